package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Decision.NotFired;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/**
 * One version of the thresholds, as people read it.
 *
 * @param area whose local variation it is; none for the national table
 * @param basedOn the version it was made from, where it was made in this installation
 * @param rows in the order in which they are tried: the first whose condition holds is the answer
 * @param examples which are also tests
 */
public record PublishedThresholds(
        DataVersion version,
        String title,
        String description,
        PolicyStatus status,
        LocalDate effective,
        Optional<LaCode> area,
        Optional<DataVersion> basedOn,
        List<Row> rows,
        ThresholdTerms terms,
        List<Example> examples) {

    public PublishedThresholds {
        rows = List.copyOf(rows);
        examples = List.copyOf(examples);
    }

    /**
     * One row.
     *
     * @param professions in words, the first the one to ask
     */
    public record Row(ThresholdRow written, int number, Code offer, Code route, String professions) {

        public String id() {
            return written.id();
        }

        public String title() {
            return written.title();
        }

        public String when() {
            return written.when();
        }

        public Layer layer() {
            return written.answer().layer();
        }

        public OptionalInt replyWithinWorkingDays() {
            return written.answer().replyWithinWorkingDays();
        }

        public String reason() {
            return written.reason();
        }

        public String source() {
            return written.source();
        }
    }

    /** An offer or a route, by its code and as people call it. */
    public record Code(String code, String label, String meaning) {}

    /**
     * Who asks for what, and what the answer must be.
     *
     * @param row that must fire
     * @param firstProfession who must be asked first
     * @param why this is right
     */
    public record Example(String name, Facts facts, String row, Layer layer, Profession firstProfession, String why) {}

    static List<Row> rows(ThresholdContent content, ThresholdTerms terms) {
        List<Row> rows = new ArrayList<>();
        for (ThresholdRow row : content.rows()) {
            rows.add(new Row(
                    row,
                    rows.size() + 1,
                    terms.offer(row.answer().offer()),
                    terms.route(row.answer().route()),
                    row.answer().professions().isEmpty()
                            ? "whoever usually helps with what was noticed"
                            : row.answer().professions().stream()
                                    .map(Profession::title)
                                    .collect(Collectors.joining(", "))));
        }
        return rows;
    }

    public ThresholdContent content() {
        return new ThresholdContent(rows.stream().map(Row::written).toList(), examples);
    }

    public String title(Layer layer) {
        return terms.title(layer);
    }

    /** @throws IllegalArgumentException if there is no such row */
    public Row get(String rowId) {
        return find(rowId)
                .orElseThrow(() -> new IllegalArgumentException("%s has no row “%s”.".formatted(version, rowId)));
    }

    public Optional<Row> find(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** The first row that holds, read as a person would read it; empty in a gap. */
    public Optional<Decision> read(Facts facts) {
        return first(facts).map(row -> answer(row, facts));
    }

    /** The id of the first row that holds; empty in a gap. */
    public Optional<String> rowFor(Facts facts) {
        return first(facts).map(Row::id);
    }

    private Optional<Row> first(Facts facts) {
        return rows.stream()
                .filter(row -> row.written().conditions().hold(facts))
                .findFirst();
    }

    private Decision answer(Row row, Facts facts) {
        return new Decision(
                row.id(),
                row.number(),
                row.title(),
                row.layer(),
                title(row.layer()),
                row.offer().code(),
                row.route().code(),
                terms.asked(row.written(), facts.area()),
                row.replyWithinWorkingDays(),
                row.reason(),
                version,
                status,
                effective,
                rows.subList(0, row.number() - 1).stream()
                        .map(passed -> new NotFired(
                                passed.id(),
                                passed.title(),
                                String.join(" ", passed.written().conditions().unmet(facts))))
                        .toList());
    }
}
