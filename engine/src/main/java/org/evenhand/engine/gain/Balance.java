package org.evenhand.engine.gain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.evenhand.engine.demand.Elicited;

/**
 * Costs and gains of something, as a sum of lines. Each line is a product of numbers that people put as low, mode and high; the numbers are
 * independent of each other, and one number may stand in several lines.
 *
 * <p>The mean of a line is exact: the product of the means of its factors, each of which stands in it once. Intervals come from draws of all
 * numbers at once, so that lines which share a number move together. The same seed gives the same draws on every machine.
 *
 * <p>Source of the interval: the percentiles of the draws (Monte Carlo); of the drivers: one number at a time at its low and its high, all others
 * at their means (a tornado diagram, Howard, Decision analysis: practice and promise, Management Science 34 (1988), 679–695).
 */
public final class Balance {

    /** Five in a hundred lie below the low end of an interval and five above the high end. */
    private static final double TAIL = 0.05;

    private final Map<String, Elicited> numbers;
    private final List<Line> lines;
    private final double[][] drawn;

    private Balance(Map<String, Elicited> numbers, List<Line> lines, double[][] drawn) {
        this.numbers = numbers;
        this.lines = lines;
        this.drawn = drawn;
    }

    /**
     * One line.
     *
     * @param party who pays a cost or has a gain
     * @param gain true for a gain, false for a cost
     * @param factors keys of the numbers that are multiplied; each once
     */
    public record Line(String key, String party, boolean gain, List<String> factors) {

        public Line {
            factors = List.copyOf(factors);
            if (factors.isEmpty() || factors.stream().distinct().count() != factors.size()) {
                throw new IllegalArgumentException(
                        "The line %s has the factors %s; it needs at least one, and each once."
                                .formatted(key, factors));
            }
        }
    }

    /**
     * An amount.
     *
     * @param mean exact
     * @param low one in twenty draws lies below it
     * @param high one in twenty draws lies above it
     */
    public record Amount(double mean, double low, double high) {}

    /**
     * How much the net gain moves with one number.
     *
     * @param atLow mean net gain with this number at its low and all others at their means
     * @param atHigh the same at its high
     */
    public record Driver(String number, double atLow, double atHigh) {

        public double swing() {
            return Math.abs(atHigh - atLow);
        }
    }

    /**
     * @param numbers by their keys
     * @param lines over these numbers
     * @param draws at least 100
     * @param seed of the random numbers
     * @throws IllegalArgumentException where a line names a number that is not there
     */
    public static Balance of(Map<String, Elicited> numbers, List<Line> lines, int draws, long seed) {
        if (draws < 100) {
            throw new IllegalArgumentException(
                    "%d draws are too few for an interval; take at least 100.".formatted(draws));
        }
        for (Line line : lines) {
            for (String factor : line.factors()) {
                if (!numbers.containsKey(factor)) {
                    throw new IllegalArgumentException("The line %s names the number “%s”, which is not among %s."
                            .formatted(line.key(), factor, numbers.keySet()));
                }
            }
        }
        Map<String, Elicited> ordered = new TreeMap<>(numbers);
        Map<String, double[]> values = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(seed);
        ordered.forEach((key, number) -> values.put(key, Draws.of(number, draws, random.split())));
        double[][] drawn = new double[lines.size()][];
        for (int line = 0; line < drawn.length; line++) {
            drawn[line] = product(lines.get(line), values, draws);
        }
        return new Balance(ordered, List.copyOf(lines), drawn);
    }

    private static double[] product(Line line, Map<String, double[]> values, int draws) {
        double[] product = new double[draws];
        Arrays.fill(product, 1);
        for (String factor : line.factors()) {
            double[] factors = values.getOrDefault(factor, product);
            for (int draw = 0; draw < draws; draw++) {
                product[draw] *= factors[draw];
            }
        }
        return product;
    }

    public List<Line> lines() {
        return lines;
    }

    /** One line, costs and gains both as positive amounts. */
    public Amount of(Line line) {
        return amount(line::equals, one -> 1);
    }

    /** All costs of a party, as a positive amount. */
    public Amount costsOf(String party) {
        return amount(line -> !line.gain() && line.party().equals(party), line -> 1);
    }

    /** All gains of a party. */
    public Amount gainsOf(String party) {
        return amount(line -> line.gain() && line.party().equals(party), line -> 1);
    }

    /** Gains less costs of a party. */
    public Amount netOf(String party) {
        return amount(line -> line.party().equals(party), Balance::sign);
    }

    public Amount costs() {
        return amount(line -> !line.gain(), line -> 1);
    }

    public Amount gains() {
        return amount(Line::gain, line -> 1);
    }

    /** Gains less costs of all. */
    public Amount net() {
        return amount(line -> true, Balance::sign);
    }

    /** The share of draws in which gains exceed costs, from 0 to 1. It says nothing of whether the numbers put in are right. */
    public double shareOfDrawsWithGain() {
        double[] net = sums(line -> true, Balance::sign);
        return Arrays.stream(net).filter(value -> value > 0).count() / (double) net.length;
    }

    /** Every number that is not known exactly, the one that moves the net gain most first. */
    public List<Driver> drivers() {
        return numbers.entrySet().stream()
                .filter(entry -> !entry.getValue().exact())
                .map(entry -> new Driver(
                        entry.getKey(),
                        netWith(entry.getKey(), entry.getValue().low()),
                        netWith(entry.getKey(), entry.getValue().high())))
                .sorted(Comparator.comparingDouble(Driver::swing).reversed())
                .toList();
    }

    /** The value of one number at which mean gains equal mean costs, the others at their means; empty where no value does. */
    public OptionalDouble breakEven(String number) {
        double atNothing = netWith(number, 0);
        double slope = netWith(number, 1) - atNothing;
        double value = -atNothing / slope;
        return slope != 0 && Double.isFinite(value) && value >= 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private double netWith(String number, double value) {
        return lines.stream()
                .mapToDouble(line -> sign(line)
                        * line.factors().stream()
                                .mapToDouble(factor -> factor.equals(number) ? value : mean(factor))
                                .reduce(1, (a, b) -> a * b))
                .sum();
    }

    private double mean(String factor) {
        Elicited number = numbers.get(factor);
        if (number == null) {
            throw new IllegalStateException("The number “%s” was there when the balance was made.".formatted(factor));
        }
        return number.mean();
    }

    private static double sign(Line line) {
        return line.gain() ? 1 : -1;
    }

    private Amount amount(Predicate<Line> which, ToDoubleFunction<Line> weight) {
        double mean = lines.stream()
                .filter(which)
                .mapToDouble(line -> weight.applyAsDouble(line)
                        * line.factors().stream().mapToDouble(this::mean).reduce(1, (a, b) -> a * b))
                .sum();
        double[] sorted = sums(which, weight);
        Arrays.sort(sorted);
        return new Amount(mean, sorted[(int) (TAIL * sorted.length)], sorted[(int) ((1 - TAIL) * sorted.length) - 1]);
    }

    private double[] sums(Predicate<Line> which, ToDoubleFunction<Line> weight) {
        double[] sums = new double[drawn.length == 0 ? 1 : drawn[0].length];
        for (int line = 0; line < drawn.length; line++) {
            if (which.test(lines.get(line))) {
                double by = weight.applyAsDouble(lines.get(line));
                for (int draw = 0; draw < sums.length; draw++) {
                    sums[draw] += by * drawn[line][draw];
                }
            }
        }
        return sums;
    }
}
