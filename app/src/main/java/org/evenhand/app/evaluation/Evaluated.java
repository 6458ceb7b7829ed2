package org.evenhand.app.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.ServiceIndicators.Indicator;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.packs.policy.ServiceIndicators.Measure;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/**
 * All indicators of an area before and since a change, with what is too small held back.
 *
 * @param smallest figures on fewer cases are held back
 * @param roundedTo counts of cases that are shown
 * @param hoursInADay of work
 * @param children the editions of registers that say how many children a setting has
 * @param data the editions of packs by which it was counted, those too
 */
public record Evaluated(
        LaCode area,
        Periods periods,
        List<OfIndicator> indicators,
        long smallest,
        long roundedTo,
        PackRule hoursInADay,
        List<DataVersion> children,
        List<DataVersion> data) {

    public Evaluated {
        indicators = List.copyOf(indicators);
        children = List.copyOf(children);
        data = List.copyOf(data);
    }

    /** One indicator; its measures in the order of the pack. */
    public record OfIndicator(Indicator indicator, List<OfMeasure> measures) {

        public OfIndicator {
            measures = List.copyOf(measures);
        }
    }

    /**
     * One measure.
     *
     * @param lines the whole area first, then each kind of setting where it is told by kind; empty where it is not measured here
     * @param ratios parity, where the pack asks for it
     */
    public record OfMeasure(Measure measure, List<Line> lines, List<Ratio> ratios) {

        public OfMeasure {
            lines = List.copyOf(lines);
            ratios = List.copyOf(ratios);
        }

        /** Whether anything is said of any kind of setting. */
        public boolean isKindTold() {
            return lines.stream()
                    .filter(line -> line.kind().isPresent())
                    .anyMatch(line -> line.before().isTold() || line.since().isTold());
        }
    }

    /** @param kind empty for the whole area */
    public record Line(Optional<Kind> kind, Reading before, Reading since) {}

    /**
     * How many times what the base got a kind of setting got: 1 is parity.
     *
     * @param before empty where either is held back or not known
     */
    public record Ratio(Kind kind, Kind base, OptionalDouble before, OptionalDouble since) {}
}
