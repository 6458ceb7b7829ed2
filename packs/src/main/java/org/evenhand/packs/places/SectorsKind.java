package org.evenhand.packs.places;

import static org.evenhand.packs.DataPackage.Field.number;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.FileDay;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.GssCode;

/** The table of postcode sectors, counted from the postcode directory: small enough to come with the product. */
public final class SectorsKind implements ImportKind {

    /** Compared with the constituency that 22,008 schools state: 98.95 % of all, see docs/methods/places.md. */
    private static final double DERIVED_RIGHT = 0.9895;

    @Override
    public String name() {
        return "postcode-sectors";
    }

    @Override
    public String summary() {
        return "The built-in table of postcode sectors, counted from the postcode directory";
    }

    @Override
    public String pack() {
        return "postcode-sectors";
    }

    @Override
    public Publication publication() {
        return OnspdKind.PUBLICATION;
    }

    private record PartKey(String sector, String la, String constituency) implements Comparable<PartKey> {
        @Override
        public int compareTo(PartKey other) {
            int bySector = sector.compareTo(other.sector);
            int byLa = la.compareTo(other.la);
            return bySector != 0 ? bySector : byLa != 0 ? byLa : constituency.compareTo(other.constituency);
        }
    }

    private record PairKey(String constituency, String la) implements Comparable<PairKey> {
        @Override
        public int compareTo(PairKey other) {
            int byConstituency = constituency.compareTo(other.constituency);
            return byConstituency != 0 ? byConstituency : la.compareTo(other.la);
        }
    }

    /** Running totals of a part of a sector. */
    private static final class Tally {
        private long postcodes;
        private long unsure;
        private long withGrid;
        private long eastings;
        private long northings;
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        PlacesWriter writer = new PlacesWriter();
        if (!OnspdKind.readInto(writer, file, problems)) {
            return Reading.none();
        }
        Areas areas = Areas.from(Packs.on(Packs.builtInShelf()));
        Map<PartKey, Tally> parts = new TreeMap<>();
        Map<Integer, Optional<PairKey>> pairOf = new HashMap<>();
        Map<PairKey, Long> pairs = new TreeMap<>();
        writer.forEachLive((key, easting, northing, hasGrid, combination) -> {
            Optional<PairKey> pair = pairOf.computeIfAbsent(combination, number -> pair(writer.codes(number), areas));
            if (pair.isEmpty()) {
                return;
            }
            pairs.merge(pair.get(), 1L, Long::sum);
            String sector = PostcodeKey.sectorText(PostcodeKey.sectorOf(key));
            Tally tally = parts.computeIfAbsent(
                    new PartKey(sector, pair.get().la(), pair.get().constituency()), unseen -> new Tally());
            tally.postcodes++;
            tally.unsure += writer.codes(combination).certainty().mayBeUsedWithoutAsking() ? 0 : 1;
            if (hasGrid) {
                tally.withGrid++;
                tally.eastings += easting;
                tally.northings += northing;
            }
        });
        write(parts, pairs, pack);
        writeCertainty(shareThatAgree(parts), pack);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("postcodes", (long) writer.size());
        counts.put(
                "sectors",
                parts.keySet().stream().map(PartKey::sector).distinct().count());
        counts.put(
                "constituencies",
                pairs.keySet().stream().map(PairKey::constituency).distinct().count());
        counts.put(
                "authorities",
                pairs.keySet().stream().map(PairKey::la).distinct().count());
        return new Reading(
                "Postcode sectors of England",
                "For each postcode sector the authorities and constituencies that its postcodes in use lie in, with"
                        + " numbers. Constituencies of part of them are derived, not official: the table says of how many.",
                FileDay.in(file.name()).orElse(LocalDate.of(2025, 11, 1)),
                Optional.empty(),
                counts,
                List.of());
    }

    /**
     * Of the postcodes whose sector has others and whose others all agree, the share that agrees with them: each postcode is left out in turn.
     * Those of a sector in one part are right; a single one beside one other part is wrong.
     */
    private static double shareThatAgree(Map<PartKey, Tally> parts) {
        Map<String, List<Long>> bySector = new HashMap<>();
        parts.forEach((key, tally) -> bySector.computeIfAbsent(key.sector(), unseen -> new ArrayList<>())
                .add(tally.postcodes));
        long right = 0;
        long wrong = 0;
        for (List<Long> counts : bySector.values()) {
            if (counts.size() == 1 && counts.getFirst() > 1) {
                right += counts.getFirst();
            } else if (counts.size() == 2) {
                wrong += counts.stream().filter(count -> count == 1).count();
            }
        }
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    private static void writeCertainty(double agree, PackWriter pack) throws IOException {
        String schools = "Compared with the constituency that 22,008 schools state in their own register.";
        pack.table(
                "certainty",
                "certainty.csv",
                "How often a constituency is right, by the way in which it was found.",
                List.of(
                        text("way", "DIRECTORY, WARD, SPLIT_WARD, COARSE_BOUNDARY or SECTOR."),
                        number("share_right", "From 0 to 1."),
                        text("basis", "Measured on what, computed how, or assumed.")),
                rows -> {
                    rows.row("DIRECTORY", "1", "Assumed: the directory is the reference.");
                    rows.row("WARD", "0.9965", schools);
                    rows.row("SPLIT_WARD", "0.902", schools);
                    rows.row("COARSE_BOUNDARY", "0.958", schools);
                    rows.row(
                            "SECTOR",
                            String.format(Locale.ROOT, "%.4f", agree * DERIVED_RIGHT),
                            String.format(
                                    Locale.ROOT,
                                    "Each postcode left out in turn: where all others of its sector agree, %.4f agree with"
                                            + " them; times %.4f, how often the derived constituencies are right (22,008"
                                            + " schools). Assumes that the two are independent and that new postcodes are like"
                                            + " the others.",
                                    agree,
                                    DERIVED_RIGHT));
                });
    }

    private static Optional<PairKey> pair(AreaCodes codes, Areas areas) {
        if (!codes.inEngland() || codes.district() == AreaCodes.NONE || codes.constituency() == AreaCodes.NONE) {
            return Optional.empty();
        }
        return areas.find(GssCode.of(AreaCodes.written(codes.district())))
                .map(authority -> new PairKey(
                        AreaCodes.written(codes.constituency()),
                        authority.code().code()));
    }

    private static void write(Map<PartKey, Tally> parts, Map<PairKey, Long> pairs, PackWriter pack) throws IOException {
        pack.table(
                "sectors",
                "sectors.csv.gz",
                "One row for each part of a sector that lies in one authority and one constituency.",
                List.of(
                        text("sector", "Postcode sector."),
                        text("la_code", "Education authority."),
                        text("constituency_code", "Constituency of July 2024."),
                        whole("postcodes", "Postcodes in use in this part."),
                        whole(
                                "unsure",
                                "Of them, those whose constituency rests on coarse boundaries or a shared ward."),
                        whole("easting", "Their middle, metres east on the British National Grid."),
                        whole("northing", "Their middle, metres north.")),
                rows -> parts.forEach((key, tally) -> rows.row(
                        key.sector(),
                        key.la(),
                        key.constituency(),
                        tally.postcodes,
                        tally.unsure,
                        tally.eastings / Math.max(1, tally.withGrid),
                        tally.northings / Math.max(1, tally.withGrid))));
        Map<String, Long> ofConstituency = new HashMap<>();
        Map<String, Long> ofLa = new HashMap<>();
        pairs.forEach((pair, count) -> {
            ofConstituency.merge(pair.constituency(), count, Long::sum);
            ofLa.merge(pair.la(), count, Long::sum);
        });
        pack.table(
                "constituency-authorities",
                "constituency-authorities.csv",
                "How constituencies overlap education authorities, counted in postcodes in use.",
                List.of(
                        text("constituency_code", "Constituency of July 2024."),
                        text("la_code", "Education authority."),
                        whole("postcodes", "Postcodes in both."),
                        number("share_of_constituency", "Share of the constituency's postcodes."),
                        number("share_of_authority", "Share of the authority's postcodes.")),
                rows -> pairs.forEach((pair, count) -> rows.row(
                        pair.constituency(),
                        pair.la(),
                        count,
                        share(count, ofConstituency.getOrDefault(pair.constituency(), count)),
                        share(count, ofLa.getOrDefault(pair.la(), count)))));
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.6f", (double) part / whole);
    }
}
