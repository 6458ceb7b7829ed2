package org.evenhand.planning;

import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/**
 * Need that the product itself recorded as unmet: advice that nobody acted on, requests that no specialist was free for. Shown apart from need
 * that is worked out from published figures, and never added to it: the same child may be in both.
 *
 * @param entries empty until the product records any
 */
public record RecordedUnmetNeed(List<Entry> entries) {

    public RecordedUnmetNeed {
        entries = List.copyOf(entries);
    }

    /**
     * @param hours a specialist's, in the year
     * @param children behind them; shown only as disclosure control allows
     */
    public record Entry(LaCode authority, Profession profession, Need need, int year, double hours, long children) {}

    public static RecordedUnmetNeed none() {
        return new RecordedUnmetNeed(List.of());
    }
}
