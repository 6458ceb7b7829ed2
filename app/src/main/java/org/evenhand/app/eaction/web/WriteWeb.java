package org.evenhand.app.eaction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.eaction.Addressee;
import org.evenhand.app.eaction.Draft;
import org.evenhand.app.eaction.Letters;
import org.evenhand.app.eaction.Letters.Begun;
import org.evenhand.app.eaction.Meter;
import org.evenhand.app.eaction.Placing;
import org.evenhand.app.eaction.Placing.Placed;
import org.evenhand.app.eaction.QuotedFigure;
import org.evenhand.app.eaction.QuotedFigures;
import org.evenhand.app.eaction.Ticket;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FigureText;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.packs.policy.LetterLimits;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Provenance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A letter from the postcode to the link by mail. Nothing is kept before the last step; until then it travels in the forms. */
@Controller
class WriteWeb {

    private final Placing placing;
    private final Letters letters;
    private final QuotedFigures figures;
    private final Sources sources;
    private final Outbox outbox;
    private final LetterLimits limits;
    private final Clock clock;

    WriteWeb(
            Placing placing,
            Letters letters,
            QuotedFigures figures,
            Sources sources,
            Outbox outbox,
            LetterLimits limits,
            Clock clock) {
        this.placing = placing;
        this.letters = letters;
        this.figures = figures;
        this.sources = sources;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/write")
    Page start() {
        return Page.of("eaction/start", new WritePages.Start(outbox.isSending(), FormProblems.none()));
    }

    @PostMapping("/write/place")
    Page place(@RequestParam(defaultValue = "") String postcode) {
        return switch (placing.find(postcode)) {
            case Placed.NotAPostcode other -> startAgain("eaction.problem.postcode");
            case Placed.NotKnown other -> startAgain("eaction.problem.unknown");
            case Placed.Elsewhere elsewhere ->
                Page.of(
                        "eaction/elsewhere",
                        new WritePages.Elsewhere(
                                elsewhere.country(),
                                Words.find("eaction.elsewhere." + elsewhere.country())
                                        .orElse(""),
                                Words.find("eaction.elsewhere." + elsewhere.country() + ".law"),
                                Words.find("eaction.elsewhere." + elsewhere.country() + ".href")
                                        .orElse("")));
            case Placed.Here here ->
                Page.of(
                        "eaction/choose",
                        new WritePages.Choose(
                                here.members().stream().map(WriteWeb::line).toList(),
                                Stream.concat(here.authorities().stream(), here.boards().stream())
                                        .map(WriteWeb::line)
                                        .toList(),
                                here.certainty(),
                                here.members().size() == 1,
                                Stream.concat(here.authorities().stream(), here.boards().stream())
                                        .anyMatch(ticket -> letters.canBeSent(ticket.addressee()))));
        };
    }

    private Page startAgain(String words) {
        return Page.withProblems(
                "eaction/start",
                new WritePages.Start(outbox.isSending(), FormProblems.of(new Problem("postcode", Words.of(words)))));
    }

    private static WritePages.Line line(Ticket ticket) {
        Addressee to = ticket.addressee();
        return new WritePages.Line(ticket.text(), to.name(), to.area().name());
    }

    @PostMapping("/write/letter")
    Page letter(@ModelAttribute WriteForm form) {
        return placing.read(WriteForm.given(form.ticket()))
                .map(ticket -> Page.of("eaction/write", writing(form, ticket, FormProblems.none())))
                .orElseGet(() -> startAgain("eaction.problem.ticket"));
    }

    private WritePages.Writing writing(WriteForm form, Ticket ticket, FormProblems problems) {
        Addressee to = ticket.addressee();
        Optional<QuotedFigure> chosen = figures.choose(to.area(), WriteForm.given(form.figure()));
        return new WritePages.Writing(
                form,
                to,
                to.area().name(),
                chosen.map(QuotedFigure::figure).map(sources::with),
                figures.list(to.area()).stream().map(this::choice).toList(),
                chosen.map(figure -> figure.id().toString()).orElse(""),
                letters.canBeSent(to),
                limits.shortestWords(),
                problems);
    }

    private Choice choice(QuotedFigure quoted) {
        Figure figure = quoted.figure();
        String value = "%s: %s %s".formatted(figure.about(), FigureText.value(figure), FigureText.unit(figure));
        String published = sources.of(figure).stream()
                .map(Provenance::publisher)
                .distinct()
                .collect(Collectors.joining(", "));
        String hint = Stream.concat(
                        FigureText.range(figure).stream(),
                        Stream.of(Words.of("eaction.figure.hint", Numbers.day(figure.asOf()), published)))
                .collect(Collectors.joining(" "));
        return Choice.of(quoted.id().toString(), value.strip()).withHint(hint);
    }

    @PostMapping("/write/preview")
    Answer preview(@ModelAttribute WriteForm form) {
        return withDraft(form, (ticket, draft) -> {
            Letters.Preview preview = letters.preview(draft);
            Meter meter = preview.meter();
            return Page.of(
                    "eaction/preview",
                    new WritePages.Preview(
                            form,
                            ticket.addressee(),
                            preview.letter().text(),
                            preview.canBeSent(),
                            meter.isCopy(),
                            meter.isOurs(),
                            meter.ofAHundred()));
        });
    }

    @PostMapping("/write/send")
    Answer send(@ModelAttribute WriteForm form, HttpServletRequest request) {
        return withDraft(form, (ticket, draft) -> {
            Begun begun = letters.begin(draft, request.getRemoteAddr());
            return begun == Begun.ASKED_TO_CONFIRM ? Redirect.to("/write/asked") : notBegun(begun, draft);
        });
    }

    private Page notBegun(Begun begun, Draft draft) {
        return Page.of(
                        "eaction/reason",
                        new WritePages.Reason(
                                Words.of("eaction.begun." + begun),
                                Words.of("eaction.begun." + begun + ".why"),
                                begun == Begun.A_COPY
                                        ? Optional.empty()
                                        : Optional.of(
                                                letters.preview(draft).letter().text())))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Goes on with a letter that is whole; else shows the form again, with what was written. */
    private Answer withDraft(WriteForm form, BiFunction<Ticket, Draft, Answer> next) {
        Optional<Ticket> ticket = placing.read(WriteForm.given(form.ticket()));
        if (ticket.isEmpty()) {
            return startAgain("eaction.problem.ticket");
        }
        FormProblems problems = form.problems(ticket.get(), limits, clock.instant());
        Optional<Draft> draft = form.draft(ticket.get());
        if (!problems.isEmpty() || draft.isEmpty()) {
            return Page.withProblems("eaction/write", writing(form, ticket.get(), problems));
        }
        return next.apply(ticket.get(), draft.get());
    }

    @GetMapping("/write/asked")
    Page asked() {
        return Page.of("eaction/asked");
    }

    @GetMapping("/write/answers")
    Page answers() {
        return Page.of("eaction/answers", AnswersPages.of(letters.counts(), limits));
    }

    @GetMapping("/write/limits")
    Page limits() {
        return Page.of(
                "eaction/limits",
                new LimitsPage(List.copyOf(limits.list()), limits.version().toString()));
    }
}
