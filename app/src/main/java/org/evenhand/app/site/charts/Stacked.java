package org.evenhand.app.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bars of equal length, each cut into shares of its whole: waits by band.
 *
 * @param bands from the first to the last, two to six; the later, the darker
 */
public record Stacked(String title, String subtitle, String source, List<String> bands, List<Row> rows) {

    private static final int ROW = 60;

    /** A piece narrower than this has no room for its number, which is in the table. */
    private static final double NARROWEST_LABELLED = 0.13;

    public Stacked {
        bands = List.copyOf(bands);
        rows = List.copyOf(rows);
        if (bands.size() < 2 || bands.size() > 6) {
            throw new IllegalArgumentException(
                    "“%s” has %d bands; two to six can be told apart.".formatted(title, bands.size()));
        }
        for (Row row : rows) {
            if (row.values().size() != bands.size() || row.shown().size() != bands.size()) {
                throw new IllegalArgumentException("The row “%s” has %d values for %d bands."
                        .formatted(row.label(), row.values().size(), bands.size()));
            }
        }
    }

    /**
     * One bar.
     *
     * @param values in the order of the bands, none below nothing
     * @param shown the values as people read them
     */
    public record Row(String label, List<Double> values, List<String> shown) {

        public Row {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }

    /** A bar with its place in the drawing. */
    public record Drawn(String label, int top, List<Piece> pieces) {}

    /** One share of a bar. */
    public record Piece(
            String from, String width, String middle, String fill, boolean onDark, String shown, boolean labelled) {}

    public List<Drawn> drawn() {
        List<Drawn> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new Drawn(rows.get(i).label(), i * ROW, pieces(rows.get(i))));
        }
        return all;
    }

    private List<Piece> pieces(Row row) {
        double whole = row.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (int band = 0; band < bands.size(); band++) {
            double share = whole > 0 ? row.values().get(band) / whole : 0;
            if (share > 0) {
                pieces.add(new Piece(
                        Place.percent(from),
                        Place.percent(share),
                        Place.percent(from + share / 2),
                        fill(band),
                        Palette.isDark(level(band)),
                        row.shown().get(band),
                        share >= NARROWEST_LABELLED));
            }
            from += share;
        }
        return pieces;
    }

    /** The class that fills a band. */
    public String fill(int band) {
        return Palette.step(level(band));
    }

    /** Few bands are spread over the whole palette, so that neighbours differ as much as they can. */
    private int level(int band) {
        return 1 + (int) Math.round(band * (Palette.STEPS - 1.0) / (bands.size() - 1));
    }

    public int height() {
        return Math.max(1, rows.size()) * ROW;
    }

    public String alternative() {
        return title + ". " + rows.stream().map(this::alternative).collect(Collectors.joining(" "));
    }

    private String alternative(Row row) {
        List<String> parts = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            parts.add(bands.get(band) + ": " + row.shown().get(band));
        }
        return row.label() + ": " + String.join(", ", parts) + ".";
    }
}
