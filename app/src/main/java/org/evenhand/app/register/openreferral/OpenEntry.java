package org.evenhand.app.register.openreferral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.ServiceEntry;

/**
 * An entry of the register with what only its open form needs.
 *
 * @param changedAt when something of it was last changed or confirmed
 * @param places from which it works, by name
 */
public record OpenEntry(ServiceEntry entry, Instant changedAt, List<At> places) {

    public OpenEntry {
        places = List.copyOf(places);
    }

    /** @param id of the link between the service and the place */
    public record At(UUID id, Location location) {}
}
