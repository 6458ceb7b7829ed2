package org.evenhand.app.updates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.updates.Meeting.Action;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings, whom they brought together, what they served, and what they left to be done. Each change is an entry in the ledger too. */
@Service
public class Meetings {

    private final MeetingTable table;
    private final CoalitionFacts facts;
    private final Ledger ledger;
    private final Clock clock;

    Meetings(MeetingTable table, CoalitionFacts facts, Ledger ledger, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> list() {
        return table.list();
    }

    /** What everybody may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> listPublic() {
        return table.list().stream().filter(Meeting::isPublic).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> find(UUID id) {
        return table.list().stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /** @param meeting its identifier and actions are not looked at */
    @Transactional
    public Kept record(Meeting meeting) {
        if (meeting.held().isAfter(today())) {
            return new Kept.DayOutOfRange();
        }
        Optional<String> unknown = meeting.asks().stream()
                .filter(ask -> facts.findAsk(ask).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return new Kept.NoSuchAsk(unknown.get());
        }
        UUID id = UUID.randomUUID();
        table.insert(
                new Meeting(
                        id,
                        meeting.held(),
                        meeting.title(),
                        meeting.summary(),
                        meeting.source(),
                        meeting.isPublic(),
                        meeting.parties(),
                        meeting.asks(),
                        List.of()),
                now(),
                Acting.current().person());
        ledger.append(Happening.of("MeetingRecorded", id)
                .with("on", meeting.held())
                .with("public", meeting.isPublic())
                .with("asks", String.join(" ", meeting.asks())));
        return new Kept.Done(id.toString());
    }

    @Transactional
    public Kept leave(UUID meeting, String what, String owner, LocalDate due) {
        if (find(meeting).isEmpty()) {
            return new Kept.NotFound();
        }
        UUID id = UUID.randomUUID();
        table.insert(
                meeting,
                new Action(id, what, owner, due, Optional.empty()),
                now(),
                Acting.current().person());
        ledger.append(Happening.of("ActionAgreed", meeting).with("action", id).with("due", due));
        return new Kept.Done(id.toString());
    }

    @Transactional
    public Kept finish(UUID meeting, UUID action, LocalDate on, String evidence) {
        boolean isThere = find(meeting).stream()
                .flatMap(found -> found.actions().stream())
                .anyMatch(one -> one.id().equals(action));
        if (!isThere) {
            return new Kept.NotFound();
        }
        if (on.isAfter(today())) {
            return new Kept.DayOutOfRange();
        }
        if (!table.insert(
                action, new Meeting.Done(on, evidence), now(), Acting.current().person())) {
            return new Kept.NotNow();
        }
        ledger.append(Happening.of("ActionDone", meeting).with("action", action).with("on", on));
        return new Kept.Done(action.toString());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
