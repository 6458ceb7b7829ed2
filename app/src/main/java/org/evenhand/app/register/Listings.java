package org.evenhand.app.register;

import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what stands on the register for an area. All of it is public. */
@Service
@Transactional(readOnly = true)
public class Listings {

    private final RegisterTable table;
    private final Freshness freshness;

    Listings(RegisterTable table, Freshness freshness) {
        this.table = table;
        this.freshness = freshness;
    }

    /**
     * Listings of an area that are not closed.
     *
     * @param stale that nobody confirmed for too long, as of today
     */
    public record Counted(long listed, long stale) {}

    public Counted of(LaCode area) {
        return table.listings(area, freshness.staleBefore());
    }
}
