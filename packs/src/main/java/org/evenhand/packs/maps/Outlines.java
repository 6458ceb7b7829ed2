package org.evenhand.packs.maps;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;

/**
 * Outlines for a page, by area code: authorities by their three-digit code, boards by theirs of the NHS, constituencies by their nine-character
 * code. One unit of the page is the pack's {@link #metresPerUnit}; y grows downwards. Fill with the rule “evenodd”. Never changes.
 */
public final class Outlines {

    /** The top of the page, in metres north of the grid's origin: just north of England. */
    static final int TOP_METRES = 660_000;

    /** The right edge of the page, in metres east. */
    static final int RIGHT_METRES = 660_000;

    private final DataVersion version;
    private final int metresPerUnit;
    private final Map<String, Outline> outlines = new TreeMap<>();
    private final Map<String, Hex> hexes = new TreeMap<>();

    private Outlines(DataVersion version, int metresPerUnit) {
        this.version = version;
        this.metresPerUnit = metresPerUnit;
    }

    /**
     * @param path for the attribute d of an SVG path
     * @param labelX where a label may stand
     */
    public record Outline(String code, String path, int labelX, int labelY) {}

    /**
     * A hexagon with its point upwards.
     *
     * @param x centre, in page units
     * @param y centre, in page units, growing downwards
     */
    public record Hex(String code, double x, double y) {}

    /** @param easting metres of the British National Grid; @return in page units */
    public double x(int easting) {
        return (double) easting / metresPerUnit;
    }

    /** @param northing metres of the British National Grid; @return in page units, growing downwards */
    public double y(int northing) {
        return (double) (TOP_METRES - northing) / metresPerUnit;
    }

    /** Of the 153 authorities. */
    public static Outlines ofAuthorities(Packs packs) {
        return from(packs.get("outlines-authorities"));
    }

    /** Of the 42 integrated care boards, where their pack is there. */
    public static Optional<Outlines> ofBoards(Packs packs) {
        return packs.find("outlines-boards").map(Outlines::from);
    }

    /** Of Wales and the councils along Scotland's border, where their pack is there. */
    static Optional<Outlines> ofNeighbours(Packs packs) {
        return packs.find("outlines-neighbours").map(Outlines::from);
    }

    /** Of constituencies, where their pack is there. */
    public static Optional<Outlines> ofConstituencies(Packs packs) {
        return packs.find("outlines-constituencies").map(Outlines::from);
    }

    /** The published layout of constituencies, where it was imported, else the computed one. */
    public static Map<String, Hex> hexesOfConstituencies(Packs packs) {
        return packs.find("hex-constituencies")
                .map(Outlines::hexesOf)
                .or(() -> ofConstituencies(packs).map(Outlines::hexes))
                .orElse(Map.of());
    }

    private static Map<String, Hex> hexesOf(Pack pack) {
        Map<String, Hex> hexes = new TreeMap<>();
        for (Row row : pack.table("hexes")) {
            hexes.put(row.text("code"), new Hex(row.text("code"), row.number("x"), row.number("y")));
        }
        return hexes;
    }

    private static Outlines from(Pack pack) {
        int metres = 0;
        for (Row row : pack.table("frame")) {
            metres = row.whole("metres_per_unit");
        }
        Outlines outlines = new Outlines(pack.version(), metres);
        for (Row row : pack.table("outlines")) {
            outlines.outlines.put(
                    row.text("code"),
                    new Outline(row.text("code"), row.text("path"), row.whole("label_x"), row.whole("label_y")));
        }
        outlines.hexes.putAll(hexesOf(pack));
        return outlines;
    }

    public DataVersion version() {
        return version;
    }

    /** How many metres one unit of the page is. */
    public int metresPerUnit() {
        return metresPerUnit;
    }

    /** Width of the page in units: the attribute viewBox is "0 0 width height". */
    public int width() {
        return RIGHT_METRES / metresPerUnit;
    }

    public int height() {
        return TOP_METRES / metresPerUnit;
    }

    public List<Outline> list() {
        return List.copyOf(outlines.values());
    }

    public Optional<Outline> find(String code) {
        return Optional.ofNullable(outlines.get(code));
    }

    /** The hexagon layout: distances between neighbouring centres are 1 across a row. Empty where there is none. */
    public Map<String, Hex> hexes() {
        return Collections.unmodifiableMap(hexes);
    }
}
