package org.evenhand.engine.plan;

import org.evenhand.vocabulary.NotUnderstood;

/**
 * How a change comes in over the years: a factor that is 1 before it begins and {@code factor} once it is complete.
 *
 * <p>With t = (year − from + 1) ÷ (to − from + 1) limited to 0…1, the part of the change that has come is, by shape: step 1 from the first
 * year; linear t; front-loaded 1 − (1 − t)²; back-loaded t². The factor of a year is 1 + (factor − 1) × part.
 *
 * <p>Invariants: the factor lies between 1 and {@code factor}; from {@code to} on it is {@code factor}; all shapes agree then.
 *
 * @param from the first year of the change
 * @param to the year in which it is complete, not before {@code from}; a step is complete at once, whatever stands here
 * @param factor finite, not negative: 2 doubles, 0.8 takes a fifth away
 */
public record Profile(Shape shape, int from, int to, double factor) {

    /** How the change is spread between its first and its last year. */
    public enum Shape {
        STEP,
        LINEAR,
        FRONT_LOADED,
        BACK_LOADED
    }

    public Profile {
        if (to < from) {
            throw new NotUnderstood("Years of a change", from + " to " + to, "The last year is not before the first.");
        }
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new NotUnderstood("Factor of a change", String.valueOf(factor), "Give 0 or more, like 2 for double.");
        }
    }

    public static Profile step(int from, double factor) {
        return new Profile(Shape.STEP, from, from, factor);
    }

    /** The part of the change that has come in a year, 0 to 1. */
    public double part(int year) {
        if (year < from) {
            return 0;
        }
        if (shape == Shape.STEP || year >= to) {
            return 1;
        }
        double time = (year - from + 1.0) / (to - from + 1.0);
        return switch (shape) {
            case STEP -> 1;
            case LINEAR -> time;
            case FRONT_LOADED -> 1 - (1 - time) * (1 - time);
            case BACK_LOADED -> time * time;
        };
    }

    public double factorIn(int year) {
        return 1 + (factor - 1) * part(year);
    }
}
