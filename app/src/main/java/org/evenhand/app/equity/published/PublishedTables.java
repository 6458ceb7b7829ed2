package org.evenhand.app.equity.published;

import org.evenhand.packs.Packs;
import org.evenhand.packs.figures.EhcPlans;
import org.evenhand.packs.figures.EhcRequests;
import org.evenhand.packs.figures.EhcTimeliness;
import org.evenhand.packs.figures.Waits;

/** The publishers' tables, each read once. */
record PublishedTables(Waits waits, EhcPlans plans, EhcRequests requests, EhcTimeliness timeliness) {

    static PublishedTables from(Packs packs) {
        return new PublishedTables(
                Waits.from(packs), EhcPlans.from(packs), EhcRequests.from(packs), EhcTimeliness.from(packs));
    }
}
