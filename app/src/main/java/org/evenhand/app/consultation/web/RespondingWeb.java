package org.evenhand.app.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.consultation.Agreement;
import org.evenhand.app.consultation.AnswerVersion;
import org.evenhand.app.consultation.Consultation;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.consultation.Dossier;
import org.evenhand.app.consultation.Drafted;
import org.evenhand.app.consultation.Inviting;
import org.evenhand.app.consultation.Lifecycle;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.consultation.Reply;
import org.evenhand.app.consultation.Responding;
import org.evenhand.app.consultation.Step;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.coalition.CoalitionFacts.Ask;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where campaigners bring points together, write, have it agreed and send it. */
@Controller
class RespondingWeb {

    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";
    private static final String WORK = "/campaign/consultations/";

    private final Consultations consultations;
    private final Responding responding;
    private final Inviting inviting;

    RespondingWeb(Consultations consultations, Responding responding, Inviting inviting) {
        this.consultations = consultations;
        this.responding = responding;
        this.inviting = inviting;
    }

    @GetMapping("/campaign/consultations/new")
    @PreAuthorize(CAMPAIGNER)
    Page openForm() {
        return Page.of("consultation/open", new ConsultationPages.Open(OpenForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/new")
    @PreAuthorize(CAMPAIGNER)
    Answer open(@ModelAttribute OpenForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Consultation> read = form.read(problems);
        return read.map(consultation -> (Answer)
                        done(WORK + responding.open(consultation).key(), Words.of("consultation.saved.opened")))
                .orElseGet(() -> Page.withProblems(
                        "consultation/open", new ConsultationPages.Open(form, new FormProblems(problems))));
    }

    @GetMapping("/campaign/consultations/{key}")
    @PreAuthorize(CAMPAIGNER)
    Page workbench(@PathVariable String key) {
        return Page.of("consultation/workbench", workbench(key, FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/{key}/step")
    @PreAuthorize(CAMPAIGNER)
    Answer step(@PathVariable String key, @RequestParam(defaultValue = "") String step) {
        Step chosen = Arrays.stream(Step.values())
                .filter(one -> one.name().equals(step))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return refusal(responding.move(key, chosen), "step", "")
                .map(problem ->
                        (Answer) Page.withProblems("consultation/workbench", workbench(key, FormProblems.of(problem))))
                .orElseGet(() -> done(WORK + key, Words.of("consultation.step." + chosen + ".done")));
    }

    @GetMapping("/campaign/consultations/{key}/points/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Page pointForm(@PathVariable String key, @PathVariable int clause) {
        return Page.of("consultation/point", say(key, clause, PointForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/{key}/points/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Answer point(@PathVariable String key, @PathVariable int clause, @ModelAttribute PointForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Point> read = form.read(clause, problems);
        read.flatMap(point -> refusal(responding.take(key, point), "words", "received"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? done(WORK + key, Words.of("consultation.saved.point"))
                : Page.withProblems("consultation/point", say(key, clause, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/consultations/{key}/answers/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Page answerForm(@PathVariable String key, @PathVariable int clause) {
        Dossier dossier = get(key);
        return Page.of(
                "consultation/answer",
                answering(
                        dossier,
                        clause,
                        AnswerForm.of(dossier.answerTo(clause)),
                        Optional.empty(),
                        FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/{key}/answers/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Answer answer(@PathVariable String key, @PathVariable int clause, @ModelAttribute AnswerForm form) {
        Dossier dossier = get(key);
        if (form.composes()) {
            return Page.of(
                    "consultation/answer",
                    answering(
                            dossier,
                            clause,
                            form.composed(dossier.pointsOn(clause)),
                            Optional.empty(),
                            FormProblems.none()));
        }
        List<Problem> problems = new ArrayList<>();
        String words = form.read(problems);
        if (!problems.isEmpty()) {
            return Page.withProblems(
                    "consultation/answer",
                    answering(dossier, clause, form, Optional.empty(), new FormProblems(problems)));
        }
        Drafted saved = responding.answer(key, clause, form.version(), words, form.used());
        if (saved instanceof Drafted.Done done) {
            return done(WORK + key, Words.of("consultation.saved.answer", done.key()));
        }
        Optional<AnswerVersion> theirs =
                saved instanceof Drafted.Overtaken overtaken ? Optional.of(overtaken.latest()) : Optional.empty();
        return Page.withProblems(
                        "consultation/answer",
                        answering(
                                dossier,
                                clause,
                                theirs.map(version -> form.basedOn(version.version()))
                                        .orElse(form),
                                theirs,
                                new FormProblems(
                                        refusal(saved, "words", "").stream().toList())))
                .withStatus(HttpStatus.CONFLICT);
    }

    @GetMapping("/campaign/consultations/{key}/agreements")
    @PreAuthorize(CAMPAIGNER)
    Page agreementForm(@PathVariable String key) {
        return Page.of("consultation/agreement", agreeing(key, AgreementForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/{key}/agreements")
    @PreAuthorize(CAMPAIGNER)
    Answer agreement(@PathVariable String key, @ModelAttribute AgreementForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Agreement> read = form.read(problems);
        read.flatMap(agreement -> refusal(responding.agree(key, agreement), "body", "received"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? done(WORK + key, Words.of("consultation.saved.agreement"))
                : Page.withProblems("consultation/agreement", agreeing(key, form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/consultations/{key}/replies/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Page replyForm(@PathVariable String key, @PathVariable int clause) {
        return Page.of("consultation/reply", hearing(key, clause, ReplyForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/consultations/{key}/replies/{clause}")
    @PreAuthorize(CAMPAIGNER)
    Answer reply(@PathVariable String key, @PathVariable int clause, @ModelAttribute ReplyForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Reply> read = form.read(clause, problems);
        read.flatMap(reply -> refusal(responding.hear(key, reply), "words", "said"))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? done("/consultations/" + key + "/compare", Words.of("consultation.saved.reply"))
                : Page.withProblems("consultation/reply", hearing(key, clause, form, new FormProblems(problems)));
    }

    private static Redirect done(String path, String words) {
        return Redirect.to(path).withNotice(Notice.done(words));
    }

    /** Empty where it was done. */
    static Optional<Problem> refusal(Drafted drafted, String field, String dayField) {
        return switch (drafted) {
            case Drafted.Done done -> Optional.empty();
            case Drafted.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Drafted.NotNow now ->
                Optional.of(new Problem(
                        field,
                        Words.of(
                                field.equals("step")
                                        ? "consultation.problem.notFromHere"
                                        : "consultation.problem.closed",
                                Words.of("consultation.standing." + now.standing()))));
            case Drafted.Overtaken overtaken ->
                Optional.of(new Problem(
                        field,
                        Words.of(
                                "consultation.problem.overtaken",
                                overtaken.latest().version())));
            case Drafted.DayOutOfRange day ->
                Optional.of(new Problem(dayField, Words.of("consultation.problem.future")));
            case Drafted.NoSuchAsk none -> Optional.of(new Problem("ask", Words.of("consultation.problem.ask")));
            case Drafted.NothingAnswered none ->
                Optional.of(new Problem(field, Words.of("consultation.problem.nothing")));
            case Drafted.NobodyAgreed none ->
                Optional.of(new Problem(field, Words.of("consultation.problem.noOrganisation")));
        };
    }

    private Dossier get(String key) {
        return consultations.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Clause clause(Dossier dossier, int number) {
        return dossier.consultation().find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ConsultationPages.Workbench workbench(String key, FormProblems problems) {
        Dossier dossier = get(key);
        boolean elsewhere = dossier.consultation().elsewhere().isPresent();
        return new ConsultationPages.Workbench(
                dossier,
                elsewhere ? List.of() : Lifecycle.open(dossier.standing()),
                inviting.members(),
                consultations.today(),
                problems);
    }

    private ConsultationPages.Say say(String key, int number, PointForm form, FormProblems problems) {
        Dossier dossier = get(key);
        return new ConsultationPages.Say(
                dossier.consultation(),
                clause(dossier, number),
                form,
                askOptions(consultations.facts().asks()),
                problems);
    }

    static List<Option> askOptions(List<Ask> asks) {
        return Options.startingWith(
                Words.of("consultation.noAsk"),
                asks.stream().map(ask -> Option.of(ask.id(), ask.id() + " " + ask.text())));
    }

    private static ConsultationPages.Answering answering(
            Dossier dossier, int number, AnswerForm form, Optional<AnswerVersion> theirs, FormProblems problems) {
        List<Point> points = dossier.pointsOn(number);
        return new ConsultationPages.Answering(
                dossier.consultation(),
                clause(dossier, number),
                form,
                points,
                points.stream()
                        .map(point ->
                                Choice.of(point.id().toString(), point.body()).withHint(point.words()))
                        .toList(),
                dossier.versionsOf(number),
                theirs,
                problems);
    }

    private ConsultationPages.Agreeing agreeing(String key, AgreementForm form, FormProblems problems) {
        return new ConsultationPages.Agreeing(get(key).consultation(), form, stanceOptions(), problems);
    }

    /** With an empty one first, so that nobody agrees by accident. */
    static List<Option> stanceOptions() {
        return Options.startingWith(
                Words.of("consultation.choose"),
                Arrays.stream(Agreement.Stance.values())
                        .map(stance -> Option.of(stance.name(), Words.of("consultation.stance." + stance))));
    }

    private ConsultationPages.Hearing hearing(String key, int number, ReplyForm form, FormProblems problems) {
        Dossier dossier = get(key);
        return new ConsultationPages.Hearing(
                dossier.consultation(),
                clause(dossier, number),
                form,
                Arrays.stream(Reply.Outcome.values())
                        .map(outcome -> Option.of(outcome.name(), Words.of("consultation.outcome." + outcome)))
                        .toList(),
                problems);
    }
}
