package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.parliament.Asked;
import org.evenhand.packs.coalition.Programmes.Programme;

/**
 * One ask: what was done for it, what was answered and promised, and what became of that.
 *
 * @param suggested questions that may serve it, by their words; confirmed by nobody
 * @param programmes that concern it, where a source says so
 * @param mayRecord whether who looks may add to it here
 */
public record AskPage(
        AskEntry entry,
        List<Asked> suggested,
        int allSuggested,
        List<Programme> programmes,
        boolean mayRecord,
        LocalDate today,
        String source) {

    public String dueText(Commitment commitment) {
        return commitment.isOverdueOn(today) ? "overdue" : "due";
    }
}
