package org.evenhand.app.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.app.notices.TakingOver;
import org.evenhand.app.people.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Before each page of somebody who is signed in: what their service had until yesterday goes to who takes over now, and what they take over is
 * there. Otherwise the old service could read on until the next look, which is minutes away. If it cannot be handed over, no page is shown.
 */
@Configuration(proxyBeanMethods = false)
class OnTheFirstPage implements WebMvcConfigurer {

    private final TakingOver takingOver;

    OnTheFirstPage(TakingOver takingOver) {
        this.takingOver = takingOver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                if (who != null && who.getPrincipal() instanceof SignedIn person) {
                    takingOver.lookFor(person.organisation());
                }
                return true;
            }
        });
    }
}
