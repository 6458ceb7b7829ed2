package org.evenhand.app.workforce;

import java.util.Optional;
import org.evenhand.engine.demand.Range;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PolicyFigures;
import org.evenhand.packs.policy.PolicyFigures.PolicyFigure;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * What policy is reported to promise, and the assumptions it stands on, from the pack “policy-figures”.
 *
 * @param experts whom the policy counts on, in all England
 * @param checkDays the days that follow from rounded national counts of schools, as an order of magnitude
 */
public record PolicyTerms(
        DataVersion version,
        Term daysPrimary,
        Term daysSecondary,
        Term experts,
        Term checkDays,
        Term workingDays,
        Term additional,
        Term reaching,
        Term setAside) {

    /**
     * One figure of policy.
     *
     * @param range the value, with its low and high end where they were given
     * @param status empty for what is no promise
     * @param source where it can be found, or a sentence that says there is none
     */
    public record Term(
            String name,
            Range range,
            Basis basis,
            Optional<PolicyStatus> status,
            String year,
            String source,
            String note) {

        public double value() {
            return range.mode();
        }
    }

    public static PolicyTerms from(Packs packs) {
        PolicyFigures figures = PolicyFigures.from(packs);
        return new PolicyTerms(
                figures.version(),
                term(figures, "eah.days-primary"),
                term(figures, "eah.days-secondary"),
                term(figures, "eah.experts"),
                term(figures, "eah.days-all-schools"),
                term(figures, "all.working-days"),
                term(figures, "eah.share-additional"),
                term(figures, "eah.share-reaching-settings"),
                term(figures, "eah.share-set-aside"));
    }

    private static Term term(PolicyFigures figures, String id) {
        PolicyFigure figure = figures.get(id);
        return new Term(
                figure.name(),
                Range.of(
                        figure.low().orElse(figure.value()),
                        figure.value(),
                        figure.high().orElse(figure.value())),
                figure.basis(),
                figure.status(),
                figure.year(),
                figure.source(),
                figure.note());
    }
}
