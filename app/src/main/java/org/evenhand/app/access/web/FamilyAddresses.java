package org.evenhand.app.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The address of a family is the key, so it is told to no other site, kept by no browser and found by no search: whatever answers below it,
 * whichever module has the page, and also where there is none.
 */
@Configuration(proxyBeanMethods = false)
class FamilyAddresses {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> keepingFamilyAddressesSecret() {
        FilterRegistrationBean<OncePerRequestFilter> all = new FilterRegistrationBean<>(new KeepingSecret());
        all.addUrlPatterns("/family/*");
        // Before everything that may refuse: what is refused has an address too.
        all.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return all;
    }

    private static final class KeepingSecret extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            chain.doFilter(request, response);
        }
    }
}
