package org.evenhand.engine.share;

import java.math.BigDecimal;

/**
 * Why days are lent, and why no more.
 *
 * @param worstFor empty where the receiver needs none of it; else of the conditions in the receiving area that this profession serves, the one with the lowest coverage
 * @param giverBefore lowest coverage in the giving area if nobody lent anything
 * @param giverAfter the same in the plan
 * @param receiverBefore coverage of {@code worstFor} if nobody lent anything
 * @param receiverAfter the same in the plan
 */
public record Reason(
        String giver,
        String receiver,
        String profession,
        BigDecimal days,
        BigDecimal arriving,
        String worstFor,
        double giverBefore,
        double giverAfter,
        double receiverBefore,
        double receiverAfter,
        Limit limit) {

    /** What keeps the transfer from being greater, read from the plan and the prices of the level of {@code worstFor}. */
    public enum Limit {
        /** The giver lends all it may of this profession. */
        LENDING_CAP,
        /** Everything that the receiver needs of this profession is served. */
        NEED_MET,
        /** What is left of a day after the road would do no more good there than the whole day does where it is. */
        TRAVEL_LOSS,
        /** Nothing is lost on the road, but a day more would do no more good there than where it is. */
        LEVELLED,
        /** The receiver's lowest coverage would not rise with more of this profession: it waits for another. */
        OTHER_PROFESSION,
        /** Those who are worse off need the giver's days more. */
        NEEDED_ELSEWHERE,
        /** The receiver needs none itself and lends it on. */
        PASSED_ON
    }
}
