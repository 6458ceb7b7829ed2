package org.evenhand.packs.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The headers under which registers of schools come: the publisher's own full file ("URN", "LA (code)", …) and cuts of it in which the columns
 * have other names. One list of names for each thing wanted, the publisher's own first.
 */
enum GiasLayout {
    URN(true, "urn"),
    LA(true, "la (code)", "la_code"),
    NAME(true, "establishmentname", "establishment_name", "name"),
    TYPE(true, "typeofestablishment (name)", "establishment_type", "establishment_type_name"),
    PHASE(true, "phaseofeducation (name)", "education_phase", "phase_name"),
    STATUS(false, "establishmentstatus (name)", "establishment_status_name"),
    PUPILS(false, "numberofpupils", "number_of_pupils"),
    EASTING(false, "easting"),
    NORTHING(false, "northing"),
    CONSTITUENCY(false, "parliamentaryconstituency (code)", "pcon_code"),
    POSTCODE(false, "postcode");

    private final boolean needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
    private final List<String> names;

    GiasLayout(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    boolean needed() {
        return needed;
    }

    /** Its names in the layouts that are known, for a message. */
    List<String> names() {
        return names;
    }

    /** The cell of a row, by the places of the header; "" where there is none. */
    String in(List<String> cells, Map<String, Integer> places) {
        for (String name : names) {
            Integer place = places.get(name);
            if (place != null) {
                return place < cells.size() ? cells.get(place).strip() : "";
            }
        }
        return "";
    }

    boolean isIn(Map<String, Integer> places) {
        return names.stream().anyMatch(places::containsKey);
    }

    static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
