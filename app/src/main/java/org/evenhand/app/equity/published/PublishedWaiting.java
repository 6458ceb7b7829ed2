package org.evenhand.app.equity.published;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Words;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Asks the published waits, and makes figures of them. */
@Component
class PublishedWaiting {

    static final String METHOD = "published-waits";

    private final Waits waits;

    PublishedWaiting(PublishedTables tables) {
        this.waits = tables.waits();
    }

    Waits waits() {
        return waits;
    }

    YearMonth newest() {
        return waits.months().getLast();
    }

    Optional<PublishedWait> england(YearMonth month, String service) {
        return waits.england(month, service).map(PublishedWait::of);
    }

    List<PublishedWait> of(YearMonth month, Waits.Level level, String service) {
        return waits.of(month, level, service).stream()
                .map(PublishedWait::of)
                .sorted(Comparator.comparing(
                        wait -> wait.published().organisation().name()))
                .toList();
    }

    Figure waiting(String where, PublishedWait wait) {
        return Figure.of(
                        Words.of("waits.figure.waiting", service(wait), where),
                        wait.published().total(),
                        Unit.CHILDREN,
                        day(wait),
                        METHOD,
                        List.of(waits.version()))
                .withN(wait.published().total());
    }

    Optional<Figure> over18(String where, PublishedWait wait) {
        return wait.shareOver18()
                .map(share -> share(Words.of("waits.figure.over18", service(wait), where), wait, share));
    }

    Optional<Figure> over52(String where, PublishedWait wait) {
        return wait.shareOver52()
                .map(share -> share(Words.of("waits.figure.over52", service(wait), where), wait, share));
    }

    private Figure share(String about, PublishedWait wait, PublishedWait.Share share) {
        Interval interval = share.interval();
        return Figure.of(about, share.value(), Unit.SHARE, day(wait), METHOD, List.of(waits.version()))
                .withInterval(interval)
                .withN(wait.inBands());
    }

    private static LocalDate day(PublishedWait wait) {
        return wait.published().month().atEndOfMonth();
    }

    /** "speech and language" of "Therapy interventions: Speech and language". */
    private static String service(PublishedWait wait) {
        return plain(wait.published().service());
    }

    static String plain(String service) {
        int colon = service.indexOf(": ");
        String name = colon < 0 ? service : service.substring(colon + 2);
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
