package org.evenhand.packs.importing;

import java.util.Optional;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/**
 * Whose row it is in the Department's underlying data. Authorities go by the three-digit number, because the nine-character codes of one release
 * differ from those of the next.
 *
 * @param level of the area
 * @param code "E92000001", a region's code, or an authority's three digits
 * @param gss nine-character code as published in this file
 * @param region an authority's or a region's own; empty for England
 */
record DfeArea(Level level, String code, String name, String gss, String region) {

    static final String ENGLAND = "E92000001";

    /** England, region, authority. */
    enum Level {
        NATIONAL,
        REGION,
        AUTHORITY
    }

    /** Empty, with a problem, when the row's area is not understood or not in England. */
    static Optional<DfeArea> of(CsvRow row) {
        String country = row.text("country_code");
        if (!country.equals(ENGLAND)) {
            row.problem("country_code", "The row is not about England.", "Import the file for England.");
            return Optional.empty();
        }
        String level = row.text("geographic_level");
        return switch (level) {
            case "National" -> Optional.of(new DfeArea(Level.NATIONAL, ENGLAND, "England", ENGLAND, ""));
            case "Regional" ->
                row.read("region_code", RegionCode::of)
                        .map(code -> new DfeArea(
                                Level.REGION, code.code(), row.needed("region_name"), code.code(), code.code()));
            case "Local authority" -> authority(row);
            default -> {
                row.problem(
                        "geographic_level",
                        "The level of area is not known.",
                        "It is National, Regional or Local authority.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<DfeArea> authority(CsvRow row) {
        Optional<LaCode> code = row.read("old_la_code", LaCode::of);
        Optional<GssCode> gss = row.read("new_la_code", GssCode::of);
        Optional<RegionCode> region = row.read("region_code", RegionCode::of);
        String name = row.needed("la_name");
        return row.sound()
                ? Optional.of(new DfeArea(
                        Level.AUTHORITY,
                        code.orElseThrow().code(),
                        name,
                        gss.orElseThrow().code(),
                        region.orElseThrow().code()))
                : Optional.empty();
    }
}
