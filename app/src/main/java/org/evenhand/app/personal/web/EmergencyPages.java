package org.evenhand.app.personal.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.personal.RecordWords;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;

/** What the pages about emergencies show. */
public final class EmergencyPages {

    private EmergencyPages() {}

    /** Where one is opened. */
    public record Open(String reference, String words, String hours, List<Choice> reasons, FormProblems problems) {}

    /** A record that is open for a while. */
    public record Shown(String id, String reference, String who, String until, List<Section> sections) {}

    /** The rows of one table. */
    public record Section(String title, List<List<RecordWords.Line>> rows) {}

    /**
     * One that waits for a review.
     *
     * @param reviewBy by when
     * @param typed what was found so far, where the form came back
     */
    public record Waiting(
            String id,
            String reference,
            String by,
            String reason,
            String when,
            String words,
            String reviewBy,
            String typed) {}

    /**
     * What waits for a review, and for an auditor all that happened.
     *
     * @param all absent for who is no auditor
     */
    public record Reviews(
            List<Waiting> waiting, List<Choice> outcomes, Optional<Auditing> all, FormProblems problems) {}

    /** Every opening, how many there were, and how many references led nowhere. */
    public record Auditing(List<List<Cell>> openings, List<List<Cell>> counts, List<List<Cell>> refused) {}
}
