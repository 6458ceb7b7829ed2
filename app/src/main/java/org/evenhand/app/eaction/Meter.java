package org.evenhand.app.eaction;

/**
 * How much of a letter is somebody else's.
 *
 * @param nearness how near it is to counting as a copy of the likest letter known: 0 nothing in common, above 1 a copy
 * @param toOurs share of word pairs, from 0 to 1, that our questions and drafts share with it
 * @param limitToOurs above which it counts as ours
 */
public record Meter(double nearness, double toOurs, double limitToOurs) {

    public boolean isCopy() {
        return nearness > 1;
    }

    public boolean isOurs() {
        return toOurs > limitToOurs;
    }

    public boolean isRefused() {
        return isCopy() || isOurs();
    }

    /** As it is shown: from 0 to 100, and 100 exactly where it is refused as a copy. */
    public int ofAHundred() {
        return isCopy() ? 100 : (int) Math.min(99, Math.round(100 * nearness));
    }
}
