package org.evenhand.engine.simulate;

/**
 * The people of one profession in every draw: all areas and years, whole people at the end of each year. Handed to a {@link Reader} and used
 * again for the next profession, so take from it what you need and do not keep it.
 */
public final class Draws {

    /** Gets the draws of one profession after the other, in order, always in the thread that called {@link MonteCarlo}. */
    @FunctionalInterface
    public interface Reader {
        void read(Draws draws);
    }

    private final Shape shape;
    private final int draws;
    private final int[] people;
    private final int[] totals;
    private int profession;

    Draws(Shape shape, int draws) {
        this.shape = shape;
        this.draws = draws;
        people = new int[shape.areas() * shape.years() * draws];
        totals = new int[shape.years() * draws];
    }

    public int profession() {
        return profession;
    }

    /** How many there are. */
    public int draws() {
        return draws;
    }

    /** People in an area at the end of a year in one draw. */
    public int people(int area, int year, int draw) {
        return people[at(area, year) + draw];
    }

    /** People in all areas at the end of a year in one draw. */
    public int total(int year, int draw) {
        return totals[year * draws + draw];
    }

    /** Share of draws in which there are at least so many people: the probability that supply meets a need that is known. */
    public double shareWithAtLeast(int area, int year, double people) {
        int from = at(area, year);
        int n = 0;
        for (int draw = 0; draw < draws; draw++) {
            if (this.people[from + draw] >= people) {
                n++;
            }
        }
        return (double) n / draws;
    }

    void begin(int profession) {
        this.profession = profession;
    }

    void set(int area, int year, int firstDraw, int[] people, int n) {
        System.arraycopy(people, 0, this.people, at(area, year) + firstDraw, n);
    }

    void setTotals(int year, int firstDraw, int[] totals, int from, int n) {
        System.arraycopy(totals, from, this.totals, year * draws + firstDraw, n);
    }

    Summary summary(int area, int year, int[] counts) {
        return Summary.of(people, at(area, year), at(area, year) + draws, counts);
    }

    Summary total(int year, int[] counts) {
        return Summary.of(totals, year * draws, (year + 1) * draws, counts);
    }

    private int at(int area, int year) {
        return (area * shape.years() + year) * draws;
    }
}
