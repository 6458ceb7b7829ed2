package org.evenhand.app.eaction.web;

import org.evenhand.app.eaction.QuotedFigure;
import org.evenhand.app.eaction.QuotedFigures;
import org.evenhand.app.eaction.QuotedFigures.Verified;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A figure that a letter quotes, worked out again while its reader waits. */
@Controller
class QuotedWeb {

    private final QuotedFigures figures;
    private final Sources sources;

    QuotedWeb(QuotedFigures figures, Sources sources) {
        this.figures = figures;
        this.sources = sources;
    }

    @GetMapping("/figures/quoted/{id}")
    Page quoted(@PathVariable String id) {
        QuotedFigure.Id read =
                QuotedFigure.Id.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (figures.verify(read)) {
            case Verified.Same same -> page(read, true, same.figure());
            case Verified.Different different -> page(read, false, different.now());
            case Verified.Unknown other -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Page page(QuotedFigure.Id id, boolean isSame, QuotedFigure now) {
        return Page.of(
                "eaction/quoted",
                new WritePages.Quoted(
                        id,
                        isSame,
                        sources.with(now.figure()),
                        now.area().name(),
                        now.area().path()));
    }
}
