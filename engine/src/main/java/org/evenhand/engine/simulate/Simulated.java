package org.evenhand.engine.simulate;

/** What a simulation found. Immutable. */
public final class Simulated {

    private final Shape shape;
    private final int draws;
    private final Summary[] rows;
    private final Summary[] totals;

    Simulated(Shape shape, int draws, Summary[] rows, Summary[] totals) {
        this.shape = shape;
        this.draws = draws;
        this.rows = rows.clone();
        this.totals = totals.clone();
    }

    public Shape shape() {
        return shape;
    }

    public int draws() {
        return draws;
    }

    /** People at the end of a year. */
    public Summary get(int area, int profession, int year) {
        return rows[shape.row(area, profession, year)];
    }

    /**
     * People in all areas together at the end of a year. Areas share a profession's multipliers, so this is added up draw by draw and is wider than
     * areas that know nothing of each other would make it.
     */
    public Summary total(int profession, int year) {
        return totals[shape.total(profession, year)];
    }
}
