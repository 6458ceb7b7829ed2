package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** Logic models and measures: how one would know whether Experts at Hand, or a pathway, works. */
public final class Evaluation {

    /** The scope of the service. */
    public static final String SERVICE = "experts-at-hand";
    /** The scope of every pathway. */
    public static final String PATHWAY = "pathway";

    private final Pack pack;
    private final List<Statement> statements;
    private final List<Measure> measures;

    private Evaluation(Pack pack) {
        this.pack = pack;
        this.statements =
                pack.table("logic").stream().map(Evaluation::statement).toList();
        this.measures = pack.table("measures").stream().map(Evaluation::measure).toList();
    }

    public static Evaluation from(Packs packs) {
        return new Evaluation(packs.get("evaluation"));
    }

    /** What goes in, what is done, what comes out, what it changes, what it is for. */
    public enum Stage {
        INPUT,
        ACTIVITY,
        OUTPUT,
        OUTCOME,
        IMPACT
    }

    /** Where the result of a measure comes from. */
    public enum Result {
        PUBLISHED,
        HERE,
        NOT_MEASURED
    }

    /** A statement of a logic model. */
    public record Statement(String scope, Stage stage, String text, Basis basis, String source) {}

    /**
     * A measure.
     *
     * @param how it is measured
     * @param unit in words
     * @param figure key of the pack policy-figures; empty where nothing is published
     * @param path of the page with more; may be empty
     * @param note on the result; may be empty
     */
    public record Measure(
            String scope,
            String key,
            Stage stage,
            String title,
            String how,
            String unit,
            Result result,
            Optional<String> figure,
            String path,
            String note) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Statement> statements(String scope, Stage stage) {
        return statements.stream()
                .filter(one -> one.scope().equals(scope) && one.stage() == stage)
                .toList();
    }

    public List<Measure> measures(String scope) {
        return measures.stream().filter(one -> one.scope().equals(scope)).toList();
    }

    private static Statement statement(Row row) {
        return new Statement(
                row.text("scope"),
                row.value("stage", Stage::valueOf),
                row.text("text"),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Measure measure(Row row) {
        return new Measure(
                row.text("scope"),
                row.text("key"),
                row.value("stage", Stage::valueOf),
                row.text("title"),
                row.text("how"),
                row.text("unit"),
                row.value("kind", Result::valueOf),
                row.optionalText("figure"),
                row.textOrEmpty("path"),
                row.textOrEmpty("note"));
    }
}
