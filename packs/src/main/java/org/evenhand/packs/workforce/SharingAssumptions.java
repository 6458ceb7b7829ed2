package org.evenhand.packs.workforce;

import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.workforce.WorkforceAssumptions.Assumed;
import org.evenhand.vocabulary.DataVersion;

/** How far and how much areas lend each other days. Every number is an assumption, and a scenario may set it otherwise. */
public final class SharingAssumptions {

    private final DataVersion version;
    private final List<Assumed> all;

    private SharingAssumptions(Pack pack) {
        version = pack.version();
        all = pack.table("assumptions").stream()
                .map(WorkforceAssumptions::assumed)
                .toList();
    }

    public static SharingAssumptions from(Packs packs) {
        return new SharingAssumptions(packs.get("sharing-assumptions"));
    }

    public DataVersion version() {
        return version;
    }

    public List<Assumed> list() {
        return all;
    }

    /** Kilometres by road for one in a straight line; at least 1. */
    public Assumed roadRatio() {
        return all.stream()
                .filter(one -> one.id().equals("sharing.road-ratio"))
                .findFirst()
                .orElseThrow();
    }
}
