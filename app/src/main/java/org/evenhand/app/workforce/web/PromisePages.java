package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.workforce.Assumed;
import org.evenhand.app.workforce.PolicyTerms;
import org.evenhand.app.workforce.PolicyTerms.Term;
import org.evenhand.app.workforce.PromiseFigures;
import org.evenhand.app.workforce.PromiseOfArea;
import org.evenhand.app.workforce.Promising;
import org.evenhand.app.workforce.PublishedSupply;
import org.evenhand.engine.demand.Promise;
import org.evenhand.packs.settings.Childminders;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together what the page on the promise shows. */
@Component
class PromisePages {

    private final Gazetteer gazetteer;
    private final Promising promising;
    private final PublishedSupply supply;
    private final Sources sources;
    private final PromiseFigures figures;

    PromisePages(Gazetteer gazetteer, Promising promising, PublishedSupply supply, Sources sources) {
        this.gazetteer = gazetteer;
        this.promising = promising;
        this.supply = supply;
        this.sources = sources;
        this.figures = new PromiseFigures(promising);
    }

    PromisePage of(String areaCode, AssumedForm form) {
        Optional<Area> asked = gazetteer.find(areaCode).filter(area -> !(area instanceof Area.OfBoard));
        Area area = asked.orElseGet(Area.England::new);
        List<Problem> problems = new ArrayList<>();
        if (asked.isEmpty()) {
            problems.add(new Problem("area", Words.of("promise.problem.area", shortened(areaCode))));
        }
        problems.addAll(form.problems());
        PolicyTerms terms = promising.terms();
        return new PromisePage(
                Link.of(area.name(), area.path()),
                area.code(),
                choices(area),
                form,
                new FormProblems(problems),
                sources.with(figures.each(
                        Words.of("promise.each.primary"), terms.daysPrimary().value())),
                sources.with(figures.each(
                        Words.of("promise.each.secondary"),
                        terms.daysSecondary().value())),
                problems.isEmpty() ? form.read().map(assumed -> result(area, assumed)) : Optional.empty(),
                assumptions(terms));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private List<Option> choices(Area chosen) {
        Stream<Area> authorities = gazetteer.areas().authorities().stream()
                .map(Area.OfAuthority::new)
                .<Area>map(area -> area)
                .sorted(Comparator.comparing(Area::name));
        Stream<Area> own = chosen instanceof Area.OfConstituency ? Stream.of(chosen) : Stream.empty();
        return Stream.concat(Stream.concat(Stream.of(new Area.England()), own), authorities)
                .map(area -> Option.of(area.code(), area.name()))
                .toList();
    }

    private PromisePage.Result result(Area area, Assumed assumed) {
        PromiseOfArea promise = promising.of(gazetteer.settingsIn(area), assumed);
        return new PromisePage.Result(
                headline(area, promise),
                range(promise),
                figures.all(area.name(), promise).stream().map(sources::with).toList(),
                promised(promise),
                notPromised(area, promise),
                supply.of(area).stream().map(PromisePages::supplyRow).toList(),
                area instanceof Area.England
                        ? Words.of(
                                "promise.check",
                                Numbers.in(Unit.DAYS_PER_YEAR, promise.days()),
                                Numbers.in(
                                        Unit.DAYS_PER_YEAR,
                                        promising.terms().checkDays().value()))
                        : "",
                sources.line(promising.data()),
                assumed.query());
    }

    private static String headline(Area area, PromiseOfArea promise) {
        if (promise.days() == 0) {
            return Words.of("promise.headline.none", area.name());
        }
        String days = Numbers.in(Unit.DAYS_PER_YEAR, promise.days());
        String share = Numbers.in(Unit.SHARE, promise.shareKept());
        return Words.of(
                promise.shareKept() >= 0.995 ? "promise.headline.kept" : "promise.headline.short",
                area.name(),
                days,
                share,
                Numbers.whole(Math.round(promise.expertsNeeded())),
                Numbers.whole(Math.round(promise.experts())));
    }

    private String range(PromiseOfArea promise) {
        Promise worked = promise.promise();
        return promise.days() == 0
                ? ""
                : Words.of(
                        "promise.range",
                        Numbers.in(
                                Unit.FULL_TIME_EQUIVALENT,
                                worked.expertsNeeded().low()),
                        Numbers.in(
                                Unit.FULL_TIME_EQUIVALENT,
                                worked.expertsNeeded().high()),
                        Numbers.in(
                                Unit.DAYS_PER_YEAR,
                                promising.terms().workingDays().range().high()),
                        Numbers.in(
                                Unit.DAYS_PER_YEAR,
                                promising.terms().workingDays().range().low()));
    }

    private static List<List<Cell>> promised(PromiseOfArea promise) {
        return promise.promise().lines().stream()
                .filter(line -> line.settings() > 0)
                .flatMap(line -> line instanceof Promise.Line.Promised promised ? Stream.of(promised) : Stream.empty())
                .map(line -> List.of(
                        Cell.of(Words.of("promise.kind." + line.kind().name())),
                        Cell.number(Numbers.whole(line.settings())),
                        Cell.number(Numbers.in(
                                Unit.DAYS_PER_YEAR, line.each().daysPerYear().mode())),
                        Cell.number(Numbers.in(Unit.DAYS_PER_YEAR, line.days().mode())),
                        Cell.of(Words.of(line.each().rule()))))
                .toList();
    }

    private List<List<Cell>> notPromised(Area area, PromiseOfArea promise) {
        List<List<Cell>> rows = new ArrayList<>(promise.promise().notPromised().stream()
                .map(line -> List.of(
                        Cell.of(Words.of("promise.kind." + line.kind().name())),
                        Cell.number(Numbers.whole(line.settings())),
                        Cell.of(Words.of(line.statement()))))
                .toList());
        if (area instanceof Area.OfAuthority in) {
            rows.add(List.of(
                    Cell.of(Words.of("promise.kind.CHILDMINDER")),
                    Cell.number(gazetteer
                            .settings()
                            .childmindersIn(in.authority().code())
                            .map(Childminders::providers)
                            .map(Numbers::whole)
                            .orElse("[x]")),
                    Cell.of(Words.of("promise.none.CHILDMINDER"))));
        }
        return rows;
    }

    private static List<Cell> supplyRow(PublishedSupply.Line line) {
        return List.of(
                Cell.of(line.profession()),
                Cell.of(line.where()),
                Cell.number(
                        line.value().isPresent()
                                ? Numbers.in(
                                        Unit.FULL_TIME_EQUIVALENT, line.value().getAsDouble())
                                : "[x]"),
                Cell.of(
                        line.value().isPresent()
                                ? Words.of(
                                        "promise.supply.what",
                                        line.measure(),
                                        line.unit(),
                                        line.period(),
                                        line.publisher())
                                : Words.of("promise.supply.none")));
    }

    private static List<SummaryRow> assumptions(PolicyTerms terms) {
        return List.of(
                assumption("additional", terms.additional()),
                assumption("reaching", terms.reaching()),
                assumption("setAside", terms.setAside()),
                SummaryRow.of(
                        Words.of("promise.assumed.workingDays"),
                        Words.of(
                                "promise.assumed.workingDays.text",
                                Numbers.in(
                                        Unit.DAYS_PER_YEAR, terms.workingDays().value()),
                                Numbers.in(
                                        Unit.DAYS_PER_YEAR,
                                        terms.workingDays().range().low()),
                                Numbers.in(
                                        Unit.DAYS_PER_YEAR,
                                        terms.workingDays().range().high()),
                                basis(terms.workingDays().basis()),
                                terms.workingDays().source())),
                SummaryRow.of(
                        Words.of("promise.assumed.experts"),
                        Words.of(
                                "promise.assumed.experts.text",
                                Numbers.whole(Math.round(terms.experts().value())),
                                basis(terms.experts().basis()),
                                terms.experts().source())),
                SummaryRow.of(Words.of("promise.assumed.sharing"), Words.of("promise.assumed.sharing.text")),
                SummaryRow.of(Words.of("promise.assumed.counting"), Words.of("promise.assumed.counting.text")));
    }

    private static SummaryRow assumption(String key, Term term) {
        return SummaryRow.of(
                Words.of("promise.assumed." + key),
                Words.of(
                        "promise.assumed.text",
                        Numbers.in(Unit.SHARE, term.value()),
                        Numbers.in(Unit.SHARE, term.range().low()),
                        Numbers.in(Unit.SHARE, term.range().high()),
                        basis(term.basis()),
                        term.source(),
                        term.note()));
    }

    private static String basis(Basis basis) {
        return Words.of("promise.basis." + basis.name());
    }
}
