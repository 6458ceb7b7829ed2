package org.evenhand.app.register.web;

import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of services that can help. */
@Controller
class ServicesWeb {

    static final String PATH = "/find/services";

    private final ServicesPages pages;

    ServicesWeb(ServicesPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page services(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String age) {
        ServicesPage page = pages.of(area.strip(), need.strip(), profession.strip(), age.strip());
        return page.problems().isEmpty()
                ? Page.of("register/services", page)
                : Page.withProblems("register/services", page);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry whoCanHelp() {
            return NavigationEntry.of("register", PATH, 15);
        }
    }
}
