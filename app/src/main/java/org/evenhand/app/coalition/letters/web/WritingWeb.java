package org.evenhand.app.coalition.letters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.LetterId;
import org.evenhand.app.coalition.letters.LetterState;
import org.evenhand.app.coalition.letters.LetterStep;
import org.evenhand.app.coalition.letters.Letters;
import org.evenhand.app.coalition.letters.Signing;
import org.evenhand.app.coalition.letters.Signing.Signed;
import org.evenhand.app.coalition.letters.Writing;
import org.evenhand.app.coalition.letters.Writing.Done;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.packs.policy.PolicyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A campaigner writes a letter, has it signed, sends it, and records who answered. */
@Controller
class WritingWeb {

    private final Letters letters;
    private final Writing writing;
    private final Signing signing;
    private final PolicyFigures figures;

    WritingWeb(Letters letters, Writing writing, Signing signing, PolicyFigures figures) {
        this.letters = letters;
        this.writing = writing;
        this.signing = signing;
        this.figures = figures;
    }

    @GetMapping("/campaign/letters")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page overview() {
        return Page.of("coalition/letters/overview", new WritingPages.Overview(letters.list()));
    }

    @GetMapping("/campaign/letters/new")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page newLetter() {
        return Page.of("coalition/letters/text", text(Optional.empty(), LetterForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/letters/new")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer begin(@ModelAttribute LetterForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Letter.Kind> kind = Entered.choice("signers", form.signers(), Letter.Kind.values(), problems);
        Optional<Writing.Draft> draft = form.read(problems);
        return problems.isEmpty() && draft.isPresent()
                ? Redirect.to("/campaign/letters/" + writing.begin(kind.orElseThrow(), draft.get()))
                : Page.withProblems("coalition/letters/text", text(Optional.empty(), form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/letters/{id}")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page letter(@PathVariable UUID id) {
        return Page.of("coalition/letters/letter", one(get(id), FormProblems.none()));
    }

    @GetMapping("/campaign/letters/{id}/text")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page textForm(@PathVariable UUID id) {
        Letter letter = get(id);
        return Page.of(
                "coalition/letters/text",
                text(Optional.of(letter), LetterForm.of(letter.latest()), FormProblems.none()));
    }

    @PostMapping("/campaign/letters/{id}/text")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer rewrite(@PathVariable UUID id, @ModelAttribute LetterForm form) {
        Letter letter = get(id);
        List<Problem> problems = new ArrayList<>();
        Optional<Writing.Draft> draft = form.read(problems);
        draft.flatMap(read -> refusal(writing.write(letter.id(), read))).ifPresent(problems::add);
        return problems.isEmpty()
                ? back(id)
                : Page.withProblems(
                        "coalition/letters/text", text(Optional.of(letter), form, new FormProblems(problems)));
    }

    @PostMapping("/campaign/letters/{id}/step")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer step(@PathVariable UUID id, @RequestParam LetterStep step) {
        Letter letter = get(id);
        return answer(
                letter, refusal(step == LetterStep.SEND ? writing.send(letter.id()) : writing.take(letter.id(), step)));
    }

    @PostMapping("/campaign/letters/{id}/invite")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer invite(@PathVariable UUID id, @RequestParam UUID member) {
        return signing.invite(new LetterId(id), new MemberId(member))
                .<Answer>map(made -> Page.of(
                        "coalition/letters/invited",
                        new WritingPages.Invited(
                                "/campaign/letters/" + id,
                                made.member().name(),
                                made.mailed()
                                        ? ""
                                        : ServletUriComponentsBuilder.fromCurrentContextPath()
                                                .path("/coalition/sign/" + made.secret())
                                                .toUriString())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/campaign/letters/{id}/signatory")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer signatory(@PathVariable UUID id, @RequestParam @Nullable String signatory, @ModelAttribute ReplyForm form) {
        Letter letter = get(id);
        List<Problem> problems = new ArrayList<>();
        Optional<Signing.Parliamentarian> who = signing.parliamentarians().stream()
                .filter(one -> value(one).equals(Entered.text(signatory)))
                .findFirst();
        if (who.isEmpty()) {
            problems.add(new Problem("signatory", Words.of("coalition.problem.signatory")));
        }
        Optional<java.time.LocalDate> on = Entered.neededDay("on", form.day(), form.month(), form.year(), problems);
        String source = Entered.needed("source", form.source(), 1_000, problems);
        if (problems.isEmpty()) {
            refusal(signing.add(letter.id(), who.orElseThrow(), on.orElseThrow(), source))
                    .ifPresent(problems::add);
        }
        return problems.isEmpty()
                ? back(id)
                : Page.withProblems("coalition/letters/letter", one(letter, new FormProblems(problems)));
    }

    private static Optional<Problem> refusal(Signed signed) {
        return switch (signed) {
            case Signed.Done done -> Optional.empty();
            case Signed.Already already ->
                Optional.of(new Problem("signatory", Words.of("coalition.problem.signedAlready")));
            case Signed.DayOutOfRange day ->
                Optional.of(new Problem("on", Words.of("coalition.problem.dayOutOfRange")));
            case Signed.NotOpen closed -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/campaign/letters/{id}/reply/{addressee}")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page replyForm(@PathVariable UUID id, @PathVariable int addressee) {
        return Page.of("coalition/letters/reply", answered(id, addressee, ReplyForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/letters/{id}/reply/{addressee}")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer reply(@PathVariable UUID id, @PathVariable int addressee, @ModelAttribute ReplyForm form) {
        List<Problem> problems = new ArrayList<>();
        form.read(addressee, problems)
                .flatMap(read -> refusal(writing.reply(new LetterId(id), read)))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? back(id)
                : Page.withProblems(
                        "coalition/letters/reply", answered(id, addressee, form, new FormProblems(problems)));
    }

    private WritingPages.Answered answered(UUID id, int number, ReplyForm form, FormProblems problems) {
        Letter letter = get(id);
        Addressee addressee = letter.latest().addressees().stream()
                .filter(one -> one.number() == number && letter.state() == LetterState.SENT)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new WritingPages.Answered(letter, addressee, form, problems);
    }

    private Answer answer(Letter letter, Optional<Problem> refused) {
        return refused.<Answer>map(problem -> Page.withProblems(
                        "coalition/letters/letter",
                        one(letters.find(letter.id()).orElse(letter), FormProblems.of(problem))))
                .orElseGet(() -> back(letter.id().value()));
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/campaign/letters/" + id).withNotice(Notice.done(Words.of("members.recorded")));
    }

    /** Empty where it was done. */
    private static Optional<Problem> refusal(Done done) {
        return switch (done) {
            case Done.Now now -> Optional.empty();
            case Done.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Done.NotFromHere from ->
                Optional.of(new Problem(
                        "step", Words.of("letters.notFromHere", Words.of("letters.state." + from.state()))));
            case Done.NobodySigned nobody -> Optional.of(new Problem("step", Words.of("letters.nobodySigned")));
            case Done.DayOutOfRange day -> Optional.of(new Problem("on", Words.of("letters.dayOutOfRange")));
            case Done.AnsweredAlready already -> Optional.of(new Problem("on", Words.of("letters.answeredAlready")));
        };
    }

    private Letter get(UUID id) {
        return letters.find(new LetterId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WritingPages.One one(Letter letter, FormProblems problems) {
        boolean isOpen = letter.state() == LetterState.OPEN;
        return new WritingPages.One(
                letter,
                letters.clocks(letter),
                letters.figures(letter),
                isOpen && letter.kind() == Letter.Kind.ORGANISATIONS ? signing.notSigned(letter) : List.of(),
                isOpen && letter.kind() == Letter.Kind.PARLIAMENTARIANS ? choices() : List.of(),
                problems,
                letters.today());
    }

    private List<Option> choices() {
        return Options.startingWith(
                Words.of("coalition.choose"),
                signing.parliamentarians().stream().map(one -> Option.of(value(one), one.name())));
    }

    private static String value(Signing.Parliamentarian one) {
        return one.by() + " " + one.key();
    }

    private WritingPages.Text text(Optional<Letter> letter, LetterForm form, FormProblems problems) {
        String address = letter.map(one -> "/campaign/letters/" + one.id()).orElse("/campaign/letters");
        return new WritingPages.Text(
                Words.of(letter.isPresent() ? "letters.rewrite" : "letters.new"),
                address + (letter.isPresent() ? "/text" : "/new"),
                address,
                letter.isEmpty(),
                form,
                Entered.options("letters.kind.", Letter.Kind.values()),
                Options.startingWith(
                        Words.of("coalition.noFigure"),
                        figures.list().stream()
                                .map(figure ->
                                        Option.of(figure.id(), "%s: %s".formatted(figure.topic(), figure.name())))),
                problems);
    }
}
