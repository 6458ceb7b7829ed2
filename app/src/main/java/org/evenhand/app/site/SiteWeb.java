package org.evenhand.app.site;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ties the pages to the web framework: templates, answers of controllers, error pages, assets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteWeb {

    @Bean
    Assets assets() {
        return Assets.built();
    }

    @Bean
    Templates templates() {
        return Templates.compiled();
    }

    /** A bean of this kind runs after the security filters, which is where it belongs. */
    @Bean
    PublicPages publicPages() {
        return new PublicPages();
    }

    @Bean
    Explainer explainer(Templates templates, ObjectProvider<Explaining> glossaries) {
        return new Explainer(templates, glossaries);
    }

    @Bean
    WebMvcConfigurer answers(Templates templates, Chromes chromes, Explainer explainer) {
        return new WebMvcConfigurer() {

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerReturn(templates, chromes, explainer));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }

    @Bean
    ErrorViewResolver errorPages(Templates templates, Chromes chromes, Explainer explainer) {
        return (request, status, model) ->
                new ModelAndView(new PageView(errorPage(request.getMethod(), status), templates, chromes, explainer));
    }

    /** Each kind of failure that a person can do something about has words of its own. */
    private static Page errorPage(String method, HttpStatus status) {
        ErrorPage.Kind kind = switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> ErrorPage.Kind.FORBIDDEN;
            case NOT_FOUND, GONE -> ErrorPage.Kind.NOT_FOUND;
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> ErrorPage.Kind.UNAVAILABLE;
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNPROCESSABLE_CONTENT -> ErrorPage.Kind.NOT_UNDERSTOOD;
            case CONTENT_TOO_LARGE -> ErrorPage.Kind.TOO_LARGE;
            // The framework's list of statuses is not ours to enumerate; the rest are failures of this program.
            default -> ErrorPage.Kind.FAILED;
        };
        return Page.of("errors/error", new ErrorPage(kind, !method.equals("GET")))
                .withStatus(status);
    }
}
