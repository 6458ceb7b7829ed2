package org.evenhand.app.guidance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.guidance.web.EvaluationPage.Measured;
import org.evenhand.app.guidance.web.EvaluationPage.Part;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Evaluation;
import org.evenhand.packs.policy.Evaluation.Measure;
import org.evenhand.packs.policy.Evaluation.Result;
import org.evenhand.packs.policy.Evaluation.Stage;
import org.evenhand.packs.policy.Pathways;
import org.evenhand.packs.policy.Pathways.Pathway;
import org.evenhand.packs.policy.PolicyFigures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How we would know whether the service, or a pathway, works; and what is known so far. */
@Controller
class EvaluationWeb {

    private final Evaluation evaluation;
    private final Pathways pathways;
    private final PolicyFigures figures;
    private final Sources sources;

    EvaluationWeb(Packs packs, Sources sources) {
        this.evaluation = Evaluation.from(packs);
        this.pathways = Pathways.from(packs);
        this.figures = PolicyFigures.from(packs);
        this.sources = sources;
    }

    @GetMapping("/guidance/evaluation")
    Page service() {
        return Page.of(
                "guidance/evaluation",
                new EvaluationPage(
                        "Experts at Hand",
                        Optional.empty(),
                        parts(Evaluation.SERVICE),
                        evaluation.measures(Evaluation.SERVICE).stream()
                                .map(this::measured)
                                .toList(),
                        pathways.list(),
                        sources.line(List.of(evaluation.version(), figures.version()))));
    }

    @GetMapping("/guidance/evaluation/{key}")
    Page pathway(@PathVariable String key) {
        Pathway pathway = pathways.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "guidance/evaluation",
                new EvaluationPage(
                        pathway.condition(),
                        Optional.of(pathway),
                        parts(Evaluation.PATHWAY),
                        Stream.concat(ofSteps(pathway), evaluation.measures(Evaluation.PATHWAY).stream())
                                .map(this::measured)
                                .toList(),
                        List.of(),
                        sources.line(List.of(evaluation.version(), pathways.version()))));
    }

    /** Each step with a number of days is a measure: how often it was done in time. */
    private static Stream<Measure> ofSteps(Pathway pathway) {
        return pathway.steps().stream()
                .filter(step -> step.workingDays().isPresent())
                .map(step -> new Measure(
                        Evaluation.PATHWAY,
                        "step-" + step.number(),
                        Stage.OUTPUT,
                        "Step %d in time: %s".formatted(step.number(), step.what()),
                        "Share done within %d working %s, counted from: %s"
                                .formatted(
                                        step.workingDays().getAsInt(),
                                        step.workingDays().getAsInt() == 1 ? "day" : "days",
                                        step.countedFrom()),
                        "share",
                        Result.NOT_MEASURED,
                        Optional.empty(),
                        "",
                        ""));
    }

    private Measured measured(Measure measure) {
        return new Measured(measure, measure.figure().map(figures::get));
    }

    private List<Part> parts(String scope) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Part(stage, evaluation.statements(scope, stage)))
                .toList();
    }
}
