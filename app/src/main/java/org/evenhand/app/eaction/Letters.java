package org.evenhand.app.eaction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.eaction.Addressee.Kind;
import org.evenhand.app.eaction.EactionTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.mail.Posted;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.LetterLimits;
import org.springframework.transaction.annotation.Transactional;

/** A letter from the draft to the outbox: begun by anybody, sent only by whoever reads the mail of the address that was given. */
public class Letters {

    static final String CONFIRM = "letter.confirm";
    private static final String LETTER = "letter";
    private static final String ASK = "letter.ask";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_WORDS_SHOWN = 200;

    private final EactionTable table;
    private final Composing composing;
    private final Comparing comparing;
    private final Placing placing;
    private final Outbox outbox;
    private final LetterLimits limits;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    Letters(
            EactionTable table,
            Composing composing,
            Comparing comparing,
            Placing placing,
            Outbox outbox,
            LetterLimits limits,
            Ledger ledger,
            SecureRandom random,
            Clock clock) {
        this.table = table;
        this.composing = composing;
        this.comparing = comparing;
        this.placing = placing;
        this.outbox = outbox;
        this.limits = limits;
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** What a draft would be, and how much of it is somebody else's. */
    public record Preview(Written letter, Meter meter, boolean canBeSent) {}

    @Transactional(readOnly = true)
    public Preview preview(Draft draft) {
        return new Preview(
                composing.compose(draft),
                comparing.measure(draft.words()),
                canBeSent(draft.ticket().addressee()));
    }

    /** Whether we can send it ourselves: a pack gives the address, and mail leaves this installation. */
    public boolean canBeSent(Addressee addressee) {
        return outbox.isSending() && addressee.address().isPresent();
    }

    /** What became of a draft that its writer wants to send. */
    public enum Begun {
        /** A link is on its way to the writer. */
        ASKED_TO_CONFIRM,
        /** It says what another letter, or what we ourselves say. */
        A_COPY,
        /** It cannot be sent from here. */
        NOT_SENDING,
        /** This address got its share of links today. */
        TOO_MANY_LINKS,
        /** This source wrote its share of letters today. */
        TOO_MANY_LETTERS,
        /** This writer wrote to the same addressee lately. */
        WROTE_LATELY,
        /** So many letters wait for this addressee that another would wait too long. */
        TOO_MANY_WAIT
    }

    /** @param networkAddress from where it came; only a keyed hash with the day is kept, for a day */
    @Transactional
    public Begun begin(Draft draft, String networkAddress) {
        Addressee to = draft.ticket().addressee();
        Instant now = clock.instant();
        String source = table.sourceIndex(networkAddress, LocalDate.now(clock));
        if (!canBeSent(to)) {
            return Begun.NOT_SENDING;
        }
        if (comparing.measure(draft.words()).isRefused()) {
            return Begun.A_COPY;
        }
        if (outbox.countTo(draft.email(), CONFIRM, now.minus(DAY)) >= limits.confirmationsToOneAddressADay()) {
            return Begun.TOO_MANY_LINKS;
        }
        if (table.fromSourceSince(source, now.minus(DAY)) >= limits.lettersFromOneSourceADay()) {
            return Begun.TOO_MANY_LETTERS;
        }
        if (wroteLately(draft.email(), to)) {
            return Begun.WROTE_LATELY;
        }
        if (waitsTooLong(to, now)) {
            return Begun.TOO_MANY_WAIT;
        }
        String token = token();
        LetterId id = new LetterId(UUID.randomUUID());
        table.insert(id, token, draft, composing.compose(draft), source, now);
        record("LetterWritten", id, to.kind(), to.area().code());
        outbox.queue(Mail.automatic(
                CONFIRM,
                draft.email(),
                Words.of("eaction.mail.confirm.subject"),
                Words.of(
                        "eaction.mail.confirm",
                        to.name(),
                        outbox.link("/write/letters/" + token),
                        Numbers.whole(limits.timeToConfirm().toHours()))));
        return Begun.ASKED_TO_CONFIRM;
    }

    /**
     * A letter as its writer sees it by the link.
     *
     * @param text empty once erased
     * @param leavesAt from when it may leave, where it waits for its turn
     * @param told what the writer told us of the answer
     */
    public record Shown(
            LetterState state,
            Addressee addressee,
            Instant writtenAt,
            String text,
            Optional<Instant> leavesAt,
            Optional<Instant> settledAt,
            Optional<Answered.Said> told) {}

    /** Empty where no letter has this link. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(String token) {
        return table.find(token, false)
                .flatMap(kept -> placing.addressee(kept.kind(), kept.area()).map(to -> shown(kept, to)));
    }

    /** What confirming came to. */
    public enum Confirmed {
        /** It is in the outbox now, or was before. */
        DONE,
        EXPIRED,
        /** Another letter came first that says the same. */
        A_COPY,
        WROTE_LATELY,
        TOO_MANY_WAIT,
        /** No letter has this link. */
        UNKNOWN
    }

    /** Puts the letter into the outbox, once. */
    @Transactional
    public Confirmed confirm(String token) {
        Optional<Kept> found = table.find(token, true);
        Optional<Addressee> to = found.flatMap(kept -> placing.addressee(kept.kind(), kept.area()));
        if (found.isEmpty() || to.isEmpty()) {
            return Confirmed.UNKNOWN;
        }
        Kept kept = found.get();
        if (!kept.state().equals("WRITTEN")) {
            return kept.state().equals("CONFIRMED") ? Confirmed.DONE : Confirmed.A_COPY;
        }
        Instant now = clock.instant();
        if (isExpired(kept, now)) {
            return Confirmed.EXPIRED;
        }
        EmailAddress writer = EmailAddress.of(kept.email());
        if (wroteLately(writer, to.get())) {
            return Confirmed.WROTE_LATELY;
        }
        if (waitsTooLong(to.get(), now)) {
            return Confirmed.TOO_MANY_WAIT;
        }
        if (comparing.measure(kept.words()).isRefused()) {
            table.refuse(kept.id(), now);
            record("LetterRefused", kept.id(), kept.kind(), kept.area());
            return Confirmed.A_COPY;
        }
        send(token, kept, to.get(), writer, now);
        return Confirmed.DONE;
    }

    private void send(String token, Kept kept, Addressee to, EmailAddress writer, Instant now) {
        Instant leavesAt = turn(to, now);
        table.confirm(
                kept.id(),
                outbox.queue(
                        Mail.letter(
                                LETTER,
                                to.address().orElseThrow(),
                                kept.subject(),
                                kept.text(),
                                Mail.oneLine(Words.of("eaction.mail.from", kept.name())),
                                writer),
                        leavesAt),
                now,
                leavesAt);
        record("LetterConfirmed", kept.id(), kept.kind(), kept.area());
        table.keepPairs(comparing.pairs(kept.words()), LocalDate.now(clock));
        outbox.queue(
                Mail.automatic(
                        ASK,
                        writer,
                        Words.of("eaction.mail.ask.subject", to.name()),
                        Words.of("eaction.mail.ask", to.name(), outbox.link("/write/letters/" + token))),
                leavesAt.plus(limits.timeToAsk()));
    }

    /** What a writer tells of the answer. @return false where no sent letter has this link */
    @Transactional
    public boolean answer(String token, Answered answered) {
        Optional<Kept> sent = table.find(token, true).filter(kept -> stateOf(kept) == LetterState.SENT);
        sent.ifPresent(kept -> {
            table.answer(kept, answered, LocalDate.now(clock));
            record("LetterAnswerTold", kept.id(), kept.kind(), kept.area());
        });
        return sent.isPresent();
    }

    /** Letters that were confirmed, by addressee, and what writers told of the answers. Counts only. */
    public record Counts(Map<Kind, Integer> letters, Map<Answered.Said, Integer> told) {}

    @Transactional(readOnly = true)
    public Counts counts() {
        return new Counts(table.confirmed(), table.told());
    }

    /** What was told in words, with consent; for campaigners. */
    @Transactional(readOnly = true)
    public List<Told> words() {
        return table.words(MOST_WORDS_SHOWN);
    }

    /** Codes only: to whom and where, never who wrote or what. */
    private void record(String happened, LetterId letter, Kind kind, String area) {
        ledger.append(Happening.of(happened, letter.value()).with("kind", kind).with("area", area));
    }

    private Shown shown(Kept kept, Addressee to) {
        Optional<Posted> posted = kept.mail().flatMap(outbox::find);
        return new Shown(
                stateOf(kept),
                to,
                kept.writtenAt(),
                kept.text(),
                kept.leavesAt(),
                posted.flatMap(Posted::settledAt),
                table.told(kept.id()));
    }

    private LetterState stateOf(Kept kept) {
        return switch (kept.state()) {
            case "WRITTEN" -> isExpired(kept, clock.instant()) ? LetterState.EXPIRED : LetterState.WRITTEN;
            case "REFUSED" -> LetterState.REFUSED;
            default ->
                switch (kept.mail().flatMap(outbox::find).orElseThrow().state()) {
                    case QUEUED -> LetterState.QUEUED;
                    case SENT -> LetterState.SENT;
                    case BOUNCED -> LetterState.BOUNCED;
                    case FAILED, WITHDRAWN -> LetterState.FAILED;
                };
        };
    }

    private boolean isExpired(Kept kept, Instant now) {
        return kept.email().isEmpty()
                || kept.text().isEmpty()
                || kept.writtenAt().plus(limits.timeToConfirm()).isBefore(now);
    }

    private boolean wroteLately(EmailAddress writer, Addressee to) {
        Instant since = LocalDate.now(clock)
                .minus(limits.betweenLetters())
                .atStartOfDay(clock.getZone())
                .toInstant();
        return table.confirmedSince(writer, to.kind(), to.area().code(), since).stream()
                .anyMatch(mail -> outbox.find(mail).stream().noneMatch(Letters::cameToNothing));
    }

    /** What came back or could not be sent reached nobody, so its writer may try again at once. */
    private static boolean cameToNothing(Posted posted) {
        return switch (posted.state()) {
            case QUEUED, SENT -> false;
            case BOUNCED, FAILED, WITHDRAWN -> true;
        };
    }

    private boolean waitsTooLong(Addressee to, Instant now) {
        return turn(to, now).isAfter(now.plus(limits.longestWait()));
    }

    /** Now, or a day after the letter that is as many places ahead as may leave in a day. */
    private Instant turn(Addressee to, Instant now) {
        return table.leavesAt(to.kind(), to.area().code(), limits.lettersToOneAddresseeADay())
                .map(ahead -> ahead.plus(DAY))
                .filter(turn -> turn.isAfter(now))
                .orElse(now);
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
