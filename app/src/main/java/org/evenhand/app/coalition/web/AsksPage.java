package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.coalition.State;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;

/** What does the coalition ask for, and what became of it? */
public record AsksPage(
        List<Theme> themes,
        List<Commitment> overdue,
        List<Commitment> changed,
        int asks,
        long commitments,
        LocalDate today,
        String source) {

    /** Asks of one theme, in the order of their keys. */
    public record Theme(String title, List<AskEntry> asks) {}

    public static Tag tag(State state) {
        return Tag.of(Words.of("coalition.state." + state), Words.of("coalition.state." + state + ".colour"));
    }
}
