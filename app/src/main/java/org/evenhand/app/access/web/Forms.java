package org.evenhand.app.access.web;

import static org.evenhand.app.site.Entered.id;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.drafts.Draft;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that the person who acts has begun: which of them an address means, and what comes next in it. */
@Component
public final class Forms {

    static final String CHECK = "check";

    private final Drafting drafting;
    private final TermChoices choices;
    private final Clock clock;

    Forms(Drafting drafting, TermChoices choices, Clock clock) {
        this.drafting = drafting;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * A form on the home page.
     *
     * @param about whom it is about so far, in words
     */
    public record Begun(String about, String savedAt, String next, String token) {}

    /** The form an address names; where it names none, the one that was saved last. */
    Optional<Draft> find(@Nullable String form) {
        return form == null || form.isEmpty()
                ? drafting.list().stream().findFirst()
                : token(form).flatMap(drafting::find);
    }

    List<Begun> list() {
        return drafting.list().stream()
                .map(draft -> new Begun(
                        about(draft),
                        savedAt(draft),
                        nextAfter(draft),
                        draft.token().toString()))
                .toList();
    }

    static Entered entered(Draft draft) {
        return new Entered(draft.entered());
    }

    FormProblems problems(Question question, Entered entered) {
        return Checking.problems(question, entered, LocalDate.now(clock), choices);
    }

    /** The first question without a good answer, or the list of answers. */
    String nextAfter(Draft draft) {
        Entered entered = entered(draft);
        return Question.asked(entered).stream()
                .filter(question -> !problems(question, entered).isEmpty())
                .findFirst()
                .map(question -> address(question.path(), draft.token()))
                .orElseGet(() -> address(CHECK, draft.token()));
    }

    boolean isComplete(Draft draft) {
        return nextAfter(draft).equals(address(CHECK, draft.token()));
    }

    static String address(String page, FormToken form) {
        return "/ask/" + page + "?form=" + form;
    }

    static Optional<FormToken> token(String text) {
        return id(text).map(FormToken::new);
    }

    String savedAt(Draft draft) {
        return moment(draft.savedAt());
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm, d MMMM", Locale.UK)
                .withZone(clock.getZone())
                .format(at);
    }

    private static String about(Draft draft) {
        Entered entered = entered(draft);
        String called = entered.text("called");
        return !called.isEmpty() && Question.CHILD.isAsked(entered)
                ? called
                : Words.find("requests.who." + entered.text("about")).orElseGet(() -> Words.of("ask.begun.nobody"));
    }
}
