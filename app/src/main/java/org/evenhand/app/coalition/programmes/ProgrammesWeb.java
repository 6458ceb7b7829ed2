package org.evenhand.app.coalition.programmes;

import java.util.List;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.Programmes;
import org.evenhand.packs.coalition.Programmes.Programme;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is known of each programme and body, for everybody to read. */
@Controller
class ProgrammesWeb {

    private final Programmes programmes;
    private final CoalitionFacts facts;
    private final Sources sources;

    ProgrammesWeb(Programmes programmes, CoalitionFacts facts, Sources sources) {
        this.programmes = programmes;
        this.facts = facts;
        this.sources = sources;
    }

    @GetMapping("/programmes")
    Page all() {
        return Page.of("coalition/programmes/all", new ProgrammesPages.All(programmes.list(), source()));
    }

    @GetMapping("/programmes/{id}")
    Page one(@PathVariable String id) {
        Programme programme = programmes.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "coalition/programmes/one",
                new ProgrammesPages.One(
                        programme,
                        programme.asks().stream()
                                .flatMap(ask -> facts.findAsk(ask).stream())
                                .toList(),
                        source()));
    }

    private String source() {
        return sources.line(List.of(programmes.version()));
    }
}
