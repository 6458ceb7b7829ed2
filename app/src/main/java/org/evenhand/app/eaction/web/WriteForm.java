package org.evenhand.app.eaction.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.eaction.Draft;
import org.evenhand.app.eaction.Ticket;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.LetterLimits;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it travels through the forms.
 *
 * @param ticket to whom, signed by us
 * @param figure identifier of the figure to quote
 * @param website a field that people are told to leave empty; programs fill it in
 */
public record WriteForm(
        @Nullable String ticket,
        @Nullable String story,
        @Nullable String means,
        @Nullable String wish,
        @Nullable String figure,
        @Nullable String name,
        @Nullable String email,
        @Nullable String website) {

    private static final int LONGEST_NAME = 100;

    public WriteForm {
        ticket = given(ticket);
        story = given(story);
        means = given(means);
        wish = given(wish);
        figure = given(figure);
        name = given(name).strip();
        email = given(email).strip();
        website = given(website);
    }

    static WriteForm on(String ticket) {
        return new WriteForm(ticket, "", "", "", "", "", "", "");
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    FormProblems problems(Ticket to, LetterLimits limits, Instant now) {
        List<Problem> problems = new ArrayList<>();
        int words = words();
        if (given(story).isBlank()) {
            problems.add(new Problem("story", Words.of("eaction.problem.story")));
        } else if (words < limits.shortestWords()) {
            problems.add(new Problem("story", Words.of("eaction.problem.short", limits.shortestWords(), words)));
        } else if (words > limits.longestWords()) {
            problems.add(new Problem("story", Words.of("eaction.problem.long", limits.longestWords(), words)));
        }
        if (given(name).isEmpty()
                || given(name).length() > LONGEST_NAME
                || !Mail.oneLine(given(name)).equals(given(name))) {
            problems.add(new Problem("name", Words.of("eaction.problem.name")));
        }
        if (EmailAddress.find(given(email)).isEmpty()) {
            problems.add(new Problem("email", Words.of("eaction.problem.email")));
        }
        if (!given(website).isEmpty()) {
            problems.add(new Problem("website", Words.of("eaction.problem.trap")));
        }
        if (problems.isEmpty() && to.issuedAt().plus(limits.leastTime()).isAfter(now)) {
            problems.add(new Problem("story", Words.of("eaction.problem.fast")));
        }
        return new FormProblems(problems);
    }

    private int words() {
        String all = "%s %s %s".formatted(story, means, wish).strip();
        return all.isEmpty() ? 0 : all.split("\\s+").length;
    }

    /** Empty where the address is none. */
    Optional<Draft> draft(Ticket to) {
        return EmailAddress.find(given(email))
                .map(address ->
                        new Draft(to, given(story), given(means), given(wish), given(figure), given(name), address));
    }

    @Override
    public String toString() {
        return "WriteForm[…]";
    }
}
