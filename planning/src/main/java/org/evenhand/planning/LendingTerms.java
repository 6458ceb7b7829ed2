package org.evenhand.planning;

import java.util.List;
import java.util.Optional;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * On which terms areas lend each other days: the most likely values of the assumptions “sharing.…”. The ranges around them say how sure one is of
 * them; they are not drawn from.
 *
 * @param neighbours to so many of its nearest areas an area may lend; from 1
 * @param greatestDistance in kilometres in a straight line, above 0
 * @param roadRatio kilometres by road for one in a straight line, from 1
 * @param lossPerRoadKilometre share of a lent day
 * @param mostLent share of its days of a profession that an area may lend, 0 to 1
 * @param leastCoverage that each area is to have in each profession, 0 to 1; 0 asks for none
 */
public record LendingTerms(
        int neighbours,
        double greatestDistance,
        double roadRatio,
        double lossPerRoadKilometre,
        double mostLent,
        double leastCoverage) {

    /** What the ids of all of them begin with. */
    public static final String PREFIX = "sharing.";

    private static final String NEIGHBOURS = PREFIX + "neighbours";
    private static final String DISTANCE = PREFIX + "greatest-distance";
    private static final String ROAD = PREFIX + "road-ratio";
    private static final String LOSS = PREFIX + "loss-per-road-kilometre";
    private static final String LENT = PREFIX + "most-lent";
    private static final String LEAST = PREFIX + "least-coverage";

    /** There are no more areas than these. */
    private static final int MOST_NEIGHBOURS = 200;

    /** What is wrong with a value, and what to do. */
    record Fault(String rule, String remedy) {}

    /**
     * @param all assumptions in use, of which those on lending are read
     * @throws NotUnderstood where one is missing or wrong, or a whole day would be lost on the road
     */
    public static LendingTerms of(List<Assumption> all) {
        LendingTerms terms = new LendingTerms(
                (int) value(all, NEIGHBOURS),
                value(all, DISTANCE),
                value(all, ROAD),
                value(all, LOSS),
                value(all, LENT),
                value(all, LEAST));
        if (terms.greatestDistance() * terms.roadRatio() * terms.lossPerRoadKilometre() >= 1) {
            throw new NotUnderstood(
                    LOSS,
                    String.valueOf(terms.lossPerRoadKilometre()),
                    "Over the greatest distance, %s km × %s, nothing of a lent day would be left. Give a smaller loss or a shorter distance."
                            .formatted(terms.greatestDistance(), terms.roadRatio()));
        }
        return terms;
    }

    private static double value(List<Assumption> all, String id) {
        double value = all.stream()
                .filter(assumption -> assumption.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NotUnderstood(
                                "Assumption",
                                id,
                                "Neither the scenario nor the pack sharing-assumptions has it. Add it to the scenario, with its reason."))
                .value()
                .mode();
        fault(id, value).ifPresent(fault -> {
            throw new NotUnderstood(id, String.valueOf(value), fault.rule() + " " + fault.remedy());
        });
        return value;
    }

    /** What a value of this assumption may be; empty where it is right, or on something else than lending. */
    static Optional<Fault> fault(String id, double value) {
        return switch (id) {
            case NEIGHBOURS ->
                unless(
                        value >= 1 && value <= MOST_NEIGHBOURS && value == Math.rint(value),
                        "Areas that one may lend to are a whole number from 1 to %d.".formatted(MOST_NEIGHBOURS),
                        "Give 5 for the five nearest.");
            case DISTANCE ->
                unless(value > 0, "A distance is more than 0 km.", "Give 60 for 60 km in a straight line.");
            case ROAD -> unless(value >= 1, "No road is shorter than the straight line.", "Give 1 or more.");
            case LOSS -> unless(value < 1, "For each kilometre less than a whole day is lost.", "Give 0.005 for 0.5%.");
            case LENT -> unless(value <= 1, "No area lends more than all it has.", "Give 0.1 for a tenth.");
            case LEAST ->
                unless(value <= 1, "Full coverage is 1.", "Give 0.5 for half of what is needed, 0 for no floor.");
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> unless(boolean right, String rule, String remedy) {
        return right ? Optional.empty() : Optional.of(new Fault(rule, remedy));
    }
}
