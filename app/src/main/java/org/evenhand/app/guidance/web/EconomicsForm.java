package org.evenhand.app.guidance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.policy.EconomicsAssumptions.Assumed;
import org.evenhand.packs.policy.EconomicsAssumptions.Kind;

/**
 * The numbers of the balance as somebody entered them: money in pounds and shares in 100, which the balance takes in pence and from 0 to 1.
 *
 * @param typed by the names of the fields; a number that is not among them stands as the pack has it
 */
record EconomicsForm(Map<String, String> typed) {

    private static final List<String> POINTS = List.of("low", "mode", "high");

    static String field(Assumed number, String point) {
        return number.key() + "-" + point;
    }

    /** What stands in a field. */
    String text(Assumed number, String point) {
        String entered = typed.get(field(number, point));
        return entered == null ? plain(point(number, point) / scale(number.kind())) : entered.strip();
    }

    /** All numbers by their keys, and a problem for each that is not understood; that one stands as the pack has it. */
    Map<String, Elicited> read(List<Assumed> numbers, List<Problem> problems) {
        Map<String, Elicited> read = new LinkedHashMap<>();
        numbers.forEach(number -> read.put(number.key(), read(number, problems).orElse(number.value())));
        return read;
    }

    private Optional<Elicited> read(Assumed number, List<Problem> problems) {
        double[] values = new double[POINTS.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Double> value = amount(number, POINTS.get(i));
            if (value.isEmpty()) {
                problems.add(new Problem(
                        field(number, POINTS.get(i)),
                        Words.of("guidance.problem.number", plain(most(number.kind())), number.title())));
                return Optional.empty();
            }
            values[i] = value.get() * scale(number.kind());
        }
        if (values[0] > values[1] || values[1] > values[2]) {
            problems.add(new Problem(field(number, "low"), Words.of("guidance.problem.order", number.title())));
            return Optional.empty();
        }
        return Optional.of(Elicited.of(values[0], values[1], values[2]));
    }

    private Optional<Double> amount(Assumed number, String point) {
        try {
            double value =
                    Double.parseDouble(text(number, point).replace(",", "").replace("£", ""));
            return value >= 0 && value <= most(number.kind()) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static double point(Assumed number, String point) {
        return switch (point) {
            case "low" -> number.value().low();
            case "high" -> number.value().high();
            default -> number.value().mode();
        };
    }

    private static double scale(Kind kind) {
        return switch (kind) {
            case PENCE -> 100;
            case SHARE -> 0.01;
            case CHILDREN, HOURS, YEARS -> 1;
        };
    }

    private static double most(Kind kind) {
        return switch (kind) {
            case CHILDREN, PENCE -> 10_000_000;
            case HOURS -> 10_000;
            case YEARS -> 30;
            case SHARE -> 100;
        };
    }

    /** Without an exponent, and without decimal places that say nothing. */
    static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
