package org.evenhand.app.workforce.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Refused;
import org.evenhand.app.workforce.Assumed;
import org.evenhand.app.workforce.PromiseFigures;
import org.evenhand.app.workforce.PromiseTable;
import org.evenhand.app.workforce.Promising;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Can the promise be kept here? Everything that is assumed stands in the address. */
@Controller
class PromiseController {

    private final PromisePages pages;
    private final MapPages maps;
    private final Promising promising;
    private final Sources sources;

    PromiseController(PromisePages pages, MapPages maps, Promising promising, Sources sources) {
        this.pages = pages;
        this.maps = maps;
        this.promising = promising;
        this.sources = sources;
    }

    @ModelAttribute("assumed")
    AssumedForm assumed(
            @RequestParam(defaultValue = "") String additional,
            @RequestParam(defaultValue = "") String reaching,
            @RequestParam(defaultValue = "") String setAside) {
        return AssumedForm.of(additional, reaching, setAside, Assumed.of(promising.terms()));
    }

    @GetMapping("/figures/promise")
    Page promise(@RequestParam(defaultValue = "england") String area, @ModelAttribute("assumed") AssumedForm form) {
        PromisePage page = pages.of(area.isBlank() ? "england" : area, form);
        return page.problems().isEmpty()
                ? Page.of("workforce/promise", page)
                : Page.withProblems("workforce/promise", page);
    }

    @GetMapping("/figures/promise/map")
    Page map(
            @RequestParam(defaultValue = "authority") String sort,
            @RequestParam(defaultValue = "up") String direction,
            @ModelAttribute("assumed") AssumedForm form) {
        Optional<MapPage.Drawn> drawn =
                form.read().map(assumed -> maps.drawn(assumed, MapPages.Column.of(sort), direction.equals("down")));
        MapPage page = new MapPage(form, form.formProblems(), drawn);
        return drawn.isPresent() ? Page.of("workforce/map", page) : Page.withProblems("workforce/map", page);
    }

    @GetMapping("/figures/promise.csv")
    @ResponseBody
    ResponseEntity<String> csv(@ModelAttribute("assumed") AssumedForm form) {
        return form.read()
                .map(assumed -> Csv.download("promise-by-authority.csv", PromiseTable.csv(promising.rows(assumed))))
                .orElseGet(() -> Refused.table(HttpStatus.UNPROCESSABLE_CONTENT, form.problems()));
    }

    /** What the columns of the table mean, what was assumed, and where every number comes from. */
    @GetMapping("/figures/promise.json")
    @ResponseBody
    ResponseEntity<?> metadata(@ModelAttribute("assumed") AssumedForm form) {
        Optional<Assumed> read = form.read();
        return read.isPresent()
                ? ResponseEntity.ok(metadata(read.get()))
                : Refused.data(HttpStatus.UNPROCESSABLE_CONTENT, form.problems());
    }

    private Map<String, Object> metadata(Assumed assumed) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("title", "What the reported promise of specialist days implies for each authority of England");
        about.put("table", "/figures/promise.csv?" + assumed.query());
        about.put(
                "policyStatus",
                promising.terms().daysPrimary().status().map(Enum::name).orElse("UNKNOWN"));
        about.put("asOf", promising.asOf().toString());
        about.put("method", "/methods/" + PromiseFigures.METHOD);
        about.put(
                "assumptions",
                Map.of(
                        "shareAdditionalPerCent", assumed.additional(),
                        "shareReachingSettingsPerCent", assumed.reaching(),
                        "shareSetAsidePerCent", assumed.setAside(),
                        "workingDays", promising.terms().workingDays().value(),
                        "experts", promising.terms().experts().value(),
                        "sharedOut", "in proportion to pupils of state-funded schools"));
        about.put(
                "columns",
                PromiseTable.COLUMNS.stream()
                        .map(column -> Map.of("name", column.getFirst(), "description", column.getLast()))
                        .toList());
        about.put("data", promising.data().stream().map(this::described).toList());
        about.put("signs", Map.of("[z]", "the question does not arise there"));
        return about;
    }

    private Map<String, Object> described(DataVersion version) {
        return Map.of("pack", version.toString(), "sources", List.copyOf(sources.of(version)));
    }
}
