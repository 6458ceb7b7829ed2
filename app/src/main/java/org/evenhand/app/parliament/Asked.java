package org.evenhand.app.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.parliament.ParliamentRules;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.vocabulary.Profession;

/**
 * A written question with what follows from it by rule.
 *
 * @param asker as published, or as the lists of members name the number
 * @param dueOn the day on which an answer is due, by the rule of the pack
 * @param notHeld the words by which the answer says that something is not known
 * @param instead what that is about and where Evenhand has a figure
 * @param asks keys of asks it may serve, by its words; confirmed by nobody
 */
public record Asked(
        WrittenQuestion question,
        String asker,
        LocalDate dueOn,
        ParliamentRules.DueRule dueRule,
        Punctuality punctuality,
        Optional<ParliamentRules.NotHeld> notHeld,
        Optional<ParliamentRules.Estimate> instead,
        List<String> asks,
        List<Profession> specialisms) {

    public Asked {
        asks = List.copyOf(asks);
        specialisms = List.copyOf(specialisms);
    }

    public String path() {
        return "/parliament/questions/" + question.id().path();
    }

    /** As far as the file says: what has come due since it was saved may have been answered since. */
    public QuestionState stateOn(LocalDate day) {
        if (question.withdrawn()) {
            return QuestionState.WITHDRAWN;
        }
        if (question.holding()) {
            return QuestionState.HOLDING;
        }
        if (question.isAnswered()) {
            return question.correctedOn().isPresent() ? QuestionState.CORRECTED : QuestionState.ANSWERED;
        }
        if (day.isBefore(dueOn)) {
            return QuestionState.TABLED;
        }
        if (day.isEqual(dueOn)) {
            return QuestionState.DUE;
        }
        return question.seenUntil().isAfter(dueOn) ? QuestionState.OVERDUE : QuestionState.NOT_SEEN;
    }
}
