package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.accountability.Halt;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.clocks.Clocks.StopReason;

/** The clock of a recommendation in words. */
public final class DutyClockWords {

    private static final String FILE = "accountability.clock.";

    private DutyClockWords() {}

    /** "Clock stopped", beside where it stands. */
    public static Tag tag() {
        return Tag.of(Words.of(FILE + "tag"), Words.of(FILE + "tag.colour"));
    }

    /** By when, or that there is no such day while nobody knows how long the clock stands still. */
    public static String byWhen(Recommendation one) {
        return isOpen(one) ? Words.of(FILE + "noDay", Numbers.weekday(one.byWhen())) : Numbers.weekday(one.byWhen());
    }

    /** "By Friday 3 April 2026, 3 days left." */
    public static String due(Recommendation one, LocalDate today) {
        String left = RecommendationWords.timeLeft(one, today);
        if (isOpen(one)) {
            return byWhen(one);
        }
        return left.isEmpty() ? Words.of(FILE + "by", byWhen(one)) : Words.of(FILE + "by.left", byWhen(one), left);
    }

    static boolean isOpen(Recommendation one) {
        return one.halt().filter(halt -> halt.until().isEmpty()).isPresent();
    }

    /** "A setting puts advice into practice: 20 school days". */
    static String rule(ClockRule rule) {
        return Words.of(
                FILE + "rule",
                rule.title(),
                rule.limit().map(CountingClocks::length).orElse(""));
    }

    /** When the clock stood still, why, and who stopped it, as sentences that a family understands. */
    static String halt(Halt halt, Recommendation of, Clocks clocks, LocalDate today) {
        Optional<StopReason> reason = clocks.findStopReason(halt.reason());
        String why = reason.map(StopReason::title).orElse(halt.reason());
        String who = Words.of(FILE + (halt.by().equals(of.setting()) ? "setting" : "service"));
        String since = Numbers.weekday(halt.from());
        if (halt.until().isEmpty()) {
            return Words.of(
                    FILE + "stands",
                    since,
                    why,
                    who,
                    reason.map(StopReason::endsWhen).orElse(""));
        }
        LocalDate until = halt.until().get();
        if (halt.from().equals(until)) {
            return Words.of(FILE + "stood.sameDay", since, why, who);
        }
        return Words.of(
                FILE + (halt.stands(today) ? "stands.until" : "stood"), since, why, who, Numbers.weekday(until));
    }
}
