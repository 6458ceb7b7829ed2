package org.evenhand.app.guidance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.web.ClocksPage.Answered;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By when: any time limit, from any day, in any area, with every day that does not count. Nothing is kept. */
@Controller
class ClocksWeb {

    private final CountingClocks counting;
    private final Areas areas;
    private final AreaNames names;
    private final Sources sources;

    ClocksWeb(CountingClocks counting, Areas areas, AreaNames names, Sources sources) {
        this.counting = counting;
        this.areas = areas;
        this.names = names;
        this.sources = sources;
    }

    @GetMapping("/clocks")
    Page clocks(
            @RequestParam(defaultValue = "") String clock,
            @RequestParam(name = "from-day", defaultValue = "") String day,
            @RequestParam(name = "from-month", defaultValue = "") String month,
            @RequestParam(name = "from-year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String area) {
        ClocksForm form = new ClocksForm(clock, day, month, year, area);
        List<Problem> problems = new ArrayList<>();
        if (form.isEmpty()) {
            return Page.of("guidance/clocks", page(form, problems, Optional.empty()));
        }
        Optional<ClockRule> chosen = form.readClock(counting.clocks(), problems);
        Optional<LocalDate> from = form.readDay(problems);
        if (chosen.isEmpty() || from.isEmpty()) {
            return Page.withProblems("guidance/clocks", page(form, problems, Optional.empty()));
        }
        ExplainedDeadline deadline = counting.count(
                chosen.get(),
                from.get(),
                form.readArea().filter(code -> names.find(code).isPresent()),
                List.of());
        Answered answered = new Answered(chosen.get(), deadline, sources.line(deadline.data()));
        return Page.of("guidance/clocks", page(form, problems, Optional.of(answered)));
    }

    private ClocksPage page(ClocksForm form, List<Problem> problems, Optional<Answered> answered) {
        Clocks clocks = counting.clocks();
        List<DataVersion> data = Stream.of(
                        Stream.of(clocks.version(), counting.holidays().version()),
                        counting.termDates().versions().stream())
                .flatMap(versions -> versions)
                .toList();
        return new ClocksPage(
                form,
                new FormProblems(problems),
                Options.startingWith(
                        Words.of("clocks.noClock"),
                        clocks.list().stream()
                                .filter(rule -> rule.limit().isPresent())
                                .map(rule -> Option.of(rule.code(), rule.title()))),
                areaOptions(),
                answered,
                clocks.list().stream().map(ClocksWeb::row).toList(),
                clocks.without().stream()
                        .map(none -> List.of(Cell.of(none.timescale()), Cell.of(none.why())))
                        .toList(),
                clocks.stopReasons().stream().map(ClocksWeb::row).toList(),
                counting.holidays().years().stream()
                        .map(year -> List.of(
                                Cell.of(year.year().toString()),
                                Cell.of(Words.of("bases", year.basis())),
                                Cell.of(year.source())))
                        .toList(),
                areasWithTerms(),
                sources.line(data));
    }

    private List<Option> areaOptions() {
        return Options.startingWith(
                Words.of("clocks.noArea"),
                Stream.concat(
                        Stream.of(Option.of(LaCode.DEMONSTRATION.code(), names.of(LaCode.DEMONSTRATION))),
                        areas.authorities().stream()
                                .sorted(Comparator.comparing(Authority::name))
                                .map(one -> Option.of(one.code().code(), one.name()))));
    }

    private String areasWithTerms() {
        return Stream.concat(
                        Stream.of(LaCode.DEMONSTRATION),
                        areas.authorities().stream().map(Authority::code))
                .filter(counting.termDates()::knows)
                .map(names::of)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Cell> row(ClockRule rule) {
        String length = rule.limit().map(CountingClocks::length).orElse(Words.of("clocks.limit.thresholds"));
        return List.of(
                Cell.of(rule.title()),
                Cell.of(length),
                Cell.of(rule.countedFrom()),
                Cell.of("%s. %s. %s"
                        .formatted(
                                Words.of("statuses", rule.status()), Words.of("bases", rule.basis()), rule.source())));
    }

    private static List<Cell> row(Clocks.StopReason reason) {
        return List.of(
                Cell.of(reason.title()),
                Cell.of(Words.of(reason.stopsTheClock() ? "clocks.stops" : "clocks.doesNotStop")),
                Cell.of(reason.endsWhen().isEmpty() ? "–" : reason.endsWhen()),
                Cell.of("%s. %s. %s"
                        .formatted(
                                Words.of("statuses", reason.status()),
                                Words.of("bases", reason.basis()),
                                reason.source())));
    }
}
