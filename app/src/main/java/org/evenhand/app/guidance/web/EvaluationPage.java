package org.evenhand.app.guidance.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.Evaluation.Measure;
import org.evenhand.packs.policy.Evaluation.Result;
import org.evenhand.packs.policy.Evaluation.Stage;
import org.evenhand.packs.policy.Evaluation.Statement;
import org.evenhand.packs.policy.Pathways.Pathway;
import org.evenhand.packs.policy.PolicyFigures.PolicyFigure;
import org.evenhand.vocabulary.Unit;

/**
 * A logic model with its measures and results.
 *
 * @param of what is evaluated
 * @param pathway absent for the service
 * @param others pathways with an evaluation of their own; empty on their own pages
 */
public record EvaluationPage(
        String of,
        Optional<Pathway> pathway,
        List<Part> parts,
        List<Measured> measures,
        List<Pathway> others,
        String source) {

    /** The statements of one stage. */
    public record Part(Stage stage, List<Statement> statements) {}

    /**
     * A measure and its result.
     *
     * @param published the figure; absent where nothing is published
     */
    public record Measured(Measure measure, Optional<PolicyFigure> published) {

        /** The published number in its unit: "46%", "1,220,000 days a year". */
        public String result() {
            PolicyFigure figure = published.orElseThrow();
            Unit unit = Unit.valueOf(figure.unit());
            String words = unit == Unit.SHARE ? "" : " " + Words.of("units", unit);
            return Numbers.in(unit, figure.value()) + words;
        }
    }

    public long measuredCount() {
        return measures.stream()
                .filter(measured -> measured.measure().result() != Result.NOT_MEASURED)
                .count();
    }
}
