package org.evenhand.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number as it may be shown: never without what it is about, its date, its method, the data it came from and whether it was held back.
 *
 * @param about what is measured, of whom and where, as a phrase: "Children waiting for speech and language therapy, Leeds"
 * @param value absent exactly when {@link Disclosure#hasValue} is false
 * @param unit what the value counts
 * @param interval uncertainty, where there is any; a full count has none
 * @param n how many observations are behind it, where that has a meaning
 * @param asOf the day the figure is of
 * @param method the name of a page in docs/methods: "days-promised"
 * @param data every pack it was computed from; never empty
 * @param status how firm the policy behind it is; {@link PolicyStatus#UNKNOWN} never stands for a plain count, which has none
 * @param disclosure whether it may be shown
 */
public record Figure(
        String about,
        OptionalDouble value,
        Unit unit,
        Optional<Interval> interval,
        OptionalLong n,
        LocalDate asOf,
        String method,
        List<DataVersion> data,
        Optional<PolicyStatus> status,
        Disclosure disclosure) {

    public Figure {
        data = List.copyOf(data);
        if (value.isPresent() != disclosure.hasValue()) {
            throw new IllegalArgumentException("“%s” is %s, so its value must be %s."
                    .formatted(about, disclosure, disclosure.hasValue() ? "present" : "absent"));
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(
                    "“%s” has the value %s; a figure is finite.".formatted(about, value.getAsDouble()));
        }
        if (!disclosure.hasValue() && (interval.isPresent() || n.isPresent())) {
            throw new IllegalArgumentException(
                    "“%s” is %s, so it may carry neither an interval nor a count.".formatted(about, disclosure));
        }
        if (data.isEmpty()) {
            throw new IllegalArgumentException(
                    "“%s” names no data. Maybe the pack it was read from was not passed on.".formatted(about));
        }
    }

    /** A plain count or measure that may be shown as it is. */
    public static Figure of(
            String about, double value, Unit unit, LocalDate asOf, String method, List<DataVersion> data) {
        return new Figure(
                about,
                OptionalDouble.of(value),
                unit,
                Optional.empty(),
                OptionalLong.empty(),
                asOf,
                method,
                data,
                Optional.empty(),
                Disclosure.SHOWN);
    }

    /** A place in a table that has no value, with the reason. */
    public static Figure without(
            String about, Unit unit, LocalDate asOf, String method, List<DataVersion> data, Disclosure why) {
        return new Figure(
                about,
                OptionalDouble.empty(),
                unit,
                Optional.empty(),
                OptionalLong.empty(),
                asOf,
                method,
                data,
                Optional.empty(),
                why);
    }

    public Figure withInterval(Interval range) {
        return new Figure(about, value, unit, Optional.of(range), n, asOf, method, data, status, disclosure);
    }

    public Figure withN(long observations) {
        return new Figure(
                about, value, unit, interval, OptionalLong.of(observations), asOf, method, data, status, disclosure);
    }

    public Figure withStatus(PolicyStatus firmness) {
        return new Figure(about, value, unit, interval, n, asOf, method, data, Optional.of(firmness), disclosure);
    }
}
