package org.evenhand.packs.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.places.PlaceAnswer.Candidate;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;

/**
 * For every postcode sector of England the authorities and constituencies that its postcodes lie in, with their numbers. It answers where the
 * directory is absent, and names the other candidates where the directory is unsure. Never changes.
 */
final class SectorTable {

    private final DataVersion version;
    private final Map<Certainty, Double> sharesRight = new EnumMap<>(Certainty.class);
    private final Map<Long, List<Part>> sectors = new HashMap<>();

    private SectorTable(DataVersion version) {
        this.version = version;
    }

    /** Postcodes of one sector that share authority and constituency. */
    record Part(LaCode authority, ConstituencyCode constituency, int postcodes, int easting, int northing) {}

    static SectorTable from(Packs packs) {
        Pack pack = packs.get("postcode-sectors");
        SectorTable table = new SectorTable(pack.version());
        for (Row row : pack.table("sectors")) {
            table.sectors
                    .computeIfAbsent(PostcodeKey.ofSector(row.text("sector")), unseen -> new ArrayList<>(2))
                    .add(new Part(
                            row.value("la_code", LaCode::of),
                            row.value("constituency_code", ConstituencyCode::of),
                            row.whole("postcodes"),
                            row.whole("easting"),
                            row.whole("northing")));
        }
        for (Row row : pack.table("certainty")) {
            table.sharesRight.put(row.value("way", Certainty::valueOf), row.number("share_right"));
        }
        return table;
    }

    /** How often a constituency found in this way is right, from 0 to 1, as the pack says. */
    double shareRight(Certainty certainty) {
        Double share = sharesRight.get(certainty);
        if (share == null) {
            throw new BrokenPack("%s does not say how often %s is right.".formatted(version, certainty));
        }
        return share;
    }

    DataVersion version() {
        return version;
    }

    List<Part> parts(Postcode postcode) {
        return sectors.getOrDefault(PostcodeKey.sectorOf(PostcodeKey.of(postcode)), List.of());
    }

    List<Candidate<LaCode>> authorities(Postcode postcode) {
        return candidates(parts(postcode), Part::authority);
    }

    List<Candidate<ConstituencyCode>> constituencies(Postcode postcode) {
        return candidates(parts(postcode), Part::constituency);
    }

    /** As {@link #constituencies(Postcode)}, of those postcodes only that lie in an authority. */
    List<Candidate<ConstituencyCode>> constituencies(Postcode postcode, LaCode authority) {
        return candidates(
                parts(postcode).stream()
                        .filter(part -> part.authority().equals(authority))
                        .toList(),
                Part::constituency);
    }

    /** The middle of all its postcodes. */
    Optional<GridReference> middle(Postcode postcode) {
        long count = 0;
        long easting = 0;
        long northing = 0;
        for (Part part : parts(postcode)) {
            count += part.postcodes();
            easting += (long) part.easting() * part.postcodes();
            northing += (long) part.northing() * part.postcodes();
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new GridReference((int) (easting / count), (int) (northing / count), true));
    }

    private static <T> List<Candidate<T>> candidates(List<Part> parts, Function<Part, T> area) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        int all = 0;
        for (Part part : parts) {
            counts.merge(area.apply(part), part.postcodes(), Integer::sum);
            all += part.postcodes();
        }
        double whole = all;
        return counts.entrySet().stream()
                .map(entry -> new Candidate<>(entry.getKey(), entry.getValue() / whole))
                .sorted(Comparator.comparingDouble((Candidate<T> candidate) -> candidate.share())
                        .reversed())
                .toList();
    }
}
