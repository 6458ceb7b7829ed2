package org.evenhand.app.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.evaluation.Value.NotKnown;
import org.evenhand.app.evaluation.Value.Reason;
import org.evenhand.app.register.Listings;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** How much of the register can be believed: as of today, because it keeps only when a listing was last confirmed. */
@Component
class ListingCounts implements Counts {

    private final Listings listings;
    private final Clock clock;

    ListingCounts(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        return Map.of("stale", Column.of(reading(area, period)));
    }

    private Reading reading(LaCode area, Period period) {
        if (period.before().isBefore(Weeks.monday(LocalDate.now(clock)))) {
            return new Reading(new NotKnown(Reason.ONLY_TODAY), OptionalLong.empty());
        }
        Listings.Counted counted = listings.of(area);
        return counted.listed() == 0
                ? new Reading(new NotKnown(Reason.NO_LISTINGS), OptionalLong.empty())
                : Reading.open(Value.of((double) counted.stale() / counted.listed()), counted.listed());
    }
}
