package org.evenhand.app.travel;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which routing service says how long ways are by car.
 *
 * @param address of a routing service (OSRM) that this installation runs itself, like http://127.0.0.1:5000; nobody else is ever asked, and it is told points on the map and nothing else; empty: ways are estimated
 * @param profile the kind of vehicle its roads were prepared for, as it names it
 * @param patience how long it may take for one answer; then ways are estimated
 * @param pause so long it is not asked again after it did not answer
 * @param places so many places it is asked for at once, at most: OSRM takes 100 points unless told otherwise, and one is where the way begins
 * @param credit whose map of roads it uses, shown beside what it says
 */
@ConfigurationProperties("evenhand.travel")
public record TravelSettings(
        @DefaultValue("") String address,
        @DefaultValue("driving") String profile,
        @DefaultValue("1500ms") Duration patience,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("99") int places,
        @DefaultValue("© OpenStreetMap contributors") String credit) {

    public TravelSettings {
        if (!address.isBlank()) {
            require(isAddress(address), "address", address, "a web address without a path, like http://127.0.0.1:5000");
            require(profile.matches("[A-Za-z0-9_-]+"), "profile", profile, "letters and digits, like driving");
            require(patience.isPositive(), "patience", patience.toString(), "more than nothing");
            require(!pause.isNegative(), "pause", pause.toString(), "nothing or more");
            require(places > 0, "places", Integer.toString(places), "at least 1");
        }
    }

    /** Whether there is a routing service. */
    public boolean isOn() {
        return !address.isBlank();
    }

    /** No path, name or password: one host, which alone is ever asked. */
    private static boolean isAddress(String text) {
        if (!text.matches("https?://[^\\s/?#@]+/?")) {
            return false;
        }
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void require(boolean holds, String name, String value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "evenhand.travel.%s is “%s”; it must be %s.".formatted(name, value, rule));
        }
    }
}
