package org.evenhand.app.evaluation.web;

import java.util.Locale;
import java.util.OptionalDouble;
import org.evenhand.app.evaluation.Evaluated.Ratio;
import org.evenhand.app.evaluation.Reading;
import org.evenhand.app.evaluation.Value;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.ServiceIndicators.Measure;
import org.evenhand.packs.policy.ServiceIndicators.Unit;
import org.evenhand.vocabulary.Interval;

/** What a reading says, for people. */
final class IndicatorWords {

    private IndicatorWords() {}

    /** "38% (29% to 48%)", "more than 84 days", "too few to say". */
    static String value(Reading reading, Unit unit) {
        return switch (reading.value()) {
            case Value.Known known ->
                number(known.number(), unit)
                        + known.interval()
                                .map(range -> " " + range(range, unit))
                                .orElse("");
            case Value.MoreThan more -> Words.of("evaluation.moreThan", Numbers.whole(more.days()));
            case Value.TooFew few -> Words.of("evaluation.tooFew");
            case Value.NotKnown unknown -> Words.of("evaluation.unknown." + unknown.why());
        };
    }

    /** "about 35 requests"; nothing where it is held back. */
    static String cases(Reading reading, Measure measure) {
        return reading.cases().isEmpty() ? "–" : Numbers.whole(reading.cases().getAsLong()) + " " + measure.cases();
    }

    /** "Colleges: 0.4 times schools before, 0.6 times since". */
    static String parity(Ratio ratio) {
        return Words.of(
                "evaluation.parity",
                ratio.kind().label(),
                ratio.base().label().toLowerCase(Locale.UK),
                times(ratio.before()),
                times(ratio.since()));
    }

    private static String times(OptionalDouble ratio) {
        return ratio.isPresent()
                ? Words.of("evaluation.times", String.format(Locale.UK, "%.2f", ratio.getAsDouble()))
                : Words.of("evaluation.cannotSay");
    }

    private static String range(Interval range, Unit unit) {
        return Double.isInfinite(range.high())
                ? Words.of("evaluation.range.open", bare(range.low(), unit))
                : Words.of("evaluation.range", bare(range.low(), unit), bare(range.high(), unit));
    }

    private static String number(double number, Unit unit) {
        return unit == Unit.SHARE ? bare(number, unit) : Words.of("evaluation.unit." + unit, bare(number, unit));
    }

    /** Shares and waits are whole, so that no single child's day can be read off; days of work keep one decimal place. */
    private static String bare(double number, Unit unit) {
        return switch (unit) {
            case SHARE -> Math.round(number * 100) + "%";
            case DAYS -> Numbers.whole(Math.round(number));
            case DAYS_FOR_1000, DAYS_IN_ALL, PEOPLE, SCORE, INDEX -> String.format(Locale.UK, "%,.1f", number);
        };
    }
}
