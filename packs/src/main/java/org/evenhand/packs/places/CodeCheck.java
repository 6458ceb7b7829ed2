package org.evenhand.packs.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.importing.Problems;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.GssCode;

/** Holds the codes of a directory's English postcodes to the areas that are known here: a code that nobody knows would give no answer. */
final class CodeCheck {

    private final PlacesWriter writer;
    private final Problems problems;

    /** Codes not known, and the combination in which each comes first. */
    private final Map<String, Integer> unknown = new TreeMap<>();

    private CodeCheck(PlacesWriter writer, Problems problems) {
        this.writer = writer;
        this.problems = problems;
    }

    /**
     * Reports each unknown code once, with the row where it first stands.
     *
     * @return what was counted, for the receipt
     */
    static SortedMap<String, Long> of(PlacesWriter writer, Packs present, Problems problems, List<String> notes) {
        CodeCheck check = new CodeCheck(writer, problems);
        Optional<Areas> areas = present.find("areas").map(pack -> Areas.from(present));
        if (areas.isEmpty()) {
            notes.add(
                    "There is no pack of areas here, so the codes of authorities and constituencies were not checked.");
        }
        return check.count(areas);
    }

    private SortedMap<String, Long> count(Optional<Areas> areas) {
        int[] postcodes = writer.postcodesByCombination();
        TreeSet<Long> districts = new TreeSet<>();
        TreeSet<String> authorities = new TreeSet<>();
        long english = 0;
        long withoutConstituency = 0;
        for (int number = 0; number < postcodes.length; number++) {
            AreaCodes codes = writer.codes(number);
            if (!codes.inEngland()) {
                continue;
            }
            english += postcodes[number];
            withoutConstituency += codes.constituency() == AreaCodes.NONE ? postcodes[number] : 0;
            if (codes.district() != AreaCodes.NONE) {
                districts.add(codes.district());
            }
            if (areas.isPresent()) {
                authority(codes, areas.get(), number)
                        .ifPresent(found -> authorities.add(found.code().code()));
                requireConstituency(codes, areas.get(), number);
            }
        }
        report();
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("postcodes", (long) writer.size());
        counts.put("postcodes of England", english);
        counts.put("postcodes of England without constituency", withoutConstituency);
        counts.put("districts of England", (long) districts.size());
        if (areas.isPresent()) {
            counts.put("authorities", (long) authorities.size());
        }
        return counts;
    }

    private Optional<Authority> authority(AreaCodes codes, Areas areas, int number) {
        if (codes.district() == AreaCodes.NONE) {
            return Optional.empty();
        }
        String code = AreaCodes.written(codes.district());
        Optional<Authority> found = areas.find(GssCode.of(code));
        if (found.isEmpty()) {
            unknown.putIfAbsent(code, number);
        }
        return found;
    }

    private void requireConstituency(AreaCodes codes, Areas areas, int number) {
        String code = AreaCodes.written(codes.constituency());
        boolean known = code.isEmpty()
                || (code.startsWith("E14")
                        && areas.find(ConstituencyCode.of(code)).isPresent());
        if (!known) {
            unknown.putIfAbsent(code, number);
        }
    }

    private void report() {
        if (unknown.isEmpty()) {
            return;
        }
        int[] firsts = writer.firstByCombination();
        unknown.forEach((code, number) -> {
            boolean constituency =
                    code.equals(AreaCodes.written(writer.codes(number).constituency()));
            problems.add(
                    firsts[number] + 2L,
                    constituency ? "constituency" : "district",
                    code,
                    constituency
                            ? "No English constituency of July 2024 has this code."
                            : "No district or authority that is known here has this code.",
                    constituency
                            ? "Import a directory of 2024 or later, whose constituencies are those in force."
                            : "Import the areas that name it first, or correct the rows with it.");
        });
    }
}
