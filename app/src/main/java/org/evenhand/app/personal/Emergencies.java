package org.evenhand.app.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Looking.Opened;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.personal.PersonalRecord.MadeFor;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a child's record to somebody who may not see it otherwise, because something is wrong now: with a reason, for at most the hours of the
 * pack access-terms, told to those concerned and to the family, and reviewed by somebody else. It ends by itself: the database lets nobody read
 * afterwards, whatever this class or its clock says.
 */
@Service
public class Emergencies {

    private final EmergencyTable table;
    private final PersonalTable personal;
    private final Gathering gathering;
    private final Requests requests;
    private final WrongReferences wrong;
    private final Ledger ledger;
    private final AccessTerms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emergencies(
            EmergencyTable table,
            PersonalTable personal,
            Gathering gathering,
            Requests requests,
            WrongReferences wrong,
            Ledger ledger,
            AccessTerms terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.personal = personal;
        this.gathering = gathering;
        this.requests = requests;
        this.wrong = wrong;
        this.ledger = ledger;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Open(Emergency emergency) implements Result {}

        /** They may see it anyway. */
        record NotNeeded(RequestId request) implements Result {}

        /** There is no request about a child with this reference. */
        record NotFound() implements Result {}

        /** There was none too often; who acts may try again from this moment. */
        record TooOften(Instant again) implements Result {}
    }

    /** How often, in a month for one reason, and what the reviews found. */
    public record Counted(
            YearMonth month, String reason, long opened, long justified, long notJustified, long unreviewed) {}

    /** How often people of an organisation gave references in a month that led nowhere, and how many of them. */
    public record Refused(YearMonth month, OrganisationId organisation, long tries, long people) {}

    /** One, as an auditor sees it: no child and no person. */
    public record Listed(
            OrganisationId openedFor,
            String reason,
            Instant openedAt,
            Instant endsAt,
            Optional<Emergency.Outcome> outcome) {}

    /** So long at most. */
    public Duration longest() {
        return Duration.ofHours(terms.rule("emergency-hours").value());
    }

    /**
     * @param reference what people say on the telephone: "3F2A-91C0"
     * @param words why, for who reviews it; not empty
     */
    @Transactional
    public Result open(String reference, Emergency.Reason reason, String words) {
        Optional<Instant> closed = wrong.closedUntil();
        if (closed.isPresent()) {
            return new Result.TooOften(closed.get());
        }
        String plain = reference.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{8}")) {
            // A slip, and no guess: it could not be the reference of anything.
            return new Result.NotFound();
        }
        List<EmergencyTable.Found> found = table.find(plain);
        if (found.size() != 1) {
            wrong.record();
            return new Result.NotFound();
        }
        EmergencyTable.Found request = found.getFirst();
        if (requests.find(request.request()).isPresent()) {
            return new Result.NotNeeded(request.request());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Emergency emergency = new Emergency(
                UUID.randomUUID(),
                request.request(),
                Acting.current().person(),
                new OrganisationId(Acting.current().organisation()),
                reason,
                now,
                now.plus(longest()),
                Optional.empty());
        table.insert(emergency, request, words);
        ledger.append(
                Happening.of(Looking.OPENED_IN_EMERGENCY, request.request().value())
                        .with("emergency", emergency.id())
                        .with("reason", reason)
                        .with("ends", emergency.endsAt()));
        events.publishEvent(new EmergencyOpened(emergency.id(), request.request(), now));
        return new Result.Open(emergency);
    }

    /** Those of the person who acts that are not over: for the banner on every page. */
    @Transactional(readOnly = true)
    public List<Emergency> current() {
        return table.openOf(Acting.current().person(), clock.instant());
    }

    /** One that concerns who acts, or that they opened. */
    @Transactional(readOnly = true)
    public Optional<Emergency> find(UUID id) {
        return table.get(id);
    }

    /**
     * Everything that is held, with an entry that says so. Nothing is written after the first line is read: the database sees to it.
     *
     * @throws org.springframework.dao.DataAccessException if it is over or somebody else's: the database refuses
     */
    @Transactional
    public PersonalRecord read(UUID id) {
        Emergency emergency = table.get(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no emergency %s for who acts.".formatted(id)));
        UUID setting = personal.organisationsOf(emergency.request()).getFirst();
        ledger.append(Happening.of(Looking.READ, emergency.request().value())
                .with("as", Looking.AS_EMERGENCY)
                .with("emergency", id));
        Sight sight = whileItLasts(id);
        Opened opened = sight.as(Gathering.nobodyOf(setting), () -> opened(emergency.request()));
        return gathering.gather(opened, MadeFor.EMERGENCY, List.of(), sight);
    }

    /** Who opened it needs it no longer. */
    @Transactional
    public boolean end(UUID id) {
        Optional<Emergency> emergency = table.get(id);
        boolean ended = emergency.isPresent() && table.end(id, Acting.current().person(), clock.instant());
        if (ended) {
            ledger.append(
                    Happening.of("EmergencyEnded", emergency.get().request().value())
                            .with("emergency", id));
        }
        return ended;
    }

    /** Those that wait for somebody of the acting organisation who did not open them. */
    @Transactional(readOnly = true)
    public List<Emergency> toReview() {
        Acting.Actor actor = Acting.current();
        return table.unreviewed(actor.person(), actor.organisation());
    }

    /** Why it was opened, in the words of who did; empty once erased. */
    @Transactional(readOnly = true)
    public Optional<String> words(UUID id) {
        return table.words(id);
    }

    /** By when somebody else is to have looked at it. */
    public LocalDate reviewBy(Emergency emergency) {
        return LocalDate.ofInstant(emergency.openedAt(), clock.getZone())
                .plusDays(terms.rule("emergency-review-days").value());
    }

    /**
     * @param words what was found; not empty
     * @return false where it was reviewed before, or who acts opened it, or it does not concern them, or the words were erased
     */
    @Transactional
    public boolean review(UUID id, Emergency.Outcome outcome, String words) {
        Optional<Emergency> emergency = table.get(id)
                .filter(found -> !found.openedBy().equals(Acting.current().person()));
        boolean reviewed = emergency.isPresent()
                && table.review(id, outcome, words, Acting.current().person(), clock.instant());
        if (reviewed) {
            ledger.append(
                    Happening.of("EmergencyReviewed", emergency.get().request().value())
                            .with("emergency", id)
                            .with("outcome", outcome));
        }
        return reviewed;
    }

    /** For an auditor. */
    @Transactional(readOnly = true)
    public List<Listed> list() {
        return table.all().stream()
                .map(one -> new Listed(
                        one.openedFor(),
                        one.reason(),
                        one.openedAt(),
                        one.endsAt(),
                        one.outcome().map(Emergency.Outcome::valueOf)))
                .toList();
    }

    /** For an auditor, the latest month first. */
    @Transactional(readOnly = true)
    public List<Counted> counted() {
        return table.counted().stream()
                .map(one -> new Counted(
                        YearMonth.from(one.month()),
                        one.reason(),
                        one.opened(),
                        one.justified(),
                        one.notJustified(),
                        one.unreviewed()))
                .toList();
    }

    /** For an auditor, the latest month first. */
    @Transactional(readOnly = true)
    public List<Refused> refused() {
        return table.refused().stream()
                .map(one -> new Refused(YearMonth.from(one.month()), one.organisation(), one.tries(), one.people()))
                .toList();
    }

    private Opened opened(RequestId id) {
        Request request = requests.find(id).orElseThrow();
        return new Opened(request, requests.open(id).orElseThrow());
    }

    /** Asks the database before each reading whether it is not over. */
    private Sight whileItLasts(UUID emergency) {
        return new Sight() {
            @Override
            public <T> T as(Acting.Actor eyes, ScopedValue.CallableOp<T, RuntimeException> reading) {
                table.see(emergency, eyes.organisation());
                return reading.call();
            }
        };
    }
}
