package org.evenhand.app.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;

/** Reads rows of services and places. */
public final class ServiceRows {

    /** What requests are matched by, and what a list shows. */
    public static final String OFFERED = """
            s.id, s.owner, s.name, s.profession, s.needs, s.from_age, s.to_age, s.mode, s.home_la_code, s.shared_with,
            s.next_capacity, s.checked_on
            """;

    public static final String ENTRY = OFFERED + """
            , s.status, s.description, s.centre, s.conditions, s.setting_types, s.families_ask, s.how_to_ask, s.reach, s.wait_weeks,
            s.wait_as_of, s.languages, s.contact_post, s.contact_email, s.contact_phone, s.website, s.source, s.edition,
            h.days, h.opens_at, h.closes_at, h.notes
            """;

    public static final String LOCATION = """
            l.id, l.owner, l.kind, l.name, l.line_1, l.line_2, l.town, l.county, l.postcode, l.la_code, l.easting, l.northing,
            l.is_approximate, l.access_notes
            """;

    private ServiceRows() {}

    static OfferedService offered(ResultSet row) throws SQLException {
        return new OfferedService(
                new ServiceId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                Profession.of(row.getString("profession")),
                set(row.getArray("needs"), Need::of),
                row.getInt("from_age"),
                row.getInt("to_age"),
                OfferedService.Mode.valueOf(row.getString("mode")),
                LaCode.of(row.getString("home_la_code")),
                set(row.getArray("shared_with"), LaCode::of),
                Optional.ofNullable(row.getObject("next_capacity", LocalDate.class)),
                row.getObject("checked_on", LocalDate.class));
    }

    public static ServiceEntry entry(ResultSet row, List<Location> locations) throws SQLException {
        return new ServiceEntry(
                offered(row),
                ServiceEntry.Status.valueOf(row.getString("status")),
                row.getString("description"),
                Optional.ofNullable(row.getString("centre")),
                set(row.getArray("conditions"), Function.identity()),
                new ServiceEntry.Asked(
                        set(row.getArray("setting_types"), SettingType::valueOf),
                        row.getBoolean("families_ask"),
                        row.getString("how_to_ask")),
                ServiceEntry.Reach.valueOf(row.getString("reach")),
                usualWait(row),
                set(row.getArray("languages"), Function.identity()),
                new ServiceEntry.Contact(
                        row.getString("contact_post"),
                        row.getString("contact_email"),
                        row.getString("contact_phone"),
                        row.getString("website")),
                hours(row),
                locations,
                row.getString("source"),
                row.getInt("edition"));
    }

    static Optional<ServiceEntry.Wait> usualWait(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("wait_as_of", LocalDate.class);
        return asOf == null ? Optional.empty() : Optional.of(new ServiceEntry.Wait(row.getInt("wait_weeks"), asOf));
    }

    private static Optional<ServiceEntry.Hours> hours(ResultSet row) throws SQLException {
        Array days = row.getArray("days");
        return days == null
                ? Optional.empty()
                : Optional.of(new ServiceEntry.Hours(
                        set(days, ServiceRows::day),
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class),
                        row.getString("notes")));
    }

    public static Location location(ResultSet row) throws SQLException {
        Integer easting = row.getObject("easting", Integer.class);
        Integer northing = row.getObject("northing", Integer.class);
        return new Location(
                new LocationId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("owner", UUID.class)),
                Location.Kind.valueOf(row.getString("kind")),
                new Location.Address(
                        row.getString("name"),
                        row.getString("line_1"),
                        row.getString("line_2"),
                        row.getString("town"),
                        row.getString("county"),
                        Postcode.of(row.getString("postcode"))),
                Optional.ofNullable(row.getString("la_code")).map(LaCode::of),
                easting == null || northing == null
                        ? Optional.empty()
                        : Optional.of(new GridReference(easting, northing, row.getBoolean("is_approximate"))),
                row.getString("access_notes"));
    }

    /** "MO", as RFC 5545 writes it. */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static DayOfWeek day(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("“%s” is no day of the week.".formatted(code)));
    }

    static <T> Set<T> set(Array codes, Function<String, T> reader) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(reader).collect(Collectors.toUnmodifiableSet());
    }
}
