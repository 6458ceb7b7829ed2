package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.AccountabilityTable.Came;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.AccountabilityTable.PastDue;
import org.evenhand.app.accountability.ChallengeTable.Answer;
import org.evenhand.app.accountability.ChallengeTable.Row;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Sealing;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.AnsweredBy;
import org.evenhand.packs.policy.AccountabilityTerms.Stage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Somebody does not agree with what becomes of a recommendation: the family, the young person, the setting or the specialist, whatever it stands at.
 * Each stage has a clock of its own; who must act replies to the first, and what others reply to the next is recorded here. One is open at a time.
 */
@Service
public class Challenging {

    static final String WORDS = "accountability.challenge.words";
    static final String REPLY = "accountability.challenge.reply";
    static final String REPLIED_BY = "accountability.challenge.replied-by";

    private static final UUID NOBODY = new UUID(0, 0);

    private final ChallengeTable table;
    private final Steps steps;
    private final DutyClock dutyClock;
    private final Sealing sealing;
    private final AccountabilityTerms terms;
    private final WorkingDays workingDays;
    private final UnmetNeeds unmet;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transactions;

    Challenging(
            ChallengeTable table,
            Steps steps,
            DutyClock dutyClock,
            Sealing sealing,
            AccountabilityTerms terms,
            WorkingDays workingDays,
            UnmetNeeds unmet,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionOperations transactions) {
        this.table = table;
        this.steps = steps;
        this.dutyClock = dutyClock;
        this.sealing = sealing;
        this.terms = terms;
        this.workingDays = workingDays;
        this.unmet = unmet;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What came of it. */
    public sealed interface Challenged {

        /** It waits for a reply now, by this day. */
        record Raised(String stage, LocalDate replyBy) implements Challenged {}

        /** It was answered. */
        record Answered(ChallengeState outcome) implements Challenged {}

        /** It was taken back. */
        record Withdrawn() implements Challenged {}

        /** There is no such recommendation or challenge, or not for those who act. */
        record NotFound() implements Challenged {}

        /** Who must act cannot challenge themselves; and only who is asked replies. */
        record NotYours() implements Challenged {}

        /** One is open, or was not agreed with: that one goes on. */
        record OneIsThere() implements Challenged {}

        /** This cannot follow on where it stands. */
        record TooLate() implements Challenged {}

        /** There is no further stage here; others can be asked. */
        record NoFurtherStage() implements Challenged {}

        /** What was declined is asked for again, so a new last day is needed that is not before today. */
        record NewDayNeeded(LocalDate first) implements Challenged {}
    }

    /** Those of a recommendation, the first first, as they stand today. */
    @Transactional
    public List<Challenge> of(RecommendationId id) {
        Optional<Kept> kept = steps.asOfToday(id);
        return kept.map(one ->
                        asOfToday(one).stream().map(row -> opened(one, row)).toList())
                .orElse(List.of());
    }

    /** How somebody comes to it. */
    enum Way {
        /** As a party that signed in: a setting also for the family. */
        PARTY,
        /** As the family, at its own address. */
        OWN_LINK
    }

    /** @param words why */
    @Transactional
    public Challenged raise(RecommendationId id, Challenge.By by, String words) {
        return raise(id, by, words, Way.PARTY);
    }

    @Transactional
    Challenged raise(RecommendationId id, Challenge.By by, String words, Way way) {
        Optional<Kept> found = steps.asOfToday(id);
        if (found.isEmpty()) {
            return new Challenged.NotFound();
        }
        Kept kept = found.get();
        if (!mayRaise(kept, by)) {
            return new Challenged.NotYours();
        }
        List<Row> before = asOfToday(kept);
        boolean isOneThere = !before.isEmpty() && !before.getLast().state().isSettled();
        return isOneThere
                ? new Challenged.OneIsThere()
                : insert(kept, before.size() + 1, terms.stages().getFirst(), by, words, way);
    }

    /** To the next stage, where there is one: after a reply that did not agree in full, or when none came in time. */
    @Transactional
    public Challenged takeFurther(RecommendationId id, String words) {
        return takeFurther(id, words, Way.PARTY);
    }

    @Transactional
    Challenged takeFurther(RecommendationId id, String words, Way way) {
        return onLast(id, (kept, last) -> {
            Optional<ChallengeState> next = ChallengeLifecycle.next(last.state(), ChallengeStep.TAKE_FURTHER);
            if (next.isEmpty()) {
                return new Challenged.TooLate();
            }
            if (!isTheirs(kept, last, way)) {
                return new Challenged.NotYours();
            }
            Optional<Stage> stage = stageAfter(last.stage());
            if (stage.isEmpty()) {
                return new Challenged.NoFurtherStage();
            }
            table.move(id, last.number(), next.get());
            ledger.append(happening("ChallengeTakenFurther", kept, last));
            return insert(kept, last.number() + 1, stage.get(), last.by(), words, way);
        });
    }

    @Transactional
    public Challenged withdraw(RecommendationId id) {
        return withdraw(id, Way.PARTY);
    }

    @Transactional
    Challenged withdraw(RecommendationId id, Way way) {
        return onLast(id, (kept, last) -> {
            Optional<ChallengeState> next = ChallengeLifecycle.next(last.state(), ChallengeStep.WITHDRAW);
            if (next.isEmpty()) {
                return new Challenged.TooLate();
            }
            if (!isTheirs(kept, last, way)) {
                return new Challenged.NotYours();
            }
            table.move(id, last.number(), next.get());
            ledger.append(happening("ChallengeWithdrawn", kept, last));
            return new Challenged.Withdrawn();
        });
    }

    /**
     * What was replied.
     *
     * @param step one of the three that a reply can have
     * @param from who replied, in words
     * @param newDay by when it is to be done instead, where it was declined and is asked for again
     */
    public record Replied(ChallengeStep step, String words, String from, Optional<LocalDate> newDay) {

        @Override
        public String toString() {
            return "Replied[%s, …]".formatted(step);
        }
    }

    /** Where what was declined is upheld, it is asked for again, and is no unmet need any more. */
    @Transactional
    public Challenged reply(RecommendationId id, Replied replied) {
        return onLast(id, (kept, last) -> {
            Optional<ChallengeState> outcome = ChallengeLifecycle.next(last.state(), replied.step())
                    .filter(next -> next == ChallengeState.UPHELD
                            || next == ChallengeState.PARTLY_UPHELD
                            || next == ChallengeState.NOT_UPHELD);
            if (outcome.isEmpty()) {
                return new Challenged.TooLate();
            }
            if (terms.stage(last.stage()).answeredBy() == AnsweredBy.HOLDER && !isHolder(kept)) {
                return new Challenged.NotYours();
            }
            boolean reopens = outcome.get() != ChallengeState.NOT_UPHELD && kept.state() == State.DECLINED;
            LocalDate today = steps.today();
            if (reopens && replied.newDay().filter(day -> !day.isBefore(today)).isEmpty()) {
                return new Challenged.NewDayNeeded(today);
            }
            table.answer(
                    id,
                    last.number(),
                    new Answer(
                            outcome.get(),
                            sealing.seal(kept.key(), REPLY, replied.words()),
                            sealing.seal(kept.key(), REPLIED_BY, replied.from()),
                            today));
            ledger.append(happening("ChallengeReplied", kept, last).with("outcome", outcome.get()));
            events.publishEvent(new ChallengeReplied(
                    id.value(), kept.request().value(), last.number(), last.by(), outcome.get(), clock.instant()));
            if (reopens) {
                Came came = kept.came();
                Kept again = steps.take(kept.until(replied.newDay().orElseThrow()), Step.REOPEN, came);
                dutyClock.beginByName(again, today);
                unmet.meet(id);
            }
            return new Challenged.Answered(outcome.get());
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 25 0 * * *", zone = "Europe/London")
    public void look() {
        lapse();
    }

    /** @return how many replies were found missing now */
    public int lapse() {
        List<PastDue> due = Objects.requireNonNull(transactions.execute(status -> table.waiting(steps.today())));
        int found = 0;
        for (PastDue one : due) {
            found += Acting.as(
                    new Acting.Actor(NOBODY, one.answering().value()),
                    () -> Objects.requireNonNull(transactions.execute(status -> steps.asOfToday(one.id())
                            .map(kept -> asOfToday(kept).stream().anyMatch(row -> row.state() == ChallengeState.OVERDUE)
                                    ? 1
                                    : 0)
                            .orElse(0))));
        }
        return found;
    }

    /** The rows under the lock of their recommendation; one whose day has passed is recorded as overdue before anybody sees it. */
    private List<Row> asOfToday(Kept kept) {
        List<Row> rows = table.of(kept.id());
        Optional<Row> late = rows.stream()
                .filter(row ->
                        row.state() == ChallengeState.OPEN && row.replyBy().isBefore(steps.today()))
                .findFirst();
        if (late.isEmpty()) {
            return rows;
        }
        table.move(kept.id(), late.get().number(), ChallengeState.OVERDUE);
        ledger.append(happening("ChallengeOverdue", kept, late.get())
                .with("replyBy", late.get().replyBy()));
        return table.of(kept.id());
    }

    private interface OnLast {
        Challenged take(Kept kept, Row last);
    }

    private Challenged onLast(RecommendationId id, OnLast step) {
        Optional<Kept> kept = steps.asOfToday(id);
        List<Row> rows = kept.map(this::asOfToday).orElse(List.of());
        return rows.isEmpty() ? new Challenged.NotFound() : step.take(kept.orElseThrow(), rows.getLast());
    }

    private Challenged insert(Kept kept, int number, Stage stage, Challenge.By by, String words, Way way) {
        LocalDate today = steps.today();
        LocalDate replyBy = workingDays.after(today, stage.workingDays());
        Row row = new Row(
                number,
                stage.code(),
                ChallengeState.OPEN,
                by,
                way == Way.OWN_LINK,
                sealing.seal(kept.key(), WORDS, words),
                today,
                replyBy,
                Optional.empty());
        table.insert(kept, row, Acting.current().person(), terms.version());
        ledger.append(happening("ChallengeRaised", kept, row)
                .with("by", by)
                .with("replyBy", replyBy)
                .with("terms", terms.version()));
        events.publishEvent(new ChallengeRaised(
                kept.id().value(),
                kept.request().value(),
                number,
                by,
                kept.answering().value(),
                replyBy));
        return new Challenged.Raised(stage.code(), replyBy);
    }

    private static Happening happening(String kind, Kept kept, Row row) {
        return Happening.of(kind, kept.id().value())
                .with("request", kept.request())
                .with("number", row.number())
                .with("stage", row.stage());
    }

    private Optional<Stage> stageAfter(String code) {
        List<Stage> stages = terms.stages();
        int next = stages.indexOf(terms.stage(code)) + 1;
        return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }

    /** A family speaks through the setting that asked with them; who must act does not challenge themselves. */
    private static boolean mayRaise(Kept kept, Challenge.By by) {
        UUID acting = Acting.current().organisation();
        return switch (by) {
            case FAMILY, YOUNG_PERSON -> acting.equals(kept.setting().value());
            case SETTING -> acting.equals(kept.setting().value()) && !isHolder(kept);
            case SPECIALIST -> acting.equals(kept.service().value()) && !isHolder(kept);
        };
    }

    /** What the family raised at its own address is moved only there, and what a party raised only by parties. */
    private static boolean isTheirs(Kept kept, Row last, Way way) {
        return last.isOwnLink() == (way == Way.OWN_LINK) && mayRaise(kept, last.by());
    }

    private static boolean isHolder(Kept kept) {
        return kept.answering().value().equals(Acting.current().organisation());
    }

    private Challenge opened(Kept kept, Row row) {
        return new Challenge(
                row.number(),
                row.stage(),
                row.state(),
                row.by(),
                row.isOwnLink(),
                sealing.open(kept.key(), WORDS, row.words()),
                row.on(),
                row.replyBy(),
                row.answer()
                        .map(answer -> new Challenge.Reply(
                                answer.outcome(),
                                sealing.open(kept.key(), REPLY, answer.words()),
                                sealing.open(kept.key(), REPLIED_BY, answer.from()),
                                answer.on())));
    }
}
