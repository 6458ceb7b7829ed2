package org.evenhand.engine.wait;

/**
 * One wait, from the day of asking.
 *
 * @param days whole calendar days, 0 to 36,525 (a hundred years); the day of asking is day 0
 * @param ended whether it ended on that day; if not, it had lasted that long when it was last looked at and goes on (right-censored)
 */
public record Wait(int days, boolean ended) {

    /** A hundred years: anything longer is a mistake in a date. */
    public static final int LONGEST_DAYS = 36_525;

    public Wait {
        if (days < 0 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "A wait of %d days must lie between 0 and %d. Maybe it ends before it begins, or a year was mistyped."
                            .formatted(days, LONGEST_DAYS));
        }
    }

    public static Wait ended(int days) {
        return new Wait(days, true);
    }

    /** Nobody has answered yet: the wait is at least so long. */
    public static Wait unanswered(int days) {
        return new Wait(days, false);
    }
}
