package org.evenhand.app.evaluation;

import java.util.Optional;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.engine.wait.KaplanMeier;
import org.evenhand.engine.wait.Quantile;
import org.evenhand.vocabulary.Interval;

/** What a measure says of a period, or why it says nothing. */
public sealed interface Value {

    /**
     * @param number in the unit of its measure; a share from 0 to 1
     * @param interval 95 %; absent where everything was counted and nothing estimated
     */
    record Known(double number, Optional<Interval> interval) implements Value {}

    /** A wait that so many still wait that it is not reached: longer than so many days. */
    record MoreThan(int days) implements Value {}

    /** Held back by the pack disclosure-control; none at all is held back like few. */
    record TooFew() implements Value {}

    /** The product does not hold what it would take. */
    record NotKnown(Reason why) implements Value {}

    /** Why a figure is not known. */
    enum Reason {
        /** No number of children is published for any of the settings. */
        NO_CHILDREN,
        /** No service stated its days for these weeks. */
        NO_DAYS_STATED,
        /** Nothing stands on the register. */
        NO_LISTINGS,
        /** Only today is known. */
        ONLY_TODAY
    }

    /** Of everything, not of a sample. */
    static Value of(double number) {
        return new Known(number, Optional.empty());
    }

    /** With Wilson's interval. */
    static Value share(long part, long whole) {
        Proportion proportion = Proportion.of(part, whole);
        return new Known(proportion.share(), Optional.of(proportion.interval(Level.NINETY_FIVE)));
    }

    /** After how many days this share of the waits had ended. */
    static Value wait(KaplanMeier waits, double share) {
        return switch (waits.quantile(share)) {
            case Quantile.Reached reached -> new Known(reached.days(), Optional.of(reached.interval()));
            case Quantile.NotReached open -> new MoreThan(open.longerThanDays());
        };
    }
}
