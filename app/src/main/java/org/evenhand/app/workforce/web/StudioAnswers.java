package org.evenhand.app.workforce.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.workforce.Examples;
import org.evenhand.app.workforce.InputsInUse;
import org.evenhand.app.workforce.Running;
import org.evenhand.app.workforce.Runs;
import org.evenhand.app.workforce.ScenarioId;
import org.evenhand.app.workforce.Scenarios;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.NotUnderstood;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** From the name of a scenario in an address to its result, or to the page that says where its run stands. */
@Component
class StudioAnswers {

    /** So long a page is held back for a result: what is computed exactly is there by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Scenarios scenarios;
    private final Examples examples;
    private final Runs runs;
    private final InputsInUse inputs;

    StudioAnswers(Scenarios scenarios, Examples examples, Runs runs, InputsInUse inputs) {
        this.scenarios = scenarios;
        this.examples = examples;
        this.runs = runs;
        this.inputs = inputs;
    }

    Scenario pinned(Asked asked) {
        Scenario scenario = asked.scenario();
        return scenario.data().isEmpty() ? scenario.withData(inputs.get().data()) : scenario;
    }

    /** A scenario somebody asked for by its address. */
    record Asked(ScenarioId id, Scenario scenario) {}

    /** Where there is none of this name, the answer is “not found”. */
    Asked get(String id) {
        return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<Asked> find(String id) {
        try {
            ScenarioId name = ScenarioId.read(id);
            return scenarios.find(name).map(scenario -> new Asked(name, scenario));
        } catch (NotUnderstood noName) {
            return Optional.empty();
        }
    }

    /** The page that a result makes; until it is there, the page that says so. */
    Answer answer(Asked asked, String part, boolean still, Function<PlanResult, Answer> page) {
        Running stands = runs.ask(asked.id(), asked.scenario(), still ? Duration.ZERO : PATIENCE);
        return stands instanceof Running.Done done ? page.apply(done.result()) : progress(asked, part, stands, still);
    }

    Running ask(Asked asked) {
        return runs.ask(asked.id(), asked.scenario(), PATIENCE);
    }

    Page progress(Asked asked, String part, Running stands, boolean still) {
        StudioFrame frame = frame(asked, part);
        return switch (stands) {
            case Running.Done done -> progress(frame, "done", HttpStatus.OK, true, 100, still);
            case Running.Waiting waiting ->
                progress(frame, "waiting", HttpStatus.ACCEPTED, true, 0, still, waiting.before());
            case Running.Working working ->
                progress(
                        frame,
                        "working",
                        HttpStatus.ACCEPTED,
                        true,
                        (int) Math.floor(100 * Math.clamp(working.done(), 0, 1)),
                        still,
                        working.step().isEmpty() ? Words.of("studio.progress.beginning") : working.step());
            case Running.Stopped stopped ->
                progress(
                        frame,
                        stopped.tookTooLong() ? "tooLong" : "stopped",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        false,
                        -1,
                        still);
            case Running.Refused refused ->
                progress(frame, "refused", HttpStatus.UNPROCESSABLE_CONTENT, false, -1, still, refused.why());
            case Running.TooLarge large ->
                progress(
                        frame,
                        "tooLarge",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        false,
                        -1,
                        still,
                        large.work(),
                        large.most());
            case Running.Full full ->
                progress(frame, "full", HttpStatus.SERVICE_UNAVAILABLE, false, -1, still, full.waiting());
        };
    }

    private static Page progress(
            StudioFrame frame,
            String key,
            HttpStatus status,
            boolean goesOn,
            int percent,
            boolean still,
            Object... parts) {
        return Page.of(
                        "workforce/progress",
                        new ProgressPage(
                                frame,
                                Words.of("studio.progress." + key),
                                Words.of("studio.progress." + key + ".text", parts),
                                goesOn,
                                percent < 0 ? Optional.empty() : Optional.of(percent),
                                still))
                .withStatus(status);
    }

    /** Why there is no file yet, for programs. */
    List<Problem> problems(Asked asked, Running stands) {
        ProgressPage page = (ProgressPage) progress(asked, "", stands, true).model();
        return List.of(new Problem("scenario", page.sentence() + " " + Words.of("studio.progress.askAgain")));
    }

    void stop(Asked asked) {
        runs.stop(asked.id());
    }

    /** @param part the last part of the address of the page that is shown; empty for the first */
    StudioFrame frame(Asked asked, String part) {
        String path = "/studio/scenarios/" + asked.id();
        List<Link> links = new ArrayList<>();
        for (String one : List.of("", "map", "roll-out", "sharing", "record", "change", "assumptions")) {
            String words = Words.of("studio.part." + (one.isEmpty() ? "result" : one));
            links.add(one.equals(part) ? Link.here(words) : Link.of(words, one.isEmpty() ? path : path + "/" + one));
        }
        boolean own = !examples.isOurs(asked.id());
        return new StudioFrame(
                asked.id().value(),
                asked.scenario().name(),
                asked.scenario().description(),
                own,
                links,
                Optional.of(part));
    }

    /** What a scenario can be compared with by choosing; any other by its address. */
    List<Option> comparable() {
        return examples.list().stream()
                .map(example ->
                        Option.of(example.id().value(), example.scenario().name()))
                .toList();
    }
}
