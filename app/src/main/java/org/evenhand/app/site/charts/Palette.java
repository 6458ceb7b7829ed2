package org.evenhand.app.site.charts;

/** The classes that colour charts. The colours themselves stand in evenhand.scss; a test computes their contrast. */
public final class Palette {

    /** Steps from light to dark, for ordered values. */
    public static final int STEPS = 6;

    private Palette() {}

    /** 1 (lightest) to {@link #STEPS}; 0 where there is no value. */
    public static String step(int level) {
        if (level < 0 || level > STEPS) {
            throw new IllegalArgumentException(
                    "There is no step %d; steps are 0 (no value) to %d.".formatted(level, STEPS));
        }
        return level == 0 ? "eh-step-none" : "eh-step-" + level;
    }

    /** Whether letters on a step are white. */
    public static boolean isDark(int level) {
        return level >= 4;
    }
}
