package org.evenhand.packs.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.SettingType;

/** What matching a request with services takes for granted. All of it is an assumption of ours. Never changes. */
public final class MatchingRules {

    private final DataVersion version;
    private final Map<String, Set<Need>> needs = new HashMap<>();
    private final Map<SettingType, Ages> ages = new EnumMap<>(SettingType.class);

    private MatchingRules(Pack pack) {
        this.version = pack.version();
        for (Row row : pack.table("needs")) {
            needs.computeIfAbsent(row.text("area"), unseen -> EnumSet.noneOf(Need.class))
                    .add(row.value("need", Need::of));
        }
        for (Row row : pack.table("ages")) {
            ages.put(
                    row.value("setting_type", SettingType::valueOf),
                    new Ages(row.whole("youngest"), row.whole("oldest")));
        }
    }

    public static MatchingRules from(Packs packs) {
        return new MatchingRules(packs.get("matching"));
    }

    /** Ages in years, both included. */
    public record Ages(int youngest, int oldest) {}

    public DataVersion version() {
        return version;
    }

    /**
     * The types of need that a service may name which answers this; empty where it may be any.
     *
     * @param area what staff ask about, by its code: "VISION"
     */
    public Set<Need> needsOf(String area) {
        return Collections.unmodifiableSet(needs.getOrDefault(area, Set.of()));
    }

    /** How old those in such a setting are; empty where they may be of any age. */
    public Optional<Ages> agesIn(SettingType type) {
        return Optional.ofNullable(ages.get(type));
    }
}
