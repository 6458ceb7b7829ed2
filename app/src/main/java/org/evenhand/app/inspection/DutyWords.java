package org.evenhand.app.inspection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Duties;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.DataVersion;

/** What a duty was by the edition that was read then; empty where that edition is no longer on a shelf. */
final class DutyWords {

    private final Packs packs;
    private final Map<DataVersion, Optional<Duties>> editions = new ConcurrentHashMap<>();

    DutyWords(Packs packs) {
        this.packs = packs;
    }

    Optional<Duty> find(DataVersion edition, String code) {
        return editions.computeIfAbsent(
                        edition, wanted -> packs.find(wanted).map(pack -> Duties.from(packs, pack.version())))
                .flatMap(duties -> duties.find(code));
    }
}
