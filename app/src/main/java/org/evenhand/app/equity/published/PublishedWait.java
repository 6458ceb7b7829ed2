package org.evenhand.app.equity.published;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.packs.figures.Waits.Band;
import org.evenhand.packs.figures.Waits.Waiting;
import org.evenhand.vocabulary.Interval;

/**
 * Those who are still waiting for a service, in four groups by how long they have waited so far. The publisher's bands meet at 12, 18 and 52
 * weeks in every month, so that no band is split.
 *
 * @param upTo12 weeks so far: fewer than 12
 * @param from12To18 at least 12, fewer than 18
 * @param from18To52 at least 18, fewer than 52
 * @param over52 at least 52
 */
record PublishedWait(Waiting published, int upTo12, int from12To18, int from18To52, int over52) {

    static final List<Integer> LIMITS = List.of(12, 18, 52);

    static PublishedWait of(Waiting waiting) {
        return new PublishedWait(
                waiting,
                between(waiting, 0, 12),
                between(waiting, 12, 18),
                between(waiting, 18, 52),
                between(waiting, 52, Integer.MAX_VALUE));
    }

    private static int between(Waiting waiting, int from, int below) {
        return waiting.bands().stream()
                .filter(band -> band.fromWeeks() >= from && band.fromWeeks() < below)
                .mapToInt(Band::children)
                .sum();
    }

    /** Children in all bands; it is what shares are of, since some published totals differ from their bands. */
    int inBands() {
        return upTo12 + from12To18 + from18To52 + over52;
    }

    int over18() {
        return from18To52 + over52;
    }

    Optional<Share> shareOver18() {
        return share(over18());
    }

    Optional<Share> shareOver52() {
        return share(over52);
    }

    private Optional<Share> share(int some) {
        if (inBands() == 0) {
            return Optional.empty();
        }
        Proportion proportion = Proportion.of(some, inBands());
        return Optional.of(new Share((double) some / inBands(), proportion.interval(Level.NINETY_FIVE)));
    }

    /** @param interval Wilson's, 95 % */
    record Share(double value, Interval interval) {}
}
