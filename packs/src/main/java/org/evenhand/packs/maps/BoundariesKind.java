package org.evenhand.packs.maps;

import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.maps.HexLayout.Spot;
import tools.jackson.databind.JsonNode;

/** Boundaries as GeoJSON in longitude and latitude, made small enough for a page, and a layout with one hexagon for each area. */
public final class BoundariesKind extends MapKind {

    private static final int HEXES_ACROSS = 22;
    private static final int HEXES_DOWN = 26;

    private final String property;
    private final String codes;
    private final int metres;

    private BoundariesKind(
            String name, String pack, String what, String property, String codes, int metres, LocalDate day) {
        super(name, pack, what, day);
        this.property = property;
        this.codes = codes;
        this.metres = metres;
    }

    /** Of the education authorities. */
    public static BoundariesKind ofAuthorities() {
        return new BoundariesKind(
                "boundaries",
                "outlines-authorities",
                "education authorities",
                "old_la_code",
                "\\d{3}",
                500,
                LocalDate.of(2023, 4, 1));
    }

    /** Of the integrated care boards. */
    public static BoundariesKind ofBoards() {
        return new BoundariesKind(
                "boundaries-boards",
                "outlines-boards",
                "integrated care boards",
                "icb22cdh",
                "Q[A-Z0-9]{2}",
                1_000,
                LocalDate.of(2022, 7, 1));
    }

    /** Of the English constituencies. */
    public static BoundariesKind ofConstituencies() {
        return new BoundariesKind(
                "boundaries-constituencies",
                "outlines-constituencies",
                "English constituencies",
                "PCON24CD",
                "E14\\d{6}",
                500,
                LocalDate.of(2024, 7, 4));
    }

    /** Of Wales and of the two councils along Scotland's border: ways in England lead through them. */
    public static BoundariesKind ofNeighbours() {
        return new BoundariesKind(
                "boundaries-neighbours",
                "outlines-neighbours",
                "councils of Wales and along Scotland's border",
                "LAD23CD",
                "W\\d{8}|S12000006|S12000026",
                500,
                LocalDate.of(2023, 4, 1));
    }

    @Override
    public String summary() {
        return "Boundaries of the " + what() + " for maps, Office for National Statistics (GeoJSON)";
    }

    @Override
    public Publication publication() {
        return new Publication(
                "Office for National Statistics",
                "Digital boundaries of the " + what() + ", generalised",
                Licence.OPEN_GOVERNMENT,
                "https://geoportal.statistics.gov.uk",
                "Contains OS data © Crown copyright and database right. Source: Office for National Statistics licensed"
                        + " under the Open Government Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter writer) throws IOException {
        Map<String, PagePath> paths = new TreeMap<>();
        Optional<JsonNode> whole = read(file, "GeoJSON", problems);
        if (whole.isEmpty()) {
            return Reading.none();
        }
        if (whole.get().has("hexes")) {
            problems.add(
                    "This is a layout of hexagons.",
                    "Import it as “%s”.".formatted(name().replace("boundaries", "hexes")));
            return Reading.none();
        }
        for (JsonNode feature : whole.get().path("features")) {
            String code = feature.path("properties").path(property).asString("");
            if (code.matches(codes)) {
                paths.computeIfAbsent(code, unseen -> new PagePath(metres));
                addRings(feature.path("geometry"), paths.getOrDefault(code, new PagePath(metres)));
            }
        }
        if (paths.isEmpty()) {
            problems.add(
                    "No feature has a property %s with a code of the %s.".formatted(property, what()),
                    "Import the publisher's GeoJSON file in longitude and latitude.");
            return Reading.none();
        }
        paths.forEach((code, path) -> {
            if (path.path().isEmpty()) {
                problems.add("The outline of %s vanishes at this size.".formatted(code), "Import finer boundaries.");
            }
        });
        write(paths, writer);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("areas", (long) paths.size());
        counts.put(
                "characters of path",
                paths.values().stream().mapToLong(path -> path.path().length()).sum());
        return new Reading(
                "Outlines of the " + what(),
                "For looking at: every point is moved to a grid of %d metres. Never used to place a postcode."
                        .formatted(metres),
                day(),
                Optional.of(day()),
                counts,
                List.of());
    }

    private static void addRings(JsonNode geometry, PagePath path) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("Polygon")) {
            addPolygon(coordinates, path);
        } else {
            coordinates.forEach(polygon -> addPolygon(polygon, path));
        }
    }

    private static void addPolygon(JsonNode polygon, PagePath path) {
        for (JsonNode ring : polygon) {
            List<double[]> points = new ArrayList<>();
            for (JsonNode point : ring) {
                points.add(
                        new double[] {point.path(0).asDouble(0), point.path(1).asDouble(0)});
            }
            path.add(points);
        }
    }

    private void write(Map<String, PagePath> paths, PackWriter writer) throws IOException {
        writer.table(
                "outlines",
                "outlines.csv.gz",
                "One row for each area.",
                List.of(
                        text("code", "Code of the area."),
                        text("path", "SVG path, to be filled by the rule evenodd; y grows downwards."),
                        whole("label_x", "Where a label may stand, page units."),
                        whole("label_y", "Where a label may stand, page units.")),
                rows -> paths.forEach((code, path) -> rows.row(code, path.path(), path.labelX(), path.labelY())));
        writer.table(
                "frame",
                "frame.csv",
                "The page.",
                List.of(whole("metres_per_unit", "Metres of one unit of the page.")),
                rows -> rows.row(metres));
        List<String> codesInOrder = List.copyOf(paths.keySet());
        List<Spot> middles = paths.values().stream()
                .map(path -> new Spot(path.labelX(), path.labelY()))
                .toList();
        // Enough cells for a shape like England's at every number of areas; 153 areas have 22 by 26.
        double grow = Math.sqrt(paths.size() / 153.0);
        List<Spot> cells = HexLayout.of(middles, Math.max(2, (int) Math.ceil(HEXES_ACROSS * grow)), Math.max(2, (int)
                Math.ceil(HEXES_DOWN * grow)));
        Map<String, Spot> hexes = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            hexes.put(codesInOrder.get(i), cells.get(i));
        }
        writeHexes(hexes, "One hexagon for each area, computed from the middles of the outlines.", writer);
    }
}
