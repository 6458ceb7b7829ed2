package org.evenhand.app.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.app.evaluation.Evaluated.Line;
import org.evenhand.app.evaluation.Evaluated.OfIndicator;
import org.evenhand.app.evaluation.Evaluated.OfMeasure;
import org.evenhand.app.evaluation.Evaluated.Ratio;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.ServiceIndicators;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.packs.policy.ServiceIndicators.Measure;
import org.evenhand.packs.policy.ServiceIndicators.Parity;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what every module counts of its own, before and since a change. See docs/methods/indicators.md. */
@Service
public class Evaluating {

    private final ServiceIndicators indicators;
    private final List<Counts> counts;
    private final DisclosureRules disclosure;
    private final TriageRules rules;
    private final Settings settings;

    Evaluating(
            ServiceIndicators indicators,
            List<Counts> counts,
            DisclosureRules disclosure,
            TriageRules rules,
            Settings settings) {
        this.indicators = indicators;
        this.counts = List.copyOf(counts);
        this.disclosure = disclosure;
        this.rules = rules;
        this.settings = settings;
    }

    /** For who acts for a service or an authority of the area; to others the database gives nothing that is not public. */
    @Transactional(readOnly = true)
    public Evaluated of(LaCode area, Periods periods) {
        Map<String, Column> before = columns(area, periods.before());
        Map<String, Column> since = columns(area, periods.since());
        return new Evaluated(
                area,
                periods,
                indicators.indicators().stream()
                        .map(one -> new OfIndicator(
                                one,
                                indicators.measures(one).stream()
                                        .map(measure -> measured(measure, before, since))
                                        .toList()))
                        .toList(),
                disclosure.rule().threshold(),
                disclosure.rule().roundTo(),
                rules.rule("hours-in-a-day"),
                settings.versions(),
                Stream.concat(
                                Stream.of(indicators.version(), disclosure.version(), rules.version()),
                                settings.versions().stream())
                        .toList());
    }

    /** The packs that say what is counted and what is held back. */
    public List<DataVersion> definitions() {
        return List.of(indicators.version(), disclosure.version());
    }

    private Map<String, Column> columns(LaCode area, Period period) {
        Map<String, Column> all = new HashMap<>();
        counts.forEach(one -> all.putAll(one.of(area, period)));
        return all;
    }

    private OfMeasure measured(Measure measure, Map<String, Column> before, Map<String, Column> since) {
        if (!measure.isHere()) {
            return new OfMeasure(measure, List.of(), List.of());
        }
        Column first = get(measure, before);
        Column second = get(measure, since);
        List<Line> lines = new ArrayList<>(List.of(new Line(Optional.empty(), first.whole(), second.whole())));
        if (measure.isByKind()) {
            indicators
                    .kinds()
                    .forEach(kind -> lines.add(new Line(Optional.of(kind), of(kind, first), of(kind, second))));
        }
        return new OfMeasure(measure, lines, measure.isParity() ? ratios(lines) : List.of());
    }

    private static Column get(Measure measure, Map<String, Column> columns) {
        return Optional.ofNullable(columns.get(measure.code()))
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody counts the measure “%s”. Say NOT_HERE in measures.csv of the pack service-indicators."
                                .formatted(measure.code())));
    }

    private static Reading of(Kind kind, Column column) {
        return Optional.ofNullable(column.byKind().get(kind)).orElse(Reading.TOO_FEW);
    }

    /** Each kind that is compared, divided by the base. */
    static List<Ratio> ratios(List<Line> lines) {
        List<Ratio> ratios = new ArrayList<>();
        for (Line base : lines) {
            for (Line compared : lines) {
                if (is(base, Parity.BASE) && is(compared, Parity.COMPARED)) {
                    ratios.add(new Ratio(
                            compared.kind().orElseThrow(),
                            base.kind().orElseThrow(),
                            ratio(compared, base, Line::before),
                            ratio(compared, base, Line::since)));
                }
            }
        }
        return ratios;
    }

    private static boolean is(Line line, Parity parity) {
        return line.kind().flatMap(Kind::parity).filter(one -> one == parity).isPresent();
    }

    private static OptionalDouble ratio(Line compared, Line base, Function<Line, Reading> side) {
        return side.apply(compared).value() instanceof Value.Known above
                        && side.apply(base).value() instanceof Value.Known below
                        && below.number() > 0
                ? OptionalDouble.of(above.number() / below.number())
                : OptionalDouble.empty();
    }
}
