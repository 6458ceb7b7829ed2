package org.evenhand.app.coalition.letters;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.Letter.Frozen;
import org.evenhand.app.coalition.letters.Letter.Reply;
import org.evenhand.app.coalition.letters.Letter.Said;
import org.evenhand.app.coalition.letters.Letter.Version;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.parliament.Searching;
import org.evenhand.packs.policy.PolicyFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How campaigners write a letter, put it up to be signed, freeze and send it, and record replies. */
@Service
public class Writing {

    private final LetterTable table;
    private final Letters letters;
    private final PolicyFigures figures;
    private final Searching searching;
    private final Ledger ledger;
    private final Clock clock;

    Writing(
            LetterTable table,
            Letters letters,
            PolicyFigures figures,
            Searching searching,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.figures = figures;
        this.searching = searching;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A text to be kept as the next version.
     *
     * @param figures keys of the pack policy-figures that the text quotes; their values of today are kept
     */
    public record Draft(String sender, String subject, String text, List<Addressee> addressees, List<String> figures) {

        public Draft {
            addressees = List.copyOf(addressees);
            figures = List.copyOf(figures);
        }
    }

    /** What came of it. */
    public sealed interface Done {

        /** It is so now. */
        record Now(LetterId letter) implements Done {}

        /** There is no such letter, or no such addressee. */
        record NotFound() implements Done {}

        /** It cannot follow on where the letter stands. */
        record NotFromHere(LetterState state) implements Done {}

        /** Nobody has signed it. */
        record NobodySigned() implements Done {}

        /** The day lies in the future, or before the letter went. */
        record DayOutOfRange() implements Done {}

        /** A reply of this addressee is recorded. */
        record AnsweredAlready() implements Done {}
    }

    @Transactional
    public LetterId begin(Letter.Kind kind, Draft draft) {
        LetterId id = LetterId.random();
        table.insert(id, kind, clock.instant(), Acting.current().person());
        write(id, 1, draft);
        return id;
    }

    /** Adds a version to a letter that is being written. */
    @Transactional
    public Done write(LetterId id, Draft draft) {
        table.lock(id);
        Optional<Letter> letter = letters.find(id);
        if (letter.isEmpty()) {
            return new Done.NotFound();
        }
        if (letter.get().state() != LetterState.DRAFT) {
            return new Done.NotFromHere(letter.get().state());
        }
        write(id, letter.get().latest().number() + 1, draft);
        return new Done.Now(id);
    }

    private void write(LetterId id, int number, Draft draft) {
        table.insert(
                id,
                new Version(
                        number,
                        draft.sender(),
                        draft.subject(),
                        draft.text(),
                        draft.addressees(),
                        draft.figures().stream()
                                .distinct()
                                .flatMap(key -> figures.find(key).stream())
                                .map(now -> new Said(now.id(), BigDecimal.valueOf(now.value())))
                                .toList()),
                clock.instant(),
                Acting.current().person());
        ledger.append(Happening.of("LetterWritten", id.value()).with("version", number));
    }

    /** Opens it for signing, takes it back to be revised, or gives it up. */
    @Transactional
    public Done take(LetterId id, LetterStep step) {
        table.lock(id);
        Optional<Letter> letter = letters.find(id);
        if (letter.isEmpty()) {
            return new Done.NotFound();
        }
        Optional<LetterState> to = LetterLifecycle.TABLE.next(letter.get().state(), step);
        if (to.isEmpty() || step == LetterStep.SEND) {
            return new Done.NotFromHere(letter.get().state());
        }
        record(
                id,
                step,
                to.get(),
                Happening.of(step.recordedAs(), id.value())
                        .with("version", letter.get().latest().number()));
        if (step == LetterStep.REVISE) {
            // The same text becomes the next version, so that signatures given for the last one do not follow it.
            Version last = letter.get().latest();
            write(
                    id,
                    last.number() + 1,
                    new Draft(
                            last.sender(),
                            last.subject(),
                            last.text(),
                            last.addressees(),
                            last.figures().stream().map(Said::figure).toList()));
        }
        return new Done.Now(id);
    }

    /** Freezes the text with its signatories; from here on nothing of it changes. Whoever calls sends what was frozen. */
    @Transactional
    public Done send(LetterId id) {
        table.lock(id);
        Optional<Letter> found = letters.find(id);
        if (found.isEmpty()) {
            return new Done.NotFound();
        }
        Letter letter = found.get();
        Optional<LetterState> to = LetterLifecycle.TABLE.next(letter.state(), LetterStep.SEND);
        if (to.isEmpty()) {
            return new Done.NotFromHere(letter.state());
        }
        if (letter.signatures().isEmpty()) {
            return new Done.NobodySigned();
        }
        Frozen frozen = Freezing.freeze(id, letter.kind(), letter.latest(), letter.signatures(), LocalDate.now(clock));
        table.insert(
                id,
                letter.latest().number(),
                frozen,
                clock.instant(),
                Acting.current().person());
        searching.add(SentLetters.of(letter));
        record(
                id,
                LetterStep.SEND,
                to.get(),
                Happening.of(LetterStep.SEND.recordedAs(), id.value())
                        .with("version", letter.latest().number())
                        .with("sha256", frozen.sha256())
                        .with("signatories", letter.signatures().size())
                        .with("on", frozen.on()));
        return new Done.Now(id);
    }

    @Transactional
    public Done reply(LetterId id, Reply reply) {
        table.lock(id);
        Optional<Letter> letter = letters.find(id);
        if (letter.isEmpty()
                || letter.get().latest().addressees().stream().noneMatch(one -> one.number() == reply.addressee())) {
            return new Done.NotFound();
        }
        Optional<Frozen> frozen = letter.get().frozen();
        if (frozen.isEmpty()) {
            return new Done.NotFromHere(letter.get().state());
        }
        if (letter.get().replyOf(reply.addressee()).isPresent()) {
            return new Done.AnsweredAlready();
        }
        if (reply.on().isAfter(LocalDate.now(clock))
                || reply.on().isBefore(frozen.get().on())) {
            return new Done.DayOutOfRange();
        }
        table.insert(id, reply, clock.instant(), Acting.current().person());
        ledger.append(Happening.of("ReplyRecorded", id.value())
                .with("addressee", reply.addressee())
                .with("on", reply.on()));
        return new Done.Now(id);
    }

    private void record(LetterId id, LetterStep step, LetterState to, Happening happening) {
        table.insert(id, step, to, clock.instant(), Acting.current().person());
        ledger.append(happening);
    }
}
