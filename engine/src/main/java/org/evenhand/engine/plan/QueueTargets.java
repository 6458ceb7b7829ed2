package org.evenhand.engine.plan;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * How long a waiting list may be, and how much capacity it takes, if nearly everybody is to be seen within a target.
 *
 * <p>If waits fall off exponentially, a mean wait of a quarter of the target lets e⁻⁴ = 1.8 % miss it, a sixth 0.2 %. Little's law: mean number
 * waiting = demand × mean wait. Kingman's approximation for heavy traffic: capacity = demand + (c²(arrivals) + c²(service)) ÷ 2 ÷ mean wait.
 *
 * <p>Source: Fong, K., et al., Understanding waiting lists pressures, medRxiv 2022.08.23.22279117; Little, J. D. C., Operations Research 9 (1961),
 * 383–387; Kingman, J. F. C., Proceedings of the Cambridge Philosophical Society 57 (1961), 902–904. The numbers of the first are a test, with the
 * program NHSRwaitinglist.
 */
public final class QueueTargets {

    /** The part of the target that the mean wait may be, so that nearly nobody misses it. */
    public static final double USUAL_FACTOR = 4;

    private QueueTargets() {}

    /** @return demand × target ÷ factor, people */
    public static double queue(double demandAWeek, double targetWeeks, double factor) {
        check(demandAWeek, targetWeeks, factor);
        return demandAWeek * targetWeeks / factor;
    }

    /**
     * @param variationOfDemand coefficient of variation of the time between arrivals; 1 for arrivals at random
     * @param variationOfCapacity coefficient of variation of the time between those taken
     * @return people a week that must be taken, once the list is no longer than {@link #queue}
     */
    public static double capacity(
            double demandAWeek,
            double targetWeeks,
            double factor,
            double variationOfDemand,
            double variationOfCapacity) {
        check(demandAWeek, targetWeeks, factor);
        double variation = variationOfDemand * variationOfDemand + variationOfCapacity * variationOfCapacity;
        return demandAWeek + variation / 2 * factor / targetWeeks;
    }

    /** @return people a week that must be taken to bring a list down to its target within a time */
    public static double relief(double demandAWeek, double waiting, double targetQueue, double weeks) {
        if (!(weeks > 0)) {
            throw new NotUnderstood("Weeks to the target", String.valueOf(weeks), "Give a number above 0.");
        }
        return demandAWeek + (waiting - targetQueue) / weeks;
    }

    private static void check(double demandAWeek, double targetWeeks, double factor) {
        if (!(demandAWeek >= 0 && targetWeeks > 0 && factor > 0)) {
            throw new NotUnderstood(
                    "Demand, target and factor",
                    "%s, %s, %s".formatted(demandAWeek, targetWeeks, factor),
                    "Give a demand of 0 or more, and a target and factor above 0.");
        }
    }
}
