package org.evenhand.app.updates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Tag;
import org.evenhand.app.updates.Edition;
import org.evenhand.app.updates.Meeting;
import org.evenhand.app.updates.Published;
import org.evenhand.app.updates.UpdateState;
import org.evenhand.app.updates.UpdateStep;
import org.evenhand.app.updates.Updates;

/** What the pages of meetings and updates show. */
public final class UpdatePages {

    private UpdatePages() {}

    public static Tag tag(UpdateState state) {
        return Tag.of(Words.of("updates.state." + state), Words.of("updates.state." + state + ".colour"));
    }

    /** Whom did the coalition meet, and what was left to be done? */
    public record Met(List<Meeting> meetings, boolean mayRecord, LocalDate today) {

        /** What is past its day, of all meetings. */
        public List<Meeting.Action> overdue() {
            return meetings.stream()
                    .flatMap(meeting -> meeting.actions().stream())
                    .filter(action -> action.isOverdueOn(today))
                    .toList();
        }
    }

    /** One meeting. */
    public record One(Meeting meeting, boolean mayRecord, LocalDate today) {}

    /** Whom did we meet? */
    public record Meet(MeetingForm form, FormProblems problems) {}

    /** What was left to be done? */
    public record Act(Meeting meeting, ActionForm form, FormProblems problems) {}

    /** What shows that it was done? */
    public record Finish(Meeting meeting, Meeting.Action action, DoneForm form, FormProblems problems) {}

    /** What is new? */
    public record All(List<Published> published, List<Updates.Draft> drafts, boolean mayRecord) {}

    /**
     * One update, as it was published.
     *
     * @param confirmed how many get updates by mail; 0 for who may not send
     * @param recipients to how many it was sent; empty where it was not
     */
    public record Read(Published published, boolean mayMail, int confirmed, Optional<Integer> recipients) {}

    /** Of what time is an update to tell? */
    public record Begin(DraftForm form, FormProblems problems) {}

    /**
     * What is the update to say?
     *
     * @param seen the last version that the editor has seen
     * @param lines sentences of the version that was changed, as they stand in the form
     * @param theirs what somebody else saved meanwhile
     */
    public record Edit(
            Edition edition,
            UpdateState state,
            int seen,
            String title,
            List<Line> lines,
            String newWords,
            String newSource,
            List<UpdateStep> steps,
            Optional<Edition> theirs,
            FormProblems problems) {}

    /**
     * A sentence in the form.
     *
     * @param number its number in the version that was changed, from 1: the end of its fields' names
     * @param place where it is to stand
     * @param dropped whether it is to be left out
     */
    public record Line(
            int number, String place, String words, boolean dropped, String record, String path, String source) {}
}
