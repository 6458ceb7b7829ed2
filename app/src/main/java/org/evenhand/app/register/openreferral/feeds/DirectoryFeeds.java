package org.evenhand.app.register.openreferral.feeds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the feeds of other directories brought. */
@Service
public class DirectoryFeeds {

    private static final int MOST_SHOWN = 100;

    private final DirectoryTable table;
    private final Ledger ledger;
    private final Clock clock;

    DirectoryFeeds(DirectoryTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param text words of the name or the description */
    public record Wish(Optional<String> text, Optional<LaCode> area) {}

    /** An entry, whose directory it stands in, under which licence, and where that was read. */
    public record Found(DirectoryEntry entry, String publisher, String licence, String address) {}

    /** What a reading changed. */
    public record Counts(UUID feed, int added, int changed, int same, int gone) {}

    /** In one transaction: all of it, or nothing. What the feed has no more goes. */
    @Transactional
    Counts replace(OrganisationId owner, ReadingFeeds.Source source, List<DirectoryEntry> entries) {
        UUID feed = table.save(owner, source.address(), source.publisher(), source.licence(), clock.instant());
        Map<UUID, DirectoryEntry> before = table.entries(feed);
        int added = 0;
        int changed = 0;
        for (DirectoryEntry entry : entries) {
            Optional<DirectoryEntry> was = Optional.ofNullable(before.remove(entry.id()));
            if (was.isEmpty()) {
                added++;
            } else if (!was.get().equals(entry)) {
                changed++;
            }
            if (was.isEmpty() || !was.get().equals(entry)) {
                table.save(feed, entry);
            }
        }
        before.keySet().forEach(gone -> table.removeEntry(feed, gone));
        Counts counts = new Counts(feed, added, changed, entries.size() - added - changed, before.size());
        ledger.append(Happening.of("FeedRead", feed)
                .with("owner", owner.value())
                .with("address", source.address())
                .with("publisher", source.publisher())
                .with("licence", source.licence())
                .with("added", counts.added())
                .with("changed", counts.changed())
                .with("same", counts.same())
                .with("gone", counts.gone()));
        return counts;
    }

    /** Also what it brought. @return false where the organisation has no such feed */
    @Transactional
    public boolean remove(UUID feed, OrganisationId owner) {
        boolean removed = table.remove(feed, owner);
        if (removed) {
            ledger.append(Happening.of("FeedRemoved", feed).with("owner", owner.value()));
        }
        return removed;
    }

    /** Of every organisation here. */
    @Transactional(readOnly = true)
    public List<Feed> feeds() {
        return table.feeds();
    }

    @Transactional(readOnly = true)
    public List<Feed> of(OrganisationId owner) {
        return table.of(owner);
    }

    @Transactional(readOnly = true)
    public Optional<Feed> find(UUID feed) {
        return table.find(feed);
    }

    /** By name; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Found> search(Wish wish) {
        return table.search(wish, MOST_SHOWN);
    }
}
