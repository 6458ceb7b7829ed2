package org.evenhand.app.eaction;

/**
 * How much of a letter is somebody else's: shares of word pairs, from 0 to 1, each with the limit above which the letter is refused.
 *
 * @param toALetter that the likest letter known shares with this one
 * @param toOurs that our questions and drafts share with it
 */
public record Meter(double toALetter, double limit, double toOurs, double limitToOurs) {

    public boolean isCopy() {
        return toALetter > limit;
    }

    public boolean isOurs() {
        return toOurs > limitToOurs;
    }

    public boolean isRefused() {
        return isCopy() || isOurs();
    }
}
