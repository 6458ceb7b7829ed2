package org.evenhand.app.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service says how many days it has of a role. */
@Service
public class Stating {

    private final CapacityTable table;
    private final Ledger ledger;

    Stating(CapacityTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /** What is said of each of these weeks. */
    public record Statement(Profession profession, Weeks weeks, Days funded, Days filled, Days statutory) {}

    /** What came of it. */
    public sealed interface Stated {

        /** It stands so from now on. */
        record Saved(int weeks) implements Stated {}

        /** More is said to be filled than is funded. */
        record MoreFilledThanFunded() implements Stated {}

        /** More was promised in that week already, to others and to settings, than would be left. Nothing is changed. */
        record PromisedAlready(LocalDate week, Days lent, Days booked) implements Stated {}
    }

    /** Says it for the organisation that acts, in place of what it said of these weeks before. */
    @Transactional
    public Stated state(Statement said) {
        if (said.filled().compareTo(said.funded()) > 0) {
            return new Stated.MoreFilledThanFunded();
        }
        List<Week> before = table.lock(said.profession(), said.weeks());
        Optional<Week> broken =
                before.stream().filter(week -> !isEnough(said, week)).findFirst();
        if (broken.isPresent()) {
            Week week = broken.get();
            return new Stated.PromisedAlready(week.startsOn(), week.lent(), week.booked());
        }
        if (before.isEmpty() && said.statutory().compareTo(said.filled()) > 0) {
            return new Stated.PromisedAlready(said.weeks().from(), Days.NONE, Days.NONE);
        }
        table.state(said);
        ledger.append(Happening.of("CapacityStated", Acting.current().organisation())
                .with("profession", said.profession())
                .with("from", said.weeks().from())
                .with("to", said.weeks().to())
                .with("funded", said.funded())
                .with("filled", said.filled())
                .with("statutory", said.statutory()));
        return new Stated.Saved(said.weeks().count());
    }

    private static boolean isEnough(Statement said, Week week) {
        Days ownPromised = said.statutory().plus(week.lent());
        return ownPromised.compareTo(said.filled()) <= 0
                && ownPromised.plus(week.booked()).compareTo(said.filled().plus(week.borrowed())) <= 0;
    }
}
