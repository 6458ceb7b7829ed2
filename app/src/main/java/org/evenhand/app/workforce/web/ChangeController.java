package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.workforce.Examples;
import org.evenhand.app.workforce.Scenarios;
import org.evenhand.app.workforce.Scenarios.Saving;
import org.evenhand.app.workforce.web.StudioAnswers.Asked;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing a scenario gives another one with a name of its own; none is ever overwritten. */
@Controller
class ChangeController {

    private final StudioAnswers studio;
    private final Scenarios scenarios;
    private final Examples examples;
    private final ChangePages changes;
    private final AssumptionsForm assumptions;

    ChangeController(
            StudioAnswers studio,
            Scenarios scenarios,
            Examples examples,
            ChangePages changes,
            AssumptionsForm assumptions) {
        this.studio = studio;
        this.scenarios = scenarios;
        this.examples = examples;
        this.changes = changes;
        this.assumptions = assumptions;
    }

    @GetMapping("/studio/scenarios/{id}/change")
    Page change(@PathVariable String id) {
        Asked asked = studio.get(id);
        return Page.of("workforce/change", changes.of(studio.frame(asked, "change"), asked.scenario()));
    }

    @PostMapping("/studio/scenarios/{id}/change")
    Answer changed(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Asked asked = studio.get(id);
        Typed typed = new Typed(fields);
        ChangeForm.Read read = ChangeForm.read(asked.scenario(), typed);
        return read.scenario()
                .map(scenario -> saved(scenario, "", problem -> again(asked, typed, List.of(problem))))
                .orElseGet(() -> again(asked, typed, read.problems()));
    }

    private Answer again(Asked asked, Typed typed, List<Problem> problems) {
        return Page.withProblems(
                "workforce/change", changes.of(studio.frame(asked, "change"), asked.scenario(), typed, problems));
    }

    @GetMapping("/studio/scenarios/{id}/assumptions")
    Page assumptions(@PathVariable String id, @RequestParam(defaultValue = "") String group) {
        Asked asked = studio.get(id);
        return Page.of(
                "workforce/assumptions",
                assumptions.page(
                        studio.frame(asked, "assumptions"), asked.scenario(), group, Optional.empty(), List.of()));
    }

    @PostMapping("/studio/scenarios/{id}/assumptions")
    Answer assumed(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Asked asked = studio.get(id);
        Typed typed = new Typed(fields);
        String group = typed.text("group");
        AssumptionsForm.Read read = assumptions.read(asked.scenario(), group, typed);
        return read.scenario()
                .map(scenario -> saved(
                        scenario,
                        "/assumptions?group=" + group.replaceAll("[^A-Z0-9]", ""),
                        problem -> assumedAgain(asked, group, typed, List.of(problem))))
                .orElseGet(() -> assumedAgain(asked, group, typed, read.problems()));
    }

    private Answer assumedAgain(Asked asked, String group, Typed typed, List<Problem> problems) {
        return Page.withProblems(
                "workforce/assumptions",
                assumptions.page(
                        studio.frame(asked, "assumptions"), asked.scenario(), group, Optional.of(typed), problems));
    }

    /** A scenario file, pasted whole. */
    @PostMapping("/studio/scenarios")
    Answer pasted(@RequestParam(defaultValue = "") String file) {
        if (file.isBlank()) {
            return pastedAgain(file, List.of(new Problem("file", Words.of("studio.problem.empty.file"))));
        }
        return switch (ScenarioFile.read(file)) {
            case ScenarioFile.Outcome.Read right ->
                saved(right.scenario(), "", problem -> pastedAgain(file, List.of(problem)));
            case ScenarioFile.Outcome.Refused wrong ->
                pastedAgain(
                        file,
                        wrong.problems().stream()
                                .limit(20)
                                .map(problem -> new Problem("file", problem.line()))
                                .toList());
        };
    }

    private Page pastedAgain(String file, List<Problem> problems) {
        return Page.withProblems(
                "workforce/studio", StudioController.start(examples, studio, file, new FormProblems(problems)));
    }

    private Answer saved(Scenario scenario, String part, java.util.function.Function<Problem, Answer> refused) {
        return switch (scenarios.save(scenario)) {
            case Saving.Saved saved ->
                Redirect.to("/studio/scenarios/" + saved.id() + part).withNotice(Notice.done(Words.of("studio.saved")));
            case Saving.TooLarge large ->
                refused.apply(new Problem(
                        "name", Words.of("studio.problem.tooLarge", large.bytes() / 1024, large.most() / 1024)));
            case Saving.TooMany many ->
                refused.apply(new Problem("name", Words.of("studio.problem.tooMany", many.most())));
        };
    }
}
