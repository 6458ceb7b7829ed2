package org.evenhand.app.workforce.web;

import org.evenhand.app.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Are there enough specialists here? The three questions Parliament asked. */
@Controller
class EnoughController {

    private final EnoughPages pages;

    EnoughController(EnoughPages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures/enough")
    Page enough(@RequestParam(defaultValue = "england") String area) {
        EnoughPage page = pages.of(area.isBlank() ? "england" : area);
        return page.problems().isEmpty()
                ? Page.of("workforce/enough", page)
                : Page.withProblems("workforce/enough", page);
    }
}
