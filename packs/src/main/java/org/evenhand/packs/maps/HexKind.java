package org.evenhand.packs.maps;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.maps.HexLayout.Spot;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;
import tools.jackson.databind.JsonNode;

/**
 * A published layout with one hexagon for each area (HexJSON), by rows. It must have a hexagon for every area of England that is known here and
 * none for two: an older layout, drawn before authorities were divided, is refused with the names of those it lacks.
 */
public final class HexKind extends MapKind {

    private static final double ROW = Math.sqrt(3) / 2;
    private static final String NO_CODE = "";

    private final Function<Areas, Map<String, String>> wanted;
    private final CodeReading codes;

    /** Turns a code of the layout into ours: {@value #NO_CODE} for an area outside England, nothing where it is not known. */
    private interface CodeReading {
        Optional<String> of(String code, Areas areas);
    }

    private HexKind(
            String name, String what, LocalDate day, Function<Areas, Map<String, String>> wanted, CodeReading codes) {
        super(name, "hex-" + what, what, day);
        this.wanted = wanted;
        this.codes = codes;
    }

    public static HexKind ofAuthorities() {
        return new HexKind(
                "hexes",
                "authorities",
                LocalDate.EPOCH,
                areas -> named(
                        areas.authorities().iterator(), area -> area.code().code(), area -> area.name()),
                (code, areas) -> !code.matches("E\\d{8}")
                        ? Optional.of(NO_CODE)
                        : areas.find(GssCode.of(code)).map(area -> area.code().code()));
    }

    public static HexKind ofBoards() {
        return new HexKind(
                "hexes-boards",
                "boards",
                LocalDate.of(2022, 7, 1),
                areas -> named(areas.icbs().iterator(), area -> area.code().code(), area -> area.name()),
                (code, areas) -> !code.matches("Q[A-Z0-9]{2}")
                        ? Optional.empty()
                        : areas.find(IcbCode.of(code)).map(area -> area.code().code()));
    }

    public static HexKind ofConstituencies() {
        return new HexKind(
                "hexes-constituencies",
                "constituencies",
                LocalDate.of(2024, 7, 4),
                areas -> named(
                        areas.constituencies().iterator(), area -> area.code().code(), area -> area.name()),
                (code, areas) -> !code.matches("E\\d{8}")
                        ? Optional.of(NO_CODE)
                        : areas.find(ConstituencyCode.of(code))
                                .map(area -> area.code().code()));
    }

    private static <T> Map<String, String> named(
            java.util.Iterator<T> areas, Function<T, String> code, Function<T, String> name) {
        Map<String, String> named = new TreeMap<>();
        areas.forEachRemaining(area -> named.put(code.apply(area), name.apply(area)));
        return named;
    }

    @Override
    public String summary() {
        return "A layout with one hexagon for each of the " + what() + " (HexJSON), Open Innovations";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Open Innovations",
                "Hex cartogram of " + what(),
                new Licence("MIT", "MIT License", "https://opensource.org/license/mit"),
                "https://open-innovations.org/projects/hexmaps/",
                "Layout © Open Innovations (formerly ODI Leeds).");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter writer) throws IOException {
        if (file.present().find("areas").isEmpty()) {
            problems.add("There is no pack of areas here to hold the layout to.", "Import the areas first.");
            return Reading.none();
        }
        Areas areas = Areas.from(file.present());
        Optional<JsonNode> whole = read(file, "HexJSON", problems);
        if (whole.isEmpty()) {
            return Reading.none();
        }
        Map<String, Spot> hexes = hexes(whole.get(), areas, problems);
        if (!hexes.isEmpty()) {
            requireAll(hexes, wanted.apply(areas), problems);
        } else if (!problems.any()) {
            problems.add("It holds no hexagon of an area of England.", "Import a HexJSON file.");
        }
        if (problems.any()) {
            return Reading.none();
        }
        write(hexes, writer);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("hexagons", (long) hexes.size());
        return new Reading(
                "Hexagons of the " + what(),
                "A published layout with one hexagon for each of the %s of England.".formatted(what()),
                day().equals(LocalDate.EPOCH) ? file.day().orElse(LocalDate.EPOCH) : day(),
                Optional.empty(),
                counts,
                List.of());
    }

    private Map<String, Spot> hexes(JsonNode whole, Areas areas, Problems problems) {
        String layout = whole.path("layout").asString("");
        if (!layout.equals("odd-r") && !layout.equals("even-r")) {
            problems.add(
                    "Its layout is “%s”; only layouts by rows are read: odd-r or even-r.".formatted(layout),
                    "Give a HexJSON file that was drawn so.");
            return Map.of();
        }
        int pushed = layout.equals("odd-r") ? 1 : 0;
        Map<String, Spot> hexes = new TreeMap<>();
        Map<String, String> taken = new HashMap<>();
        for (Entry<String, JsonNode> entry : whole.path("hexes").properties()) {
            JsonNode q = entry.getValue().path("q");
            JsonNode r = entry.getValue().path("r");
            Optional<String> code = codes.of(entry.getKey(), areas);
            if (code.filter(NO_CODE::equals).isPresent()) {
                continue;
            }
            if (!q.isInt() || !r.isInt()) {
                problem(problems, entry, "It has no whole numbers q and r.");
            } else if (taken.put(q.intValue() + " " + r.intValue(), entry.getKey()) != null) {
                problem(problems, entry, "Another area has the same hexagon.");
            } else if (code.isEmpty()) {
                problem(problems, entry, "This code is not, or no longer, one of England’s " + what() + ".");
            } else {
                double x = q.intValue() + (Math.floorMod(r.intValue(), 2) == pushed ? 0.5 : 0);
                if (hexes.put(code.get(), new Spot(x, -r.intValue() * ROW)) != null) {
                    problem(problems, entry, "Two hexagons are of the same area of today.");
                }
            }
        }
        return hexes;
    }

    private static void problem(Problems problems, Entry<String, JsonNode> entry, String why) {
        String called = entry.getKey() + " " + entry.getValue().path("n").asString("");
        problems.add(called.strip() + ": " + why, "Use a layout that was drawn for the areas of today.");
    }

    private void requireAll(Map<String, Spot> hexes, Map<String, String> areas, Problems problems) {
        List<String> missing = areas.keySet().stream()
                .filter(code -> !hexes.containsKey(code))
                .map(code -> areas.getOrDefault(code, code))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    "It has no hexagon for %d of the %d %s of today: %s."
                            .formatted(missing.size(), areas.size(), what(), String.join(", ", missing)),
                    "Use a layout that was drawn for the areas of today.");
        }
    }

    private static void write(Map<String, Spot> hexes, PackWriter writer) throws IOException {
        double left = hexes.values().stream().mapToDouble(Spot::x).min().orElse(0);
        double top = hexes.values().stream().mapToDouble(Spot::y).min().orElse(0);
        Map<String, Spot> fromZero = new TreeMap<>();
        hexes.forEach((code, hex) -> fromZero.put(code, new Spot(hex.x() - left, hex.y() - top)));
        writeHexes(fromZero, "One hexagon for each area, as published.", writer);
    }
}
