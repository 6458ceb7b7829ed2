package org.evenhand.app.evaluation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.evenhand.app.evaluation.Evaluated;
import org.evenhand.app.evaluation.Evaluated.Line;
import org.evenhand.app.evaluation.Evaluated.OfMeasure;
import org.evenhand.app.evaluation.Evaluated.Ratio;
import org.evenhand.app.evaluation.Period;
import org.evenhand.app.evaluation.Reading;
import org.evenhand.app.evaluation.Value;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Interval;

/** The same as the page, for programs: what the page holds back is not in it either. */
final class IndicatorsFile {

    private static final String WHOLE = "ALL";

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    private final Evaluated evaluated;
    private final String data;

    private IndicatorsFile(Evaluated evaluated) {
        this.evaluated = evaluated;
        this.data = evaluated.data().stream().map(DataVersion::toString).collect(Collectors.joining(" "));
    }

    static String of(Evaluated evaluated) {
        return new IndicatorsFile(evaluated).write();
    }

    private String write() {
        csv.writeRecord(
                "la_code",
                "indicator",
                "measure",
                "kind",
                "period",
                "from",
                "until",
                "state",
                "value",
                "low",
                "high",
                "unit",
                "cases",
                "counted",
                "note",
                "data");
        evaluated
                .indicators()
                .forEach(one ->
                        one.measures().forEach(measured -> write(one.indicator().number(), measured)));
        return out.toString();
    }

    private void write(int indicator, OfMeasure measured) {
        if (measured.lines().isEmpty()) {
            both((name, period) -> record(
                    indicator,
                    measured,
                    WHOLE,
                    name,
                    period,
                    new Numbers("NOT_MEASURED", "", "", "", ""),
                    measured.measure().why()));
        }
        for (Line line : measured.lines()) {
            String kind = line.kind().map(Kind::code).orElse(WHOLE);
            both((name, period) -> record(
                    indicator,
                    measured,
                    kind,
                    name,
                    period,
                    Numbers.of(name.equals("BEFORE") ? line.before() : line.since()),
                    measured.measure().note()));
        }
        for (Ratio ratio : measured.ratios()) {
            String kind = ratio.kind().code() + "/" + ratio.base().code();
            both((name, period) -> record(
                    indicator,
                    measured,
                    kind,
                    name,
                    period,
                    Numbers.of(name.equals("BEFORE") ? ratio.before() : ratio.since()),
                    "RATIO"));
        }
    }

    @FunctionalInterface
    private interface Side {

        void write(String name, Period period);
    }

    private void both(Side side) {
        side.write("BEFORE", evaluated.periods().before());
        side.write("SINCE", evaluated.periods().since());
    }

    private void record(
            int indicator, OfMeasure measured, String kind, String name, Period period, Numbers numbers, String note) {
        csv.writeRecord(
                evaluated.area().code(),
                Integer.toString(indicator),
                measured.measure().code(),
                kind,
                name,
                period.from().toString(),
                period.lastDay().toString(),
                numbers.state(),
                numbers.value(),
                numbers.low(),
                numbers.high(),
                measured.measure().unit().name(),
                numbers.cases(),
                measured.measure().cases(),
                note,
                data);
    }

    /** As precise as on the page, and no more. */
    private record Numbers(String state, String value, String low, String high, String cases) {

        static Numbers of(Reading reading) {
            String cases =
                    reading.cases().isPresent() ? Long.toString(reading.cases().getAsLong()) : "";
            return switch (reading.value()) {
                case Value.Known known ->
                    new Numbers(
                            "SHOWN",
                            rounded(known.number()),
                            known.interval()
                                    .map(Interval::low)
                                    .map(Numbers::rounded)
                                    .orElse(""),
                            known.interval()
                                    .map(Interval::high)
                                    .map(Numbers::rounded)
                                    .orElse(""),
                            cases);
                case Value.MoreThan more -> new Numbers("MORE_THAN", Integer.toString(more.days()), "", "", cases);
                case Value.TooFew few -> new Numbers("TOO_FEW", "", "", "", "");
                case Value.NotKnown unknown -> new Numbers("NOT_KNOWN", "", "", "", cases);
            };
        }

        static Numbers of(OptionalDouble ratio) {
            return ratio.isPresent()
                    ? new Numbers("SHOWN", rounded(ratio.getAsDouble()), "", "", "")
                    : new Numbers("NOT_KNOWN", "", "", "", "");
        }

        private static String rounded(double number) {
            return Double.isInfinite(number) ? "" : String.format(Locale.ROOT, "%.2f", number);
        }
    }
}
