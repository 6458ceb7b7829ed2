package org.evenhand.app.register.web;

import org.evenhand.app.register.Location;
import org.jspecify.annotations.Nullable;

/** A place from which a service works, as it was entered. */
public record LocationForm(
        @Nullable String kind,
        @Nullable String placeName,
        @Nullable String firstLine,
        @Nullable String secondLine,
        @Nullable String town,
        @Nullable String county,
        @Nullable String postcode,
        @Nullable String access) {

    static LocationForm empty() {
        return new LocationForm("PHYSICAL", null, null, null, null, null, null, null);
    }

    static LocationForm of(Location location) {
        Location.Address address = location.address();
        return new LocationForm(
                location.kind().name(),
                address.name(),
                address.firstLine(),
                address.secondLine(),
                address.town(),
                address.county(),
                address.postcode().text(),
                location.access());
    }
}
