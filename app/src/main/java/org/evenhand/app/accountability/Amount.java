package org.evenhand.app.accountability;

/**
 * How much of something is recommended.
 *
 * @param minutesEach how long each time, 5 to 480
 * @param times how often in each period, 1 to 50
 * @param per the period
 * @param weeks for how many weeks, 1 to 52; 0 with {@link Per#ONCE}
 */
public record Amount(int minutesEach, int times, Per per, int weeks) {

    static final int SHORTEST_MINUTES = 5;
    static final int LONGEST_MINUTES = 480;
    static final int MOST_TIMES = 50;
    static final int MOST_WEEKS = 52;

    /** How often something is repeated. */
    public enum Per {
        ONCE,
        WEEK,
        TERM
    }

    public Amount {
        weeks = per == Per.ONCE ? 0 : weeks;
        require("minutes each time", minutesEach, SHORTEST_MINUTES, LONGEST_MINUTES);
        require("times", times, 1, MOST_TIMES);
        if (per != Per.ONCE) {
            require("weeks", weeks, 1, MOST_WEEKS);
        }
    }

    /** All of it together, where it is counted by the week or once; terms differ in length. */
    public int minutesInAll() {
        return switch (per) {
            case ONCE -> minutesEach * times;
            case WEEK -> minutesEach * times * weeks;
            case TERM -> minutesEach * times * Math.ceilDiv(weeks, WEEKS_OF_A_TERM);
        };
    }

    /** 39 weeks of school in three terms. */
    private static final int WEEKS_OF_A_TERM = 13;

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%d %s is not between %d and %d.".formatted(value, what, least, most));
        }
    }
}
