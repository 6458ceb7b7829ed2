package org.evenhand.app.coalition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.coalition.Lifecycle;
import org.evenhand.app.coalition.Link;
import org.evenhand.app.coalition.Recording;
import org.evenhand.app.coalition.Recording.Recorded;
import org.evenhand.app.coalition.State;
import org.evenhand.app.coalition.Subject;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A campaigner records what was said, what was done, and what became of it. */
@Controller
class RecordingWeb {

    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";

    private final AsksRegister register;
    private final Recording recording;
    private final Questioning questioning;

    RecordingWeb(AsksRegister register, Recording recording, Questioning questioning) {
        this.register = register;
        this.recording = recording;
        this.questioning = questioning;
    }

    @GetMapping("/campaign/asks/{key}/commitment")
    @PreAuthorize(CAMPAIGNER)
    Page commitmentForm(@PathVariable String key, @RequestParam(defaultValue = "") String question) {
        CommitmentForm form = questioning.find(question).map(CommitmentForm::of).orElseGet(CommitmentForm::empty);
        return Page.of("coalition/commitment", commit(key, form, FormProblems.none()));
    }

    @PostMapping("/campaign/asks/{key}/commitment")
    @PreAuthorize(CAMPAIGNER)
    Answer commitment(@PathVariable String key, @ModelAttribute CommitmentForm form) {
        String ask = ask(key).ask().id();
        List<Problem> problems = new ArrayList<>();
        Optional<Recording.Draft> draft = form.read(ask, problems);
        Optional<Problem> refused = draft.flatMap(read -> refusal(recording.commit(read), "saidOn"));
        refused.ifPresent(problems::add);
        return problems.isEmpty()
                ? done("/asks/" + ask)
                : Page.withProblems("coalition/commitment", commit(key, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/asks/{key}/link")
    @PreAuthorize(CAMPAIGNER)
    Page linkForm(@PathVariable String key, @RequestParam(defaultValue = "") String question) {
        LinkForm form = questioning.find(question).map(LinkForm::of).orElseGet(LinkForm::empty);
        return Page.of("coalition/link", serve(key, form, FormProblems.none()));
    }

    @PostMapping("/campaign/asks/{key}/link")
    @PreAuthorize(CAMPAIGNER)
    Answer link(@PathVariable String key, @ModelAttribute LinkForm form) {
        String ask = ask(key).ask().id();
        List<Problem> problems = new ArrayList<>();
        Optional<Recording.LinkDraft> draft = form.read(ask, problems);
        draft.flatMap(read -> refusal(recording.link(read), "on")).ifPresent(problems::add);
        return problems.isEmpty()
                ? done("/asks/" + ask)
                : Page.withProblems("coalition/link", serve(key, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/asks/{key}/move")
    @PreAuthorize(CAMPAIGNER)
    Page moveAskForm(@PathVariable String key) {
        return Page.of("coalition/move", became(ask(key), MoveForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/asks/{key}/move")
    @PreAuthorize(CAMPAIGNER)
    Answer moveAsk(@PathVariable String key, @ModelAttribute MoveForm form) {
        AskEntry entry = ask(key);
        List<Problem> problems = move(Subject.ask(entry.ask().id()), form);
        return problems.isEmpty()
                ? done("/asks/" + entry.ask().id())
                : Page.withProblems("coalition/move", became(entry, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/commitments/{key}/move")
    @PreAuthorize(CAMPAIGNER)
    Page moveCommitmentForm(@PathVariable String key) {
        return Page.of("coalition/move", became(get(key), MoveForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/commitments/{key}/move")
    @PreAuthorize(CAMPAIGNER)
    Answer moveCommitment(@PathVariable String key, @ModelAttribute MoveForm form) {
        Commitment commitment = get(key);
        List<Problem> problems = move(Subject.commitment(key), form);
        return problems.isEmpty()
                ? done("/asks/" + commitment.ask())
                : Page.withProblems("coalition/move", became(commitment, form, new FormProblems(problems)));
    }

    private List<Problem> move(Subject subject, MoveForm form) {
        List<Problem> problems = new ArrayList<>();
        form.read(problems)
                .flatMap(read ->
                        refusal(recording.move(subject, read.step(), read.on(), read.source(), read.note()), "on"))
                .ifPresent(problems::add);
        return problems;
    }

    private static Redirect done(String path) {
        return Redirect.to(path).withNotice(Notice.done(Words.of("coalition.recorded")));
    }

    /** Empty where it was recorded. */
    private static Optional<Problem> refusal(Recorded recorded, String dayField) {
        return switch (recorded) {
            case Recorded.Done done -> Optional.empty();
            case Recorded.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Recorded.NotFromHere from ->
                Optional.of(new Problem(
                        "step",
                        Words.of("coalition.problem.notFromHere", Words.of("coalition.state." + from.state()))));
            case Recorded.DayOutOfRange day ->
                Optional.of(new Problem(dayField, Words.of("coalition.problem.dayOutOfRange")));
            case Recorded.NoSuchFigure none -> Optional.of(new Problem("figure", Words.of("coalition.problem.figure")));
        };
    }

    private AskEntry ask(String key) {
        return register.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Commitment get(String key) {
        return register.findCommitment(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RecordingPages.Commit commit(String key, CommitmentForm form, FormProblems problems) {
        List<String> answer = questioning.find(Entered.text(form.question())).stream()
                .flatMap(asked -> asked.question().answer().lines())
                .filter(line -> !line.isBlank())
                .toList();
        return new RecordingPages.Commit(ask(key).ask(), form, answer, figures(), problems);
    }

    private RecordingPages.Serve serve(String key, LinkForm form, FormProblems problems) {
        return new RecordingPages.Serve(
                ask(key).ask(),
                form,
                Arrays.stream(Link.Kind.values())
                        .map(kind -> Option.of(kind.name(), Words.of("coalition.link." + kind)))
                        .toList(),
                figures(),
                problems);
    }

    private static RecordingPages.Became became(AskEntry entry, MoveForm form, FormProblems problems) {
        return new RecordingPages.Became(
                entry.ask().text(),
                "/asks/" + entry.ask().id(),
                "/campaign/asks/" + entry.ask().id() + "/move",
                entry.state(),
                form,
                steps(entry.state()),
                problems);
    }

    private static RecordingPages.Became became(Commitment commitment, MoveForm form, FormProblems problems) {
        return new RecordingPages.Became(
                commitment.words(),
                "/asks/" + commitment.ask(),
                "/campaign/commitments/" + commitment.key() + "/move",
                commitment.state(),
                form,
                steps(commitment.state()),
                problems);
    }

    private static List<Option> steps(State from) {
        return Lifecycle.open(from).stream()
                .map(step -> Option.of(step.name(), Words.of("coalition.step." + step)))
                .toList();
    }

    private List<Option> figures() {
        return Options.startingWith(
                Words.of("coalition.noFigure"),
                register.figures().list().stream()
                        .map(figure -> Option.of(figure.id(), "%s: %s".formatted(figure.topic(), figure.name()))));
    }
}
