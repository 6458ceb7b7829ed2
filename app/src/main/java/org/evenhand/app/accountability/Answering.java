package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenhand.app.accountability.AccountabilityTable.Came;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.database.Acting;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a duty holder answers: accepts, says why not, or marks it done with evidence. */
@Service
public class Answering {

    private final AccountabilityTable table;
    private final Steps steps;
    private final Sealing sealing;
    private final UnmetNeeds unmet;
    private final AccountabilityTerms terms;

    Answering(AccountabilityTable table, Steps steps, Sealing sealing, UnmetNeeds unmet, AccountabilityTerms terms) {
        this.table = table;
        this.steps = steps;
        this.sealing = sealing;
        this.unmet = unmet;
        this.terms = terms;
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

    /**
     * How somebody takes it on.
     *
     * @param payer a code of the pack accountability-terms; empty where nobody is named
     * @param pence what it costs in all; empty where that is not known
     * @param isDisputed whether bodies do not agree who pays; then there is no payer
     * @param person who sees to it, by name; may be empty
     */
    public record Taking(
            Route.How how, Optional<String> payer, Optional<Long> pence, boolean isDisputed, String person) {

        @Override
        public String toString() {
            return "Taking[%s]".formatted(how);
        }
    }

    /** With people who are there. */
    @Transactional
    public Answered accept(RecommendationId id) {
        return accept(id, new Taking(Route.How.PROVIDE, Optional.empty(), Optional.empty(), false, ""));
    }

    @Transactional
    public Answered accept(RecommendationId id, Taking taking) {
        Answered answered = step(
                id,
                Step.ACCEPT,
                kept -> new Came(
                        Optional.of(steps.today()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(route(taking, Optional.empty())),
                        person(kept, taking),
                        kept.came().doneOn(),
                        kept.came().evidence(),
                        kept.came().review()));
        if (answered instanceof Answered.Moved) {
            unmet.meet(id);
        }
        return answered;
    }

    /** Bodies agree now who pays, or found another way. */
    @Transactional
    public Answered settle(RecommendationId id, Taking taking) {
        return step(
                id,
                Step.SETTLE_PAYER,
                kept -> new Came(
                        kept.came().answeredOn(),
                        kept.came().declineReason(),
                        kept.came().reason(),
                        Optional.of(route(taking, kept.came().route().flatMap(Route::disputedOn))),
                        person(kept, taking).or(() -> kept.came().person()),
                        kept.came().doneOn(),
                        kept.came().evidence(),
                        kept.came().review()));
    }

    /**
     * @param code why, of the pack accountability-terms; want of money or of people leaves an unmet need
     * @param words in the holder's words
     * @throws IllegalArgumentException where the pack has no such reason
     */
    @Transactional
    public Answered decline(RecommendationId id, String code, String words) {
        DeclineReason reason = terms.findReason(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no reason “%s” for declining.".formatted(terms.version(), code)));
        Answered answered = step(
                id,
                Step.DECLINE,
                kept -> new Came(
                        Optional.of(steps.today()),
                        Optional.of(reason.code()),
                        Optional.of(sealing.seal(kept.key(), Recommendations.REASON, words)),
                        kept.came().route(),
                        kept.came().person(),
                        kept.came().doneOn(),
                        kept.came().evidence(),
                        kept.came().review()));
        if (answered instanceof Answered.Moved && reason.isUnmet()) {
            unmet.record(table.find(id).orElseThrow());
        }
        return answered;
    }

    /**
     * @param on the day it was done
     * @param evidence how that can be seen, in the holder's words
     */
    @Transactional
    public Answered done(RecommendationId id, LocalDate on, String evidence) {
        return done(id, Step.MARK_DONE, on, evidence);
    }

    /**
     * A part of it; the rest stays to be done.
     *
     * @param on the day it was done
     * @param evidence what was done and what is missing, in the holder's words
     */
    @Transactional
    public Answered part(RecommendationId id, LocalDate on, String evidence) {
        return done(id, Step.MARK_PART, on, evidence);
    }

    /**
     * Looks at it against what it was for: by a specialist of the service that advised.
     *
     * @param words what they saw
     */
    @Transactional
    public Answered review(RecommendationId id, Review.GoalMet goalMet, String words) {
        return step(
                id,
                Step.REVIEW,
                kept -> kept.service().value().equals(Acting.current().organisation()),
                kept -> new Came(
                        kept.came().answeredOn(),
                        kept.came().declineReason(),
                        kept.came().reason(),
                        kept.came().route(),
                        kept.came().person(),
                        kept.came().doneOn(),
                        kept.came().evidence(),
                        Optional.of(new AccountabilityTable.SealedReview(
                                goalMet, steps.today(), sealing.seal(kept.key(), Recommendations.REVIEW, words)))));
    }

    private Answered done(RecommendationId id, Step step, LocalDate on, String evidence) {
        Optional<LocalDate> given = table.find(id).map(kept -> kept.given().on());
        if (given.isPresent() && (on.isAfter(steps.today()) || on.isBefore(given.get()))) {
            return new Answered.DayOutOfRange(given.get(), steps.today());
        }
        return step(
                id,
                step,
                kept -> new Came(
                        kept.came().answeredOn(),
                        kept.came().declineReason(),
                        kept.came().reason(),
                        kept.came().route(),
                        kept.came().person(),
                        Optional.of(on),
                        Optional.of(sealing.seal(kept.key(), Recommendations.EVIDENCE, evidence)),
                        kept.came().review()));
    }

    private Route route(Taking taking, Optional<LocalDate> disputedBefore) {
        Optional<LocalDate> disputedOn =
                disputedBefore.or(() -> taking.isDisputed() ? Optional.of(steps.today()) : Optional.empty());
        return new Route(
                taking.how(),
                taking.isDisputed() ? Optional.empty() : taking.payer(),
                taking.pence(),
                disputedOn,
                taking.isDisputed() ? Optional.empty() : disputedOn.map(day -> steps.today()));
    }

    private Optional<SealedText> person(Kept kept, Taking taking) {
        return Optional.of(taking.person().strip())
                .filter(name -> !name.isEmpty())
                .map(name -> sealing.seal(kept.key(), Recommendations.PERSON, name));
    }

    private interface Bringing {
        Came from(Kept kept);
    }

    private Answered step(RecommendationId id, Step step, Bringing bringing) {
        return step(
                id,
                step,
                kept -> kept.answering().value().equals(Acting.current().organisation()),
                bringing);
    }

    private Answered step(RecommendationId id, Step step, Predicate<Kept> isOurs, Bringing bringing) {
        Optional<Kept> found = steps.asOfToday(id);
        if (found.isEmpty()) {
            return new Answered.NotFound();
        }
        Kept kept = found.get();
        if (!isOurs.test(kept)) {
            return new Answered.NotYours();
        }
        if (Lifecycle.next(kept.state(), step).isEmpty()) {
            return new Answered.TooLate(kept.state());
        }
        return new Answered.Moved(steps.take(kept, step, bringing.from(kept)).state());
    }
}
