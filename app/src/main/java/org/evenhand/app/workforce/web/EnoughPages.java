package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.evenhand.app.workforce.Examples;
import org.evenhand.app.workforce.RecordedUnmet;
import org.evenhand.app.workforce.Running;
import org.evenhand.app.workforce.ScenarioId;
import org.evenhand.app.workforce.web.StudioAnswers.Asked;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.policy.WorkforceQuestions;
import org.evenhand.packs.policy.WorkforceQuestions.WorkforceQuestion;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** Answers the three questions Parliament asked for an area, as far as anybody can. */
@Component
class EnoughPages {

    /** A constituency may touch many authorities; below this share one says nothing of it. */
    private static final double LEAST_SHARE = 0.01;

    private final Gazetteer gazetteer;
    private final StudioAnswers studio;
    private final Examples examples;
    private final WorkforceQuestions questions;
    private final PlanPages plans;
    private final Sources sources;
    private final RecordedUnmet unmet;

    EnoughPages(
            Gazetteer gazetteer,
            StudioAnswers studio,
            Examples examples,
            WorkforceQuestions questions,
            PlanPages plans,
            Sources sources,
            RecordedUnmet unmet) {
        this.gazetteer = gazetteer;
        this.studio = studio;
        this.examples = examples;
        this.questions = questions;
        this.plans = plans;
        this.sources = sources;
        this.unmet = unmet;
    }

    EnoughPage of(String code) {
        Optional<Area> asked = gazetteer.find(code).filter(area -> !(area instanceof Area.OfBoard));
        Area area = asked.orElseGet(Area.England::new);
        return new EnoughPage(
                Link.of(area.name(), area.path()),
                area.code(),
                choices(area),
                asked.isPresent()
                        ? FormProblems.none()
                        : FormProblems.of(new Problem("area", Words.of("promise.problem.area", Typed.shortened(code)))),
                Words.of(
                        area instanceof Area.England ? "studio.assessed.england" : "studio.assessed.area", area.name()),
                questions.list().stream().map(EnoughPages::asked).toList(),
                sources.line(List.of(questions.version())),
                parts(area),
                area instanceof Area.OfAuthority in
                        ? Optional.of(unmet(in.authority().code()))
                        : Optional.empty(),
                notKnown(area));
    }

    private List<Option> choices(Area chosen) {
        Stream<Area> own = chosen instanceof Area.OfConstituency ? Stream.of(chosen) : Stream.empty();
        Stream<Area> authorities = gazetteer.areas().authorities().stream()
                .map(Area.OfAuthority::new)
                .<Area>map(area -> area)
                .sorted(Comparator.comparing(Area::name));
        return Stream.concat(Stream.concat(Stream.of(new Area.England()), own), authorities)
                .map(area -> Option.of(area.code(), area.name()))
                .toList();
    }

    private static EnoughPage.Asked asked(WorkforceQuestion question) {
        return new EnoughPage.Asked(
                Words.find("studio.department." + question.department()).orElse(question.department()),
                question.answered(),
                question.question(),
                question.answer(),
                PlanWords.basis(question.basis()),
                question.source(),
                question.uin());
    }

    private List<EnoughPage.Part> parts(Area area) {
        return switch (area) {
            case Area.England country -> List.of(part(Scenario.ENGLAND, country.name(), ""));
            case Area.OfAuthority in -> List.of(part(in.authority().code().code(), in.name(), ""));
            case Area.OfConstituency in ->
                gazetteer.areas().authoritiesOf(in.constituency().code()).stream()
                        .filter(overlap -> overlap.share() >= LEAST_SHARE)
                        .flatMap(overlap -> gazetteer.areas().find(overlap.area()).stream()
                                .map(authority -> part(authority, in, overlap.share())))
                        .toList();
            case Area.OfBoard none -> List.of();
        };
    }

    private EnoughPage.Part part(Authority authority, Area.OfConstituency constituency, double share) {
        return part(
                authority.code().code(),
                authority.name(),
                share > 0.995
                        ? Words.of("studio.enough.whole", constituency.name(), authority.name())
                        : Words.of(
                                "studio.enough.partly", constituency.name(), authority.name(), PlanWords.share(share)));
    }

    private EnoughPage.Part part(String code, String name, String share) {
        Scenario scenario = examples.baselineOf(List.of(code));
        Asked asked = new Asked(ScenarioId.of(scenario), scenario);
        String address = "/studio/scenarios/" + asked.id();
        return studio.ask(asked) instanceof Running.Done done
                ? part(name, share, address, done.result())
                : new EnoughPage.Part(
                        name,
                        share,
                        true,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        "",
                        address);
    }

    private EnoughPage.Part part(String name, String share, String address, PlanResult plan) {
        int year = plan.years().getFirst();
        PlanArea whole = PlanChoice.whole(plan);
        PlanChoice now = new PlanChoice(Optional.of(whole), Optional.empty(), Optional.of(year));
        List<PlanRow> rows = now.rows(plan);
        List<Cell> head = new ArrayList<>();
        head.add(Cell.of(Words.of("studio.column.profession")));
        head.addAll(PlanPages.numbersHead());
        return new EnoughPage.Part(
                name,
                share,
                false,
                PlanPages.answer(PlanPages.shortest(plan, now), whole, year),
                plans.figures(plan, now),
                head,
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(Cell.of(row.profession().title())), PlanPages.numbers(row).stream())
                                .toList())
                        .toList(),
                plan.contradicted(rows),
                PlanPages.behind(rows),
                PlanWords.signs(rows),
                needed(plan, whole),
                PlanWords.source(),
                address);
    }

    /** How many more in the first year and in the last, and how many more that is than today. */
    private static Optional<EnoughPage.Needed> needed(PlanResult plan, PlanArea whole) {
        int first = plan.years().getFirst();
        int last = plan.years().getLast();
        List<List<Cell>> rows = new ArrayList<>();
        double together = 0;
        for (PlanRow row : new PlanChoice(Optional.of(whole), Optional.empty(), Optional.of(first)).rows(plan)) {
            Optional<PlanRow> later = new PlanChoice(
                            Optional.of(whole), Optional.of(row.profession()), Optional.of(last))
                    .rows(plan).stream().findFirst();
            rows.add(List.of(
                    Cell.of(row.profession().title()),
                    PlanWords.shortBy(row),
                    later.map(PlanWords::shortBy).orElseGet(() -> Cell.number("[x]")),
                    later.map(PlanWords::enough).orElseGet(() -> Cell.number("[x]"))));
            together += later.flatMap(PlanRow::gap)
                    .map(gap -> Math.max(0, gap.mean()))
                    .orElse(0.0);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EnoughPage.Needed(
                Words.of(
                        together > 0 ? "studio.needed.sentence" : "studio.needed.none",
                        PlanWords.people(together),
                        PlanWords.year(last)),
                List.of(
                        Cell.of(Words.of("studio.column.profession")),
                        Cell.number(Words.of("studio.needed.now", PlanWords.year(first))),
                        Cell.number(Words.of("studio.needed.later", PlanWords.year(last))),
                        Cell.number(Words.of("studio.column.enough"))),
                rows));
    }

    /** Rows with few are not there at all: that there are none cannot be told from few. */
    private EnoughPage.Unmet unmet(LaCode area) {
        List<RecordedUnmet.Line> lines = unmet.of(area);
        return new EnoughPage.Unmet(
                Words.of(
                        lines.isEmpty() ? "studio.unmet.none" : "studio.unmet.some",
                        unmet.smallest(),
                        unmet.roundedTo()),
                List.of(
                        Cell.of(Words.of("studio.column.profession")),
                        Cell.number(Words.of("studio.unmet.needs")),
                        Cell.number(Words.of("studio.unmet.hours"))),
                lines.stream()
                        .map(line -> List.of(
                                Cell.of(line.profession().title()),
                                Cell.number(Numbers.whole(line.needs())),
                                Cell.number(Numbers.whole(line.hours()))))
                        .toList(),
                unmet.source());
    }

    private static List<String> notKnown(Area area) {
        Set<String> sentences = new LinkedHashSet<>();
        for (String key : List.of("local", "vacancies", "outside", "professions", "demand")) {
            sentences.add(Words.of("studio.notKnown." + key, area.name()));
        }
        if (area instanceof Area.OfConstituency) {
            sentences.add(Words.of("studio.notKnown.constituency", area.name()));
        }
        return List.copyOf(sentences);
    }
}
