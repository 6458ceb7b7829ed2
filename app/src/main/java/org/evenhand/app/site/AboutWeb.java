package org.evenhand.app.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that every site owes its readers. They say what is true of this program; keep them so when it changes. */
@Controller
class AboutWeb {

    @GetMapping("/about/accessibility")
    Page accessibility() {
        return Page.of("site/accessibility");
    }

    @GetMapping("/about/privacy")
    Page privacy() {
        return Page.of("site/privacy");
    }

    @GetMapping("/about/cookies")
    Page cookies() {
        return Page.of("site/cookies");
    }
}
