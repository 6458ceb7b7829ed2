package org.evenhand.app.guidance.web;

import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The thresholds for everybody to read. */
@Controller
class ThresholdsWeb {

    private final Thresholds thresholds;

    ThresholdsWeb(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @GetMapping("/thresholds")
    Page inUse() {
        return page(thresholds.current());
    }

    @GetMapping("/thresholds/{version}")
    Page version(@PathVariable String version) {
        return page(thresholds.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Page page(PublishedThresholds table) {
        return Page.of(
                "guidance/thresholds",
                new ThresholdsPage(
                        table,
                        thresholds.worked(table),
                        table.version().equals(thresholds.current().version()),
                        thresholds.versions()));
    }
}
