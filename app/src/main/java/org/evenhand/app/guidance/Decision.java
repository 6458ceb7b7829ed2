package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/**
 * What the thresholds say of some facts.
 *
 * @param rowId the row that fired
 * @param rowNumber its place in the table, from 1
 * @param rowTitle what the row is about, in a few words
 * @param layerTitle what the layer is called
 * @param offer how help is given: a code of the pack
 * @param route where the request goes: a code of the pack
 * @param professions who can help, the first the one to ask; never empty
 * @param replyWithinWorkingDays by when somebody should reply; absent where the urgent route applies
 * @param reason in plain English
 * @param version of the pack
 * @param status how firm it is; nothing that is not law reads as law
 * @param earlierRows why each row before it did not fire
 */
public record Decision(
        String rowId,
        int rowNumber,
        String rowTitle,
        Layer layer,
        String layerTitle,
        String offer,
        String route,
        List<Profession> professions,
        OptionalInt replyWithinWorkingDays,
        String reason,
        DataVersion version,
        PolicyStatus status,
        LocalDate effective,
        List<NotFired> earlierRows) {

    public Decision {
        professions = List.copyOf(professions);
        earlierRows = List.copyOf(earlierRows);
    }

    /**
     * A row that was passed over.
     *
     * @param because in plain English
     */
    public record NotFired(String rowId, String rowTitle, String because) {}
}
