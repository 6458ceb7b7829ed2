package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.workforce.Examples;
import org.evenhand.app.workforce.web.StudioAnswers.Asked;
import org.evenhand.planning.PlanResult;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The scenario studio: what would follow if. */
@Controller
class StudioController {

    private final StudioAnswers studio;
    private final Examples examples;
    private final PlanPages plans;
    private final PlanMapPages maps;
    private final RollOutPages rollOuts;
    private final RecordPages records;
    private final ComparePages comparing;

    StudioController(
            StudioAnswers studio,
            Examples examples,
            PlanPages plans,
            PlanMapPages maps,
            RollOutPages rollOuts,
            RecordPages records,
            ComparePages comparing) {
        this.studio = studio;
        this.examples = examples;
        this.plans = plans;
        this.maps = maps;
        this.rollOuts = rollOuts;
        this.records = records;
        this.comparing = comparing;
    }

    @GetMapping("/studio")
    Page start() {
        return Page.of("workforce/studio", start(examples, studio, "", FormProblems.none()));
    }

    static StudioPage start(Examples examples, StudioAnswers studio, String file, FormProblems problems) {
        return new StudioPage(
                examples.list().stream()
                        .map(example -> new StudioPage.Example(
                                example.scenario().name(),
                                example.scenario().description(),
                                "/studio/scenarios/" + example.id()))
                        .toList(),
                studio.comparable(),
                file,
                problems);
    }

    @GetMapping("/studio/scenarios/{id}")
    Answer plan(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) Optional<String> still) {
        Asked asked = studio.get(id);
        return studio.answer(
                asked,
                "",
                still.isPresent(),
                plan -> Page.of(
                        "workforce/plan",
                        plans.of(
                                studio.frame(asked, ""),
                                plan,
                                PlanChoice.of(plan, area, profession, year),
                                others(asked))));
    }

    private List<Option> others(Asked asked) {
        return studio.comparable().stream()
                .filter(option -> !asked.id().value().equals(option.value()))
                .toList();
    }

    @GetMapping("/studio/scenarios/{id}/map")
    Answer map(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "coverage") String show) {
        Asked asked = studio.get(id);
        return studio.answer(
                asked,
                "map",
                false,
                plan -> Page.of(
                        "workforce/plan-map", maps.of(studio.frame(asked, "map"), plan, profession, year, show)));
    }

    @GetMapping("/studio/scenarios/{id}/roll-out")
    Answer rollOut(@PathVariable String id) {
        Asked asked = studio.get(id);
        return studio.answer(
                asked,
                "roll-out",
                false,
                plan -> Page.of("workforce/roll-out", rollOuts.of(studio.frame(asked, "roll-out"), plan)));
    }

    @GetMapping("/studio/scenarios/{id}/record")
    Answer record(@PathVariable String id) {
        Asked asked = studio.get(id);
        return studio.answer(
                asked,
                "record",
                false,
                plan -> Page.of("workforce/record", records.of(studio.frame(asked, "record"), plan)));
    }

    /** Where a run stands, without waiting for it. */
    @GetMapping("/studio/scenarios/{id}/progress")
    Answer progress(@PathVariable String id, @RequestParam(required = false) Optional<String> still) {
        Asked asked = studio.get(id);
        return studio.answer(asked, "", still.isPresent(), plan -> Redirect.to("/studio/scenarios/" + asked.id()));
    }

    @PostMapping("/studio/scenarios/{id}/stop")
    Redirect stop(@PathVariable String id) {
        Asked asked = studio.get(id);
        studio.stop(asked);
        return Redirect.to("/studio")
                .withNotice(Notice.important(Words.of(
                        "studio.progress.stopped.notice", asked.scenario().name())));
    }

    @GetMapping("/studio/compare")
    Answer compare(
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String year) {
        String second = link.isBlank() ? b : link;
        List<Problem> problems = new ArrayList<>();
        Optional<Asked> one = asked("a", a, problems);
        Optional<Asked> other = asked(link.isBlank() ? "b" : "link", second, problems);
        if (one.isEmpty() || other.isEmpty()) {
            ComparePage page = new ComparePage(options(one), a, second, new FormProblems(problems), Optional.empty());
            return problems.isEmpty()
                    ? Page.of("workforce/compare", page)
                    : Page.withProblems("workforce/compare", page);
        }
        return studio.answer(one.get(), "", false, first -> compared(one.get(), first, other.get(), area, year));
    }

    private Answer compared(Asked one, PlanResult first, Asked other, String area, String year) {
        return studio.answer(
                other,
                "",
                false,
                second -> Page.of(
                        "workforce/compare",
                        new ComparePage(
                                options(Optional.of(one)),
                                one.id().value(),
                                other.id().value(),
                                FormProblems.none(),
                                Optional.of(comparing.of(
                                        studio.frame(one, "-"),
                                        first,
                                        studio.frame(other, "-"),
                                        second,
                                        area,
                                        year)))));
    }

    /** The examples, and the one at hand where it is another. */
    private List<Option> options(Optional<Asked> asked) {
        List<Option> options = new ArrayList<>(studio.comparable());
        asked.filter(one ->
                        options.stream().noneMatch(option -> one.id().value().equals(option.value())))
                .ifPresent(one -> options.addFirst(
                        Option.of(one.id().value(), one.scenario().name())));
        return options;
    }

    /** Nothing yet is no problem; what is not there is one. */
    private Optional<Asked> asked(String field, String text, List<Problem> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Asked> found = studio.find(text);
        if (found.isEmpty()) {
            problems.add(new Problem(field, Words.of("studio.problem.noScenario", Typed.shortened(text))));
        }
        return found;
    }
}
