package org.evenhand.app.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What things are called in one file, and the day of a moment in England. */
final class Named {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Pseudonyms duties = new Pseudonyms("D");
    private final Pseudonyms requests = new Pseudonyms("R");
    private final Pseudonyms settings = new Pseudonyms("S");
    private final Pseudonyms services = new Pseudonyms("V");
    private final Pseudonyms emergencies = new Pseudonyms("E");

    String duty(UUID id) {
        return duties.of(id);
    }

    String request(UUID id) {
        return requests.of(id);
    }

    String setting(UUID id) {
        return settings.of(id);
    }

    String service(UUID id) {
        return services.of(id);
    }

    String emergency(UUID id) {
        return emergencies.of(id);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }
}
