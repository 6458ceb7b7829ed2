package org.evenhand.packs.workforce;

import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.workforce.WorkforceAssumptions.Assumed;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.NotUnderstood;

/** How far and how much areas lend each other days. Nobody publishes it: every number is an assumption, and its most likely value is used. */
public final class SharingAssumptions {

    private final DataVersion version;
    private final List<Assumed> all;

    private SharingAssumptions(Pack pack) {
        version = pack.version();
        all = pack.table("assumptions").stream()
                .map(WorkforceAssumptions::assumed)
                .toList();
        if (greatestDistance() * roadRatio() * lossPerRoadKilometre() >= 1) {
            throw new NotUnderstood(
                    "sharing.loss-per-road-kilometre",
                    String.valueOf(lossPerRoadKilometre()),
                    "Over the greatest distance nothing of a lent day would be left. Give a smaller loss or a shorter distance.");
        }
    }

    /** @throws NotUnderstood where a number is missing, or a whole day would be lost on the road */
    public static SharingAssumptions from(Packs packs) {
        return new SharingAssumptions(packs.get("sharing-assumptions"));
    }

    public DataVersion version() {
        return version;
    }

    public List<Assumed> list() {
        return all;
    }

    /** To so many of its nearest areas an area may lend. */
    public int neighbours() {
        return (int) mode("sharing.neighbours");
    }

    /** Kilometres in a straight line. */
    public double greatestDistance() {
        return mode("sharing.greatest-distance");
    }

    /** Kilometres by road for one in a straight line. */
    public double roadRatio() {
        return mode("sharing.road-ratio");
    }

    /** Share of a lent day. */
    public double lossPerRoadKilometre() {
        return mode("sharing.loss-per-road-kilometre");
    }

    /** Share of an area's days of a profession that it may lend. */
    public double mostLent() {
        return mode("sharing.most-lent");
    }

    private double mode(String id) {
        return all.stream()
                .filter(assumed -> assumed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(
                        "Assumption", id, "The pack sharing-assumptions lacks it. Add a row of this id."))
                .value()
                .mode();
    }
}
