package org.evenhand.app.visits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.settings.Setting;
import org.springframework.stereotype.Service;

/** A specialist's visits for their calendar program: “Visit, reference 3F2A-91C0” and the setting's place, and nothing of a child. */
@Service
public class VisitCalendar {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Feeds feeds;
    private final Gazetteer places;

    VisitCalendar(Feeds feeds, Gazetteer places) {
        this.feeds = feeds;
        this.places = places;
    }

    /** Empty where there is no such address. */
    public Optional<String> read(Secret secret) {
        return feeds.read(secret).map(this::text);
    }

    private String text(List<Feeds.Entry> entries) {
        return CalendarText.of(
                Words.of("visits.feed.name"),
                LOOK_AGAIN,
                entries.stream().map(this::event).toList());
    }

    private CalendarText.Event event(Feeds.Entry entry) {
        return new CalendarText.Event(
                entry.id() + "@visits.evenhand",
                entry.revision(),
                entry.movedAt(),
                entry.when().from(),
                entry.when().to(),
                status(entry.state()),
                Words.of("visits.feed.summary", entry.reference()),
                location(entry));
    }

    private String location(Feeds.Entry entry) {
        if (entry.mode() == Visit.Mode.REMOTE) {
            return Words.of("visits.mode.REMOTE");
        }
        return entry.urn()
                .flatMap(urn -> places.findSetting(urn.toString()))
                .flatMap(Setting::postcode)
                .map(postcode -> entry.setting() + ", " + postcode)
                .orElse(entry.setting());
    }

    private static CalendarText.Status status(VisitState state) {
        return switch (state) {
            case PROPOSED -> CalendarText.Status.TENTATIVE;
            case CONFIRMED, ATTENDED -> CalendarText.Status.CONFIRMED;
            case ANOTHER_ASKED, NOT_ATTENDED, CANCELLED -> CalendarText.Status.CANCELLED;
        };
    }
}
