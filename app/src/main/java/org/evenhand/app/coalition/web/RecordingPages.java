package org.evenhand.app.coalition.web;

import java.util.List;
import org.evenhand.app.coalition.State;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.coalition.CoalitionFacts.Ask;

/** The pages on which a campaigner records. */
public final class RecordingPages {

    private RecordingPages() {}

    /**
     * What did Government say it would do?
     *
     * @param answer of the written question it is recorded from, in paragraphs, to choose the words from
     */
    public record Commit(
            Ask ask, CommitmentForm form, List<String> answer, List<Option> figures, FormProblems problems) {}

    /** What was done for this ask? */
    public record Serve(Ask ask, LinkForm form, List<Option> kinds, List<Option> figures, FormProblems problems) {}

    /**
     * What became of it?
     *
     * @param about the words of the ask or the commitment
     * @param back address of the ask
     * @param action address of this form
     */
    public record Became(
            String about,
            String back,
            String action,
            State state,
            MoveForm form,
            List<Option> steps,
            FormProblems problems) {}
}
