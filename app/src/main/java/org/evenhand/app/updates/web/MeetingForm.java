package org.evenhand.app.updates.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Meeting;
import org.evenhand.app.updates.Meeting.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A meeting, as it was entered. */
public record MeetingForm(
        @Nullable String title,
        @Nullable String parties,
        @Nullable String asks,
        @Nullable String summary,
        @Nullable String source,
        @BindParam("public") @Nullable String open,
        @BindParam("held-day") @Nullable String heldDay,
        @BindParam("held-month") @Nullable String heldMonth,
        @BindParam("held-year") @Nullable String heldYear) {

    private static final UUID NOT_YET = new UUID(0, 0);

    static MeetingForm empty() {
        return new MeetingForm(null, null, null, null, null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Meeting> read(List<Problem> problems) {
        String what = Entered.needed("title", title, 300, Words.of("updates.problem.title"), problems);
        Optional<LocalDate> held = Entered.neededDay("held", heldDay, heldMonth, heldYear, problems);
        String there = Entered.needed("parties", parties, 6_000, Words.of("updates.problem.parties"), problems);
        String came = Entered.atMost("summary", summary, 4_000, problems);
        String from = Entered.atMost("source", source, 1_000, problems);
        boolean isPublic = "yes".equals(open);
        if (isPublic && from.isEmpty()) {
            problems.add(new Problem("source", Words.of("updates.problem.source")));
        }
        List<Party> bodies = there.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MeetingForm::party)
                .toList();
        if (bodies.stream()
                .anyMatch(party ->
                        party.body().length() > 200 || party.represented().length() > 300)) {
            problems.add(new Problem("parties", Words.of("site.entered.long", 200)));
        }
        return problems.isEmpty() && held.isPresent()
                ? Optional.of(new Meeting(NOT_YET, held.get(), what, came, from, isPublic, bodies, keys(), List.of()))
                : Optional.empty();
    }

    private List<String> keys() {
        return Arrays.stream(Entered.text(asks).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** "Department for Education: minister, two officials". */
    private static Party party(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? new Party(line, "")
                : new Party(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
    }
}
