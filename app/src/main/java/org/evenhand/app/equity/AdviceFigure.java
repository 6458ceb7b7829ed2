package org.evenhand.app.equity;

import java.util.Optional;

/**
 * What is counted of an area's recommendations.
 *
 * @param reason why it was declined, a code of the pack accountability-terms; present exactly for {@link Kind#DECLINED_FOR}
 */
public record AdviceFigure(Kind kind, Optional<String> reason) {

    /** In the order in which they are shown. */
    public enum Kind {
        /** All that fell due in the period. */
        ALL,
        /** Those that say how much, how often and how long, without a vague word. */
        SPECIFIED,
        /** Those that somebody took on. */
        ACCEPTED,
        /** Those done in full, in time or late. */
        DELIVERED,
        IN_TIME,
        LATE,
        /** Those that somebody took on and did not do in full. */
        ACCEPTED_NOT_DONE,
        /** Those to which somebody said no. */
        DECLINED,
        /** Declined for want of money, or of people. */
        DECLINED_FOR,
        /** Declined for any other reason. */
        DECLINED_OTHERWISE,
        /** Those to which nobody said anything. */
        UNANSWERED,
        /** Those that are neither done nor declined after the last rung of the ladder. */
        LEFT_UNDONE
    }

    public AdviceFigure {
        if (reason.isPresent() != (kind == Kind.DECLINED_FOR)) {
            throw new IllegalArgumentException(
                    "%s with the reason %s: a reason stands with DECLINED_FOR, and only there."
                            .formatted(kind, reason));
        }
    }

    static AdviceFigure of(Kind kind) {
        return new AdviceFigure(kind, Optional.empty());
    }

    static AdviceFigure declinedFor(String reason) {
        return new AdviceFigure(Kind.DECLINED_FOR, Optional.of(reason));
    }

    /** Its key where it is stored and in downloads: "DECLINED_FOR:NO_FUNDING". */
    public String key() {
        return reason.map(code -> kind + ":" + code).orElseGet(kind::name);
    }

    /** Reads what {@link #key} wrote. */
    static AdviceFigure of(String key) {
        int at = key.indexOf(':');
        return at < 0 ? of(Kind.valueOf(key)) : declinedFor(key.substring(at + 1));
    }
}
