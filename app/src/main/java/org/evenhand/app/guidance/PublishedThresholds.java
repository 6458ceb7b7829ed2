package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * One version of the thresholds, as people read it.
 *
 * @param rows in the order in which they are tried: the first whose condition holds is the answer
 * @param layerTitles what each layer that a row gives is called
 * @param examples which are also tests
 */
public record PublishedThresholds(
        DataVersion version,
        String title,
        String description,
        PolicyStatus status,
        LocalDate effective,
        List<Row> rows,
        Map<Layer, String> layerTitles,
        List<Example> examples) {

    public PublishedThresholds {
        rows = List.copyOf(rows);
        layerTitles = Map.copyOf(layerTitles);
        examples = List.copyOf(examples);
    }

    /**
     * One row.
     *
     * @param when the condition in plain English
     * @param professions in words, the first the one to ask
     * @param replyWithinWorkingDays absent where another procedure sets the pace
     * @param source who asks for this row
     */
    public record Row(
            String id,
            int number,
            String title,
            String when,
            Layer layer,
            Code offer,
            Code route,
            String professions,
            OptionalInt replyWithinWorkingDays,
            String reason,
            String source) {}

    /** An offer or a route, by its code and as people call it. */
    public record Code(String code, String label, String meaning) {}

    /**
     * Who asks for what, and what the answer must be.
     *
     * @param row that must fire
     * @param firstProfession who must be asked first
     * @param why this is right
     */
    public record Example(String name, Facts facts, String row, Layer layer, String firstProfession, String why) {}

    public String title(Layer layer) {
        return layerTitles.getOrDefault(layer, layer.code());
    }

    /** @throws IllegalArgumentException if there is no such row */
    public Row get(String rowId) {
        return rows.stream()
                .filter(row -> row.id().equals(rowId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no row “%s”.".formatted(version, rowId)));
    }
}
