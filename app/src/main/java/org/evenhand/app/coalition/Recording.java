package org.evenhand.app.coalition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a campaigner records what Government said, what was done for an ask, and what became of either. Each is an entry in the ledger too. */
@Service
public class Recording {

    private final CoalitionTable table;
    private final AsksRegister register;
    private final Ledger ledger;
    private final Clock clock;

    Recording(CoalitionTable table, AsksRegister register, Ledger ledger, Clock clock) {
        this.table = table;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What Government said it would do, to be recorded.
     *
     * @param figure key of the pack policy-figures, or empty; its value of today is kept with it
     * @param question address of the written question, or empty
     */
    public record Draft(
            String ask,
            String by,
            LocalDate saidOn,
            String words,
            boolean quoted,
            Optional<LocalDate> due,
            String figure,
            String source,
            String question) {}

    /** What was done for an ask, to be recorded. */
    public record LinkDraft(String ask, Link.Kind kind, LocalDate on, String title, String source, String figure) {}

    /** What came of it. */
    public sealed interface Recorded {

        /** Recorded. */
        record Done(String key) implements Recorded {}

        /** There is no such ask or commitment. */
        record NotFound() implements Recorded {}

        /** It cannot follow on where the subject stands. */
        record NotFromHere(State state) implements Recorded {}

        /** A day lies in the future, or what is due lies before it was said. */
        record DayOutOfRange() implements Recorded {}

        /** No figure has this key. */
        record NoSuchFigure() implements Recorded {}
    }

    @Transactional
    public Recorded commit(Draft draft) {
        if (register.facts().findAsk(draft.ask()).isEmpty()) {
            return new Recorded.NotFound();
        }
        if (draft.saidOn().isAfter(register.today())
                || draft.due().filter(due -> due.isBefore(draft.saidOn())).isPresent()) {
            return new Recorded.DayOutOfRange();
        }
        Optional<CoalitionTable.Said> said = said(draft.figure());
        if (!draft.figure().isEmpty() && said.isEmpty()) {
            return new Recorded.NoSuchFigure();
        }
        UUID id = UUID.randomUUID();
        table.insert(
                new CoalitionTable.Kept(
                        id,
                        draft.ask(),
                        draft.by(),
                        draft.saidOn(),
                        draft.words(),
                        draft.quoted(),
                        draft.due(),
                        said,
                        draft.source(),
                        draft.question()),
                clock.instant(),
                Acting.current().person());
        Happening happening =
                Happening.of("CommitmentRecorded", id).with("ask", draft.ask()).with("saidOn", draft.saidOn());
        ledger.append(draft.due().map(due -> happening.with("dueOn", due)).orElse(happening));
        return new Recorded.Done(id.toString());
    }

    @Transactional
    public Recorded link(LinkDraft draft) {
        if (register.facts().findAsk(draft.ask()).isEmpty()) {
            return new Recorded.NotFound();
        }
        if (draft.on().isAfter(register.today())) {
            return new Recorded.DayOutOfRange();
        }
        Optional<CoalitionTable.Said> said = said(draft.figure());
        if (!draft.figure().isEmpty() && said.isEmpty()) {
            return new Recorded.NoSuchFigure();
        }
        UUID id = UUID.randomUUID();
        table.insert(
                id,
                new CoalitionTable.KeptLink(draft.ask(), draft.kind(), draft.on(), draft.title(), draft.source(), said),
                clock.instant(),
                Acting.current().person());
        ledger.append(Happening.of("AskServed", Subject.ask(draft.ask()).inLedger())
                .with("ask", draft.ask())
                .with("link", id)
                .with("kind", draft.kind())
                .with("on", draft.on()));
        return new Recorded.Done(id.toString());
    }

    /**
     * @param on the day it happened
     * @param source where that can be read
     * @param note may be empty
     */
    @Transactional
    public Recorded move(Subject subject, Step step, LocalDate on, String source, String note) {
        table.lock(subject);
        Optional<State> from = register.stateOf(subject);
        if (from.isEmpty()) {
            return new Recorded.NotFound();
        }
        Optional<State> to = Lifecycle.next(from.get(), step);
        if (to.isEmpty()) {
            return new Recorded.NotFromHere(from.get());
        }
        if (on.isAfter(register.today())) {
            return new Recorded.DayOutOfRange();
        }
        table.insert(
                subject,
                step,
                new Move(to.get(), on, source, note),
                clock.instant(),
                Acting.current().person());
        ledger.append(Happening.of(subject.kind().recordedAs() + step.recordedAs(), subject.inLedger())
                .with("key", subject.key())
                .with("from", from.get())
                .with("to", to.get())
                .with("on", on));
        return new Recorded.Done(subject.key());
    }

    private Optional<CoalitionTable.Said> said(String figure) {
        return register.figures()
                .find(figure)
                .map(now -> new CoalitionTable.Said(figure, BigDecimal.valueOf(now.value())));
    }
}
