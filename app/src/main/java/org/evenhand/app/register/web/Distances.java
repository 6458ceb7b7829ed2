package org.evenhand.app.register.web;

import java.time.Duration;
import java.util.Locale;
import org.evenhand.app.register.ServicesByTravel.Trip;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.travel.TravelSettings;
import org.evenhand.app.travel.Way;
import org.evenhand.app.travel.Ways;
import org.evenhand.packs.Packs;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.evenhand.packs.workforce.WorkforceAssumptions.Assumed;
import org.springframework.stereotype.Component;

/**
 * Says how far a service is, and how that was worked out: by a routing service, or from a straight line with the ratio that planning uses too
 * (pack {@code sharing-assumptions}).
 */
@Component
class Distances {

    private static final double METRES = 1_000;
    /** Kilometres from which a tenth tells nobody anything. */
    private static final double FAR = 10;

    private final Assumed ratio;
    private final TravelSettings settings;

    Distances(Packs packs, TravelSettings settings) {
        this.ratio = SharingAssumptions.from(packs).roadRatio();
        this.settings = settings;
    }

    String sentence(Trip trip) {
        String straight = kilometres(trip.straightMetres());
        String town = trip.place().town();
        String said = switch (trip.way()) {
            case Way.ByCar car ->
                Words.of("register.distance.car", minutes(car.time()), kilometres(car.metres()), town);
            case Way.Estimated road ->
                Words.of(
                        road.isByFerry() ? "register.distance.ferry" : "register.distance.value",
                        straight,
                        kilometres(road.metres()),
                        town);
            case Way.Nowhere nowhere -> Words.of("register.distance.nowhere", straight, town);
        };
        return trip.place().at().approximate() ? Words.of("register.distance.rough", said) : said;
    }

    /** How distances are counted, for the head of the list. */
    String method(Ways.Basis basis) {
        return switch (basis) {
            case ROUTED -> Words.of("register.distance.routed", settings.credit());
            case ESTIMATED -> estimate();
            case NO_ANSWER -> Words.of("register.distance.noAnswer", estimate());
        };
    }

    private String estimate() {
        return Words.of(
                "register.distance.method",
                ratio.value().mode(),
                ratio.value().low(),
                ratio.value().high(),
                ratio.source());
    }

    /** Never none: a service next door takes a minute too. */
    private static String minutes(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        return minutes == 1 ? Words.of("register.distance.minute") : Words.of("register.distance.minutes", minutes);
    }

    private static String kilometres(double metres) {
        double kilometres = metres / METRES;
        return kilometres < FAR ? String.format(Locale.UK, "%.1f", kilometres) : Numbers.whole(Math.round(kilometres));
    }
}
