package org.evenhand.app.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service promises days to a request or a visit, and gives them free again. Never more than it has. */
@Service
public class Booking {

    private final CapacityTable table;
    private final Ledger ledger;
    private final Clock clock;

    Booking(CapacityTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Booked {

        /** They are promised. */
        record Done(BookingId id) implements Booked {}

        /** In this week there is less left; nothing is promised in any. */
        record TooFew(LocalDate week, Days left) implements Booked {}
    }

    /** @param subject what they are for: a request or a visit */
    @Transactional
    public Booked book(Profession profession, Weeks weeks, Days days, UUID subject) {
        List<Week> there = table.lock(profession, weeks);
        Optional<Week> tooFew =
                there.stream().filter(week -> week.left().compareTo(days) < 0).findFirst();
        if (tooFew.isPresent()) {
            return new Booked.TooFew(tooFew.get().startsOn(), tooFew.get().left());
        }
        Optional<LocalDate> unsaid = firstWithout(there, weeks);
        if (unsaid.isPresent()) {
            return new Booked.TooFew(unsaid.get(), Days.NONE);
        }
        BookingId id = BookingId.random();
        table.book(id, profession, weeks, days, subject, clock.instant());
        ledger.append(Happening.of("DaysBooked", subject)
                .with("booking", id)
                .with("profession", profession)
                .with("from", weeks.from())
                .with("to", weeks.to())
                .with("days", days));
        return new Booked.Done(id);
    }

    /** @return whether it was promised until now */
    @Transactional
    public boolean release(BookingId id) {
        Optional<UUID> subject = table.release(id, clock.instant());
        subject.ifPresent(of -> ledger.append(Happening.of("DaysReleased", of).with("booking", id)));
        return subject.isPresent();
    }

    /** Gives free what is promised to this from this week on; what was worked before stays promised. */
    @Transactional
    public void giveBack(UUID subject) {
        LocalDate monday = Weeks.monday(LocalDate.now(clock));
        for (CapacityTable.Booked booked : table.bookedFor(subject, monday)) {
            release(booked.id());
            if (booked.weeks().from().isBefore(monday)) {
                Weeks past = new Weeks(booked.weeks().from(), monday.minusWeeks(1));
                book(booked.profession(), past, booked.days(), subject);
            }
        }
    }

    private static Optional<LocalDate> firstWithout(List<Week> there, Weeks weeks) {
        return weeks.from()
                .datesUntil(weeks.to().plusDays(1), Period.ofWeeks(1))
                .filter(monday ->
                        there.stream().noneMatch(week -> week.startsOn().equals(monday)))
                .findFirst();
    }
}
