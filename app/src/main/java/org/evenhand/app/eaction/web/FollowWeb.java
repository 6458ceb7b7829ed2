package org.evenhand.app.eaction.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.eaction.Answered;
import org.evenhand.app.eaction.LetterState;
import org.evenhand.app.eaction.Letters;
import org.evenhand.app.eaction.Letters.Confirmed;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a writer does with the link by mail. Opening it sends nothing: programs that scan mail open links too. */
@Controller
class FollowWeb {

    private static final int LONGEST_ANSWER = 4_000;
    private static final String OF = "/write/letters/";

    private final Letters letters;

    FollowWeb(Letters letters) {
        this.letters = letters;
    }

    @GetMapping(OF + "{token}")
    Page show(@PathVariable String token) {
        return Page.of("eaction/letter", followed(token, "", FormProblems.none()));
    }

    private WritePages.Followed followed(String token, String chosen, FormProblems problems) {
        Letters.Shown letter = letters.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new WritePages.Followed(
                token,
                letter,
                Words.of("eaction.state." + letter.state()),
                letter.state() == LetterState.WRITTEN,
                letter.state() == LetterState.SENT,
                letter.state() == LetterState.BOUNCED || letter.state() == LetterState.FAILED,
                Arrays.stream(Answered.Said.values())
                        .map(said -> Choice.of(said.name(), Words.of("eaction.said." + said)))
                        .toList(),
                chosen.isEmpty() ? letter.told().map(Enum::name).orElse("") : chosen,
                problems);
    }

    @PostMapping(OF + "{token}/confirm")
    Answer confirm(@PathVariable String token) {
        Confirmed confirmed = letters.confirm(token);
        return switch (confirmed) {
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case DONE -> Redirect.to(OF + token).withNotice(Notice.done("Confirmed. Your letter is on its way."));
            case EXPIRED -> Redirect.to(OF + token);
            case A_COPY, WROTE_LATELY, TOO_MANY_WAIT ->
                Page.of(
                                "eaction/reason",
                                new WritePages.Reason(
                                        Words.of("eaction.begun." + confirmed),
                                        Words.of("eaction.begun." + confirmed + ".why"),
                                        letters.find(token)
                                                .map(Letters.Shown::text)
                                                .filter(text -> confirmed != Confirmed.A_COPY && !text.isEmpty())))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(OF + "{token}/answer")
    Answer answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String consent) {
        Optional<Answered.Said> which = Arrays.stream(Answered.Said.values())
                .filter(one -> one.name().equals(said))
                .findFirst();
        if (which.isEmpty() || words.length() > LONGEST_ANSWER) {
            Problem problem = which.isEmpty()
                    ? new Problem("said", "Choose what was answered")
                    : new Problem("words", "Write %s characters or fewer".formatted(Numbers.whole(LONGEST_ANSWER)));
            return Page.withProblems("eaction/letter", followed(token, said, FormProblems.of(problem)));
        }
        if (!letters.answer(token, new Answered(which.get(), words.strip(), consent.equals("yes")))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(OF + token).withNotice(Notice.done("Thank you. We have noted it."));
    }

    /** What writers told in words, with consent. */
    @GetMapping("/told")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page told() {
        List<List<Cell>> rows = letters.words().stream()
                .map(told -> List.of(
                        Cell.of(Numbers.day(told.on())),
                        Cell.of(told.area()),
                        Cell.of(Words.of("eaction.said." + told.said())),
                        Cell.of(told.words())))
                .toList();
        return Page.of("eaction/told", new WritePages.ToldInWords(rows));
    }
}
