package org.evenhand.packs.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A written question and what came of it, as Parliament publishes it.
 *
 * @param parliamentId Parliament's own number of the record
 * @param tabledOn the day it was handed in
 * @param forAnswerOn the day for which it was put down; for a named-day question the day it must be answered
 * @param namedDay whether the asker named the day
 * @param bodyId Parliament's number of the department asked
 * @param heading may be empty while there is no answer
 * @param answeredOn the day of the (last) answer, where the file says so
 * @param answer as published, as plain text; the beginning only where {@code extent} says so
 * @param answeredBy as published; empty where the file names nobody
 * @param role of the minister on the day, as published; empty where the file does not say
 * @param holdingOn the day of a holding answer
 * @param holding whether what stands there is a holding answer only
 * @param correctedOn the day on which the answer was corrected
 * @param originalAnswer before it was corrected; empty where it was not
 * @param groupedWith numbers of questions that were answered together with it
 * @param seenUntil a day on which the file was surely still being kept up: the last day of a question or answer among those tabled in the same
 *     month. Without an answer up to here, there was none on that day; of later days the file knows nothing.
 */
public record WrittenQuestion(
        QuestionId id,
        int parliamentId,
        LocalDate tabledOn,
        LocalDate forAnswerOn,
        boolean namedDay,
        int bodyId,
        String body,
        Asker asker,
        String heading,
        String question,
        Optional<LocalDate> answeredOn,
        String answer,
        Extent extent,
        OptionalInt answererId,
        String answeredBy,
        String role,
        Optional<LocalDate> holdingOn,
        boolean holding,
        Optional<LocalDate> correctedOn,
        String originalAnswer,
        boolean withdrawn,
        List<String> groupedWith,
        LocalDate seenUntil) {

    public WrittenQuestion {
        groupedWith = List.copyOf(groupedWith);
    }

    /**
     * Who asked.
     *
     * @param id Parliament's number of the member
     * @param name as published; empty where the file gives the number only
     * @param hasInterest whether the member declared an interest
     */
    public record Asker(int id, String name, boolean hasInterest) {}

    /** Whether an answer that is no mere holding answer is there. */
    public boolean isAnswered() {
        return !holding && (answeredOn.isPresent() || extent != Extent.NONE);
    }

    /** The official page of the question. */
    public String address() {
        return "https://questions-statements.parliament.uk/written-questions/detail/%s/%s"
                .formatted(tabledOn, id.uin());
    }

    /** What it is about: its heading, or else the beginning of its words. */
    public String title() {
        if (!heading.isEmpty()) {
            return heading;
        }
        String plain = question.replaceFirst("^To ask (?:the )?[^,]+(?:, Culture, Media and Sport)?, ", "");
        String begun = plain.length() <= 90 ? plain : plain.substring(0, plain.lastIndexOf(' ', 90)) + " …";
        return begun.isEmpty() ? id.uin() : begun.substring(0, 1).toUpperCase(java.util.Locale.UK) + begun.substring(1);
    }
}
