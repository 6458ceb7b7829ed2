package org.evenhand.app.coalition.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.coalition.KnownMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to the coalition. What is published (packs) and what is recorded here are kept apart: neither is ever added to the other.
 */
@Service
public class Members {

    /** Requests that wait at one time; more are turned away, so that nobody can fill the list. */
    static final int MOST_WAITING = 200;

    private final MemberTable table;
    private final KnownMembers known;
    private final Ledger ledger;
    private final Clock clock;

    Members(MemberTable table, KnownMembers known, Ledger ledger, Clock clock) {
        this.table = table;
        this.known = known;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An organisation that asks to join, and the person who may sign for it. */
    public record Request(
            String name, Sector sector, Nation nation, String website, boolean mayBeNamed, Contact contact) {}

    /** What came of a request. */
    public sealed interface Requested {

        /** It waits to be checked. */
        record Waiting(MemberId id) implements Requested {}

        /** An organisation of this name is there already. */
        record NameIsThere() implements Requested {}

        /** Too many wait. */
        record TooMany() implements Requested {}
    }

    /** What came of a decision. */
    public sealed interface Decided {

        /** Recorded. */
        record Done() implements Decided {}

        /** There is no such organisation. */
        record NotFound() implements Decided {}

        /** It cannot follow on where the organisation stands. */
        record NotFromHere(Standing standing) implements Decided {}

        /** The day lies in the future, or before what was recorded last. */
        record DayOutOfRange() implements Decided {}
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is published. */
    public KnownMembers known() {
        return known;
    }

    /** All organisations here, also those that only asked, by name. */
    @Transactional(readOnly = true)
    public List<Member> list() {
        return table.list();
    }

    @Transactional(readOnly = true)
    public Optional<Member> find(MemberId id) {
        return table.list().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Those that belonged on this day, by the records of this installation only. */
    @Transactional(readOnly = true)
    public List<Member> belongingOn(LocalDate day) {
        return table.list().stream().filter(member -> member.belongedOn(day)).toList();
    }

    /** For campaigners only. Empty where none was given or where it was erased. */
    @Transactional(readOnly = true)
    public Optional<Contact> contact(MemberId id) {
        return table.contact(id);
    }

    @Transactional
    public Requested ask(Request request) {
        long waiting = table.list().stream()
                .filter(member -> member.standing() == Standing.REQUESTED)
                .count();
        if (waiting >= MOST_WAITING) {
            return new Requested.TooMany();
        }
        Member member = new Member(
                MemberId.random(),
                request.name(),
                request.sector(),
                Optional.of(request.nation()),
                request.website(),
                request.mayBeNamed(),
                today(),
                List.of());
        if (!table.insert(member, Optional.of(request.contact()), clock.instant())) {
            return new Requested.NameIsThere();
        }
        ledger.append(Happening.of("MembershipRequested", member.id().value())
                .with("sector", member.sector())
                .with("mayBeNamed", member.mayBeNamed()));
        return new Requested.Waiting(member.id());
    }

    /** Adds those of a signatory list that are not there yet, as confirmed; says how many were added. */
    @Transactional
    public int enter(List<SignatoryList.Entry> entries) {
        int added = 0;
        for (SignatoryList.Entry entry : entries) {
            Member member = new Member(
                    MemberId.random(),
                    entry.name(),
                    entry.sector(),
                    entry.nation(),
                    "",
                    true,
                    entry.signedOn(),
                    List.of());
            if (table.insert(member, Optional.empty(), clock.instant())) {
                record(member.id(), Change.CONFIRM, Standing.CONFIRMED, entry.signedOn(), entry.evidence());
                added++;
            }
        }
        return added;
    }

    /**
     * @param on the day since which it is so
     * @param evidence what shows it
     */
    @Transactional
    public Decided decide(MemberId id, Change change, LocalDate on, Evidence evidence) {
        table.lock(id);
        Optional<Member> member = find(id);
        if (member.isEmpty()) {
            return new Decided.NotFound();
        }
        Optional<Standing> to = Membership.TABLE.next(member.get().standing(), change);
        if (to.isEmpty()) {
            return new Decided.NotFromHere(member.get().standing());
        }
        LocalDate earliest = member.get().moves().isEmpty()
                ? LocalDate.EPOCH
                : member.get().moves().getLast().on();
        if (on.isAfter(today()) || on.isBefore(earliest)) {
            return new Decided.DayOutOfRange();
        }
        record(id, change, to.get(), on, evidence);
        return new Decided.Done();
    }

    private void record(MemberId id, Change change, Standing to, LocalDate on, Evidence evidence) {
        table.insert(
                id,
                new Member.Move(change, to, on, evidence),
                clock.instant(),
                Acting.current().person());
        ledger.append(Happening.of(change.recordedAs(), id.value()).with("on", on));
    }
}
