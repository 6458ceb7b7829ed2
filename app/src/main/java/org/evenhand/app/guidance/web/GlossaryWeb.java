package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Terms;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The words of the field for everybody to read. */
@Controller
class GlossaryWeb {

    private final Terms terms;
    private final Sources sources;

    GlossaryWeb(Terms terms, Sources sources) {
        this.terms = terms;
        this.sources = sources;
    }

    @GetMapping("/glossary")
    Page glossary(@RequestParam(defaultValue = "") String q) {
        return Page.of(
                "guidance/glossary",
                new GlossaryPage(
                        q.strip(),
                        terms.search(q).stream()
                                .collect(Collectors.groupingBy(
                                        term -> term.term().substring(0, 1).toUpperCase(Locale.ROOT),
                                        TreeMap::new,
                                        Collectors.toList())),
                        terms.list().size(),
                        source()));
    }

    @GetMapping("/glossary/{key}")
    Page term(@PathVariable String key) {
        return Page.of(
                "guidance/term",
                new GlossaryPage.One(
                        terms.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        source()));
    }

    private String source() {
        return sources.line(List.of(terms.glossary().version()));
    }
}
