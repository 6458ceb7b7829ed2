package org.evenhand.app.parliament.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.parliament.AnswerRates;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.parliament.House;
import org.evenhand.packs.parliament.ParliamentRules.Specialism;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.Unit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How often each department answers on time, and the same question to two of them. */
@Controller
class DepartmentsWeb {

    private static final int PAIRS = 30;
    private static final String EDUCATION = "Department for Education";
    private static final String HEALTH = "Department of Health and Social Care";

    private final AnswerRates rates;
    private final Questioning questioning;
    private final Sources sources;
    private final Clock clock;

    DepartmentsWeb(AnswerRates rates, Questioning questioning, Sources sources, Clock clock) {
        this.rates = rates;
        this.questioning = questioning;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/parliament/departments")
    Page departments() {
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                "parliament/departments",
                new DepartmentsPage(
                        Stream.of(rates.rate("", true), rates.rate(EDUCATION, true))
                                .flatMap(rate -> rates.figure(rate).stream())
                                .map(sources::with)
                                .toList(),
                        head(),
                        rates.rates(true).stream().map(DepartmentsWeb::row).toList(),
                        rates.rates(false).stream().map(DepartmentsWeb::row).toList(),
                        questioning.rules().due(House.COMMONS, false),
                        questioning.twins().stream()
                                .limit(PAIRS)
                                .map(pair -> pair(
                                        pair.getFirst().asker() + ": "
                                                + pair.getFirst().question().title(),
                                        pair.getFirst(),
                                        pair.getLast(),
                                        today))
                                .toList(),
                        bySpecialism(today),
                        List.of(Disclosure.NOT_APPLICABLE),
                        questioning.seenUntil(),
                        sources.line(questioning.data())));
    }

    /** Of each specialism that both departments were asked about, the newest question to each; one that was answered goes before one that was not. */
    private List<DepartmentsPage.Pair> bySpecialism(LocalDate today) {
        return questioning.rules().specialisms().stream()
                .flatMap(specialism -> newest(specialism, EDUCATION).stream()
                        .flatMap(one -> newest(specialism, HEALTH).stream()
                                .map(other -> pair(specialism.profession().title(), one, other, today))))
                .toList();
    }

    private Optional<Asked> newest(Specialism specialism, String body) {
        List<Asked> about = questioning.list().stream()
                .filter(asked -> asked.question().body().equals(body)
                        && asked.specialisms().contains(specialism.profession()))
                .toList();
        return about.stream()
                .filter(asked -> asked.question().isAnswered())
                .findFirst()
                .or(() -> about.stream().findFirst());
    }

    private static DepartmentsPage.Pair pair(String about, Asked one, Asked other, LocalDate today) {
        return new DepartmentsPage.Pair(
                about, one, QuestionLine.of(one, today, List.of()), other, QuestionLine.of(other, today, List.of()));
    }

    private static List<Cell> head() {
        return List.of(
                Cell.of(Words.of("parliament.column.department")),
                Cell.number(Words.of("parliament.column.onTime")),
                Cell.number(Words.of("parliament.column.late")),
                Cell.number(Words.of("parliament.column.unknown")),
                Cell.number(Words.of("parliament.column.share")),
                Cell.number(Words.of("parliament.column.interval")),
                Cell.number(Words.of("parliament.column.bounds")));
    }

    private static List<Cell> row(AnswerRates.Rate rate) {
        return List.of(
                Cell.of(rate.body()),
                Cell.number(Numbers.whole(rate.onTime())),
                Cell.number(Numbers.whole(rate.late())),
                Cell.number(Numbers.whole(rate.unknown())),
                Cell.number(rate.share()
                        .map(share -> Numbers.in(Unit.SHARE, share.share()))
                        .orElse(Disclosure.NOT_APPLICABLE.symbol())),
                Cell.number(interval(rate)
                        .map(range -> span(range.low(), range.high()))
                        .orElse("–")),
                Cell.number(rate.bounds()
                        .map(range -> span(range.least(), range.most()))
                        .orElse("–")));
    }

    private static Optional<Interval> interval(AnswerRates.Rate rate) {
        return rate.share().map(share -> share.interval(org.evenhand.engine.compare.Level.NINETY_FIVE));
    }

    private static String span(double low, double high) {
        return Words.of("parliament.span", Numbers.in(Unit.SHARE, low), Numbers.in(Unit.SHARE, high));
    }

    @GetMapping("/parliament/departments.csv")
    ResponseEntity<String> csv() {
        return Csv.download(
                "answers-on-time.csv",
                Csv.of(
                        List.of("department", "named_day", "on_time", "late", "unknown", "share", "low", "high"),
                        Stream.concat(rates.rates(true).stream(), rates.rates(false).stream())
                                .map(rate -> List.of(
                                        rate.body(),
                                        Boolean.toString(rate.namedDay()),
                                        Long.toString(rate.onTime()),
                                        Long.toString(rate.late()),
                                        Long.toString(rate.unknown()),
                                        rate.share()
                                                .map(share -> "%.4f".formatted(share.share()))
                                                .orElse(""),
                                        interval(rate)
                                                .map(range -> "%.4f".formatted(range.low()))
                                                .orElse(""),
                                        interval(rate)
                                                .map(range -> "%.4f".formatted(range.high()))
                                                .orElse("")))
                                .toList()));
    }
}
