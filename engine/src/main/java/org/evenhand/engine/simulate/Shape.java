package org.evenhand.engine.simulate;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * How large a model is, and where in its flat arrays a number stands. All indices begin at 0.
 *
 * @param areas from 1 to 10,000
 * @param professions from 1 to 1,000
 * @param years simulated, from 1 to 100; year 0 is the first one that is simulated, and its figures are those at its end
 * @param bands of experience, from 1 to 100; people rise from band to band, and from the last into retirement
 */
public record Shape(int areas, int professions, int years, int bands) {

    private static final int MOST_CELLS = 50_000_000;

    public Shape {
        check("areas", areas, 10_000);
        check("professions", professions, 1_000);
        check("years", years, 100);
        check("bands", bands, 100);
        long cells = (long) areas * professions * Math.max(years, bands);
        if (cells > MOST_CELLS) {
            throw new NotUnderstood(
                    "areas × professions × years or bands",
                    String.valueOf(cells),
                    "At most %,d fit into one model. Split it by profession.".formatted(MOST_CELLS));
        }
    }

    /** Place in an array of areas × professions × bands: the people at the start. */
    public int cell(int area, int profession, int band) {
        return (area * professions + profession) * bands + band;
    }

    /** Place in an array of areas × professions × years: joiners, funded posts, every result. */
    public int row(int area, int profession, int year) {
        return (area * professions + profession) * years + year;
    }

    /** Place in an array of professions × years × bands: leaving. */
    public int rate(int profession, int year, int band) {
        return (profession * years + year) * bands + band;
    }

    /** Place in an array of professions × bands: rising, shares of joiners. */
    public int band(int profession, int band) {
        return profession * bands + band;
    }

    /** Place in an array of professions × years: totals over areas. */
    public int total(int profession, int year) {
        return profession * years + year;
    }

    public int cells() {
        return areas * professions * bands;
    }

    public int rows() {
        return areas * professions * years;
    }

    public int rates() {
        return professions * years * bands;
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new NotUnderstood(name, String.valueOf(value), "Give a whole number from 1 to %,d.".formatted(most));
        }
    }
}
