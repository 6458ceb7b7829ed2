package org.evenhand.app.coalition.letters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long one addressee has had a letter, and whether they answered.
 *
 * @param due the last day by which a reply is expected
 * @param answered empty where no reply is known
 * @param noneYetOn latest day of which a source says that there was none; only for letters known from public pages
 */
public record ReplyClock(
        int addressee,
        String body,
        String name,
        LocalDate sentOn,
        LocalDate due,
        Optional<Answered> answered,
        Optional<NoneYet> noneYetOn) {

    /** The reply; its day may be known only as a span. */
    public record Answered(LocalDate from, LocalDate to, String by, String words, String source) {}

    /** A source that says there was no reply yet. */
    public record NoneYet(LocalDate on, String source) {}

    public boolean isLateOn(LocalDate day) {
        return answered.isEmpty() && day.isAfter(due);
    }

    public boolean wasLate() {
        return answered.filter(reply -> reply.from().isAfter(due)).isPresent();
    }

    /** Days until the reply came, at the least; while there is none, until this day. */
    public long daysAtLeast(LocalDate today) {
        return ChronoUnit.DAYS.between(sentOn, answered.map(Answered::from).orElse(today));
    }

    /** Days until the reply came, at the most. */
    public long daysAtMost(LocalDate today) {
        return ChronoUnit.DAYS.between(sentOn, answered.map(Answered::to).orElse(today));
    }
}
