package org.evenhand.app.register.openreferral.feeds;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.openreferral.feeds.DirectoryFeeds.Counts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads another directory's feed: first all of it from the network, then in one transaction into the database. */
@Service
public class ReadingFeeds {

    /** How long a page may wait for it; the command line has longer. */
    public static final Duration FOR_A_PAGE = Duration.ofSeconds(60);

    public static final Duration FOR_A_COMMAND = Duration.ofMinutes(15);

    private static final int MOST_BYTES = 10_000_000;

    private final DirectorySettings settings;
    private final Resolving resolving;
    private final EntryReading reading;
    private final DirectoryFeeds feeds;
    private final Clock clock;

    @Autowired
    ReadingFeeds(DirectorySettings settings, EntryReading reading, DirectoryFeeds feeds, Clock clock) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)), reading, feeds, clock);
    }

    ReadingFeeds(
            DirectorySettings settings, Resolving resolving, EntryReading reading, DirectoryFeeds feeds, Clock clock) {
        this.settings = settings;
        this.resolving = resolving;
        this.reading = reading;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * Where a feed is, and whose.
     *
     * @param address below which /services lies
     */
    public record Source(String address, String publisher, String licence) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param leftOut services that the directory says are closed for good */
        record Done(Counts counts, int leftOut) implements Outcome {}

        /** Nothing was changed; what an earlier reading brought stays. */
        record Refused(List<String> reasons) implements Outcome {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** @param owner the organisation that acts */
    public Outcome read(OrganisationId owner, Source source, Duration patience) {
        try {
            Fetching fetching = new Fetching(
                    new AllowedHosts(settings, resolving, PublicAddresses::has),
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    clock,
                    clock.instant().plus(patience),
                    MOST_BYTES);
            List<JsonNode> services = new FeedReading(fetching, source.address()).services();
            List<DirectoryEntry> entries = services.stream()
                    .filter(EntryReading::isOpen)
                    .map(reading::entry)
                    .toList();
            return new Outcome.Done(feeds.replace(owner, source, entries), services.size() - entries.size());
        } catch (NotRead refused) {
            return new Outcome.Refused(refused.reasons());
        }
    }

    /** The same, which may also read these hosts: for whoever runs the installation and says so at the command line. */
    public ReadingFeeds alsoFrom(List<String> hosts) {
        return new ReadingFeeds(settings.alsoFrom(hosts), resolving, reading, feeds, clock);
    }

    /** Which hosts this installation may read; empty where it reads none. */
    public List<String> hosts() {
        return settings.hosts();
    }
}
