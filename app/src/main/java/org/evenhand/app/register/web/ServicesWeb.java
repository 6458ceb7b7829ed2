package org.evenhand.app.register.web;

import org.evenhand.app.site.Answer;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The public list of services that can help, and the page of each. The form is sent by POST, so that a postcode stands in no address
 * (docs/decisions/0031-find-by-post.md); a search without one goes on to an address that can be kept.
 */
@Controller
class ServicesWeb {

    static final String PATH = "/find/services";

    private final ServicesPages pages;
    private final EntryPages entries;

    ServicesWeb(ServicesPages pages, EntryPages entries) {
        this.pages = pages;
        this.entries = entries;
    }

    @GetMapping(PATH)
    Page services(@ModelAttribute SearchForm form) {
        return answer(pages.of(form, false));
    }

    @PostMapping(PATH)
    Answer search(@ModelAttribute SearchForm form) {
        ServicesPage page = pages.of(form, true);
        if (page.problems().isEmpty() && SearchForm.text(form.postcode()).isEmpty()) {
            String query = form.query();
            return Redirect.to(query.isEmpty() ? PATH : PATH + "?" + query);
        }
        return answer(page);
    }

    @GetMapping(PATH + "/{id}")
    Page service(@PathVariable String id) {
        return Page.of("register/service", entries.of(id));
    }

    private static Page answer(ServicesPage page) {
        return page.problems().isEmpty()
                ? Page.of("register/services", page)
                : Page.withProblems("register/services", page);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry whoCanHelp() {
            return NavigationEntry.covering("register", PATH, 15, "/find/conditions");
        }
    }
}
