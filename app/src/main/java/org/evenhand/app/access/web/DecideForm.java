package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Acceptance;
import org.evenhand.app.access.Decline;
import org.evenhand.app.access.DeclineReason;
import org.evenhand.app.access.MoreAsked;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;

/** What was entered on the page that decides; each of its forms sends some of it. */
public record DecideForm(
        @Nullable String specialist,
        @Nullable String mode,
        @Nullable String days,
        @Nullable String week,
        @Nullable String weeks,
        @Nullable String service,
        @Nullable String reason,
        @Nullable String advice,
        @Nullable String next,
        @Nullable List<String> missing,
        @Nullable String words) {

    private static final String BETWEEN = " ";

    static DecideForm empty() {
        return new DecideForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Of a week in which days are left: “SLT 2026-11-23”. */
    static String week(Profession profession, java.time.LocalDate monday) {
        return profession.name() + BETWEEN + monday;
    }

    List<String> missingCodes() {
        List<String> codes = missing;
        return codes == null ? List.of() : codes;
    }

    /**
     * @param mostWeeks how many weeks days can be promised for
     * @param modes of support, by their codes
     */
    Optional<Acceptance> acceptance(int mostWeeks, List<String> modes, List<Problem> problems) {
        Optional<AccountId> who = Entered.id(specialist).map(AccountId::new);
        if (who.isEmpty()) {
            problems.add(new Problem("specialist", Words.of("triage.specialist.missing")));
        }
        Optional<String> known = Optional.of(Entered.text(mode)).filter(modes::contains);
        Optional<Acceptance.Promised> promised =
                Entered.text(days).isEmpty() ? Optional.empty() : promised(mostWeeks, problems);
        return problems.isEmpty() ? Optional.of(new Acceptance(who.orElseThrow(), known, promised)) : Optional.empty();
    }

    private Optional<Acceptance.Promised> promised(int mostWeeks, List<Problem> problems) {
        Optional<Days> aWeek = Days.read(Entered.text(days)).filter(read -> !read.isNone());
        if (aWeek.isEmpty()) {
            problems.add(new Problem("days", Words.of("triage.days.wrong")));
        }
        String[] chosen = Entered.text(week).split(BETWEEN);
        boolean isWeek =
                chosen.length == 2 && chosen[0].matches("[A-Z0-9]{2,8}") && chosen[1].matches("\\d{4}-\\d\\d-\\d\\d");
        if (!isWeek) {
            problems.add(new Problem("week", Words.of("triage.week.missing")));
        }
        String count = Entered.text(weeks).isEmpty() ? "1" : Entered.text(weeks);
        boolean isCount =
                count.matches("\\d{1,2}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= mostWeeks;
        if (!isCount) {
            problems.add(new Problem("weeks", Words.of("triage.weeks.wrong", mostWeeks)));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        java.time.LocalDate monday = Weeks.monday(java.time.LocalDate.parse(chosen[1]));
        return Optional.of(new Acceptance.Promised(
                Profession.of(chosen[0]),
                new Weeks(monday, monday.plusWeeks(Integer.parseInt(count) - 1)),
                aWeek.orElseThrow()));
    }

    Optional<Decline> decline(TriageRules rules, List<Problem> problems) {
        Optional<DeclineReason> why = Stream.of(DeclineReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
        if (why.isEmpty()) {
            problems.add(new Problem("reason", Words.of("triage.reason.missing")));
        }
        String said =
                Entered.needed("advice", advice, Decline.LONGEST_ADVICE, Words.of("triage.advice.missing"), problems);
        String step = Entered.text(next);
        if (rules.findNextStep(step).isEmpty()) {
            problems.add(new Problem("next", Words.of("triage.next.missing")));
        }
        return problems.isEmpty() ? Optional.of(new Decline(why.orElseThrow(), said, step)) : Optional.empty();
    }

    /** The codes that the pack knows, in its order. */
    List<String> asked(TriageRules rules, List<Problem> problems) {
        List<String> codes = rules.missing().stream()
                .map(TriageRules.Missing::code)
                .filter(missingCodes()::contains)
                .toList();
        String more = Entered.atMost("words", words, MoreAsked.LONGEST, problems);
        if (codes.isEmpty() && more.isEmpty()) {
            problems.add(new Problem("missing", Words.of("triage.missing.missing")));
        }
        return codes;
    }
}
