package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.Steps.Brought;
import org.evenhand.app.database.Acting;
import org.evenhand.app.vault.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a duty holder answers: accepts, says why not, or marks it done with evidence. */
@Service
public class Answering {

    private final AccountabilityTable table;
    private final Steps steps;
    private final Sealing sealing;

    Answering(AccountabilityTable table, Steps steps, Sealing sealing) {
        this.table = table;
        this.steps = steps;
        this.sealing = sealing;
    }

    /** What came of it. */
    public sealed interface Answered {

        /** Recorded. */
        record Moved(State now) implements Answered {}

        /** There is no such recommendation, or not for those who act. */
        record NotFound() implements Answered {}

        /** Another organisation answers for it. */
        record NotYours() implements Answered {}

        /** It has moved on: this cannot follow on where it stands. */
        record TooLate(State now) implements Answered {}

        /** The day it was done lies after today or before the advice. */
        record DayOutOfRange(LocalDate first, LocalDate last) implements Answered {}
    }

    @Transactional
    public Answered accept(RecommendationId id) {
        return step(id, Step.ACCEPT, kept -> Brought.NOTHING);
    }

    /** @param reason in the holder's words */
    @Transactional
    public Answered decline(RecommendationId id, String reason) {
        return step(
                id,
                Step.DECLINE,
                kept -> new Brought(
                        Optional.of(sealing.seal(kept.key(), Recommendations.REASON, reason)),
                        Optional.empty(),
                        Optional.empty()));
    }

    /**
     * @param on the day it was done
     * @param evidence how that can be seen, in the holder's words
     */
    @Transactional
    public Answered done(RecommendationId id, LocalDate on, String evidence) {
        Optional<LocalDate> given = table.find(id).map(Kept::givenOn);
        if (given.isPresent() && (on.isAfter(steps.today()) || on.isBefore(given.get()))) {
            return new Answered.DayOutOfRange(given.get(), steps.today());
        }
        return step(
                id,
                Step.MARK_DONE,
                kept -> new Brought(
                        Optional.empty(),
                        Optional.of(on),
                        Optional.of(sealing.seal(kept.key(), Recommendations.EVIDENCE, evidence))));
    }

    private interface Bringing {
        Brought from(Kept kept);
    }

    private Answered step(RecommendationId id, Step step, Bringing bringing) {
        Optional<Kept> found = steps.asOfToday(id);
        if (found.isEmpty()) {
            return new Answered.NotFound();
        }
        Kept kept = found.get();
        if (!kept.answering().value().equals(Acting.current().organisation())) {
            return new Answered.NotYours();
        }
        if (Lifecycle.next(kept.state(), step).isEmpty()) {
            return new Answered.TooLate(kept.state());
        }
        return new Answered.Moved(steps.take(kept, step, bringing.from(kept)).state());
    }
}
