package org.evenhand.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that writes and reads single services and places. Searches are in {@link SearchTable}. */
@Repository
class RegisterTable {

    private static final String SELECT = "select " + ServiceRows.ENTRY
            + " from register.service s left join register.schedule h on h.service = s.id ";

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, or replaces it and counts its edition up. Its places stay as they are. */
    void save(ServiceEntry entry, Set<LaCode> served, Instant at) {
        OfferedService service = entry.offered();
        jdbc.sql("""
                        insert into register.service
                            (id, owner, name, profession, needs, from_age, to_age, mode, home_la_code, shared_with, next_capacity, checked_on,
                             status, description, centre, conditions, setting_types, families_ask, how_to_ask, reach, served, wait_weeks,
                             wait_as_of, languages, contact_post, contact_email, contact_phone, website, source, changed_at)
                        values (:id, :owner, :name, :profession, :needs, :fromAge, :toAge, :mode, :home, :sharedWith, :nextCapacity, :checkedOn,
                             :status, :description, :centre, :conditions, :settingTypes, :familiesAsk, :howToAsk, :reach, :served, :waitWeeks,
                             :waitAsOf, :languages, :post, :email, :phone, :website, :source, :at)
                        on conflict (id) do update set
                            name = excluded.name, profession = excluded.profession, needs = excluded.needs, from_age = excluded.from_age,
                            to_age = excluded.to_age, mode = excluded.mode, home_la_code = excluded.home_la_code,
                            shared_with = excluded.shared_with, next_capacity = excluded.next_capacity, checked_on = excluded.checked_on,
                            status = excluded.status, description = excluded.description, centre = excluded.centre,
                            conditions = excluded.conditions, setting_types = excluded.setting_types,
                            families_ask = excluded.families_ask, how_to_ask = excluded.how_to_ask, reach = excluded.reach,
                            served = excluded.served, wait_weeks = excluded.wait_weeks, wait_as_of = excluded.wait_as_of,
                            languages = excluded.languages, contact_post = excluded.contact_post,
                            contact_email = excluded.contact_email, contact_phone = excluded.contact_phone, website = excluded.website,
                            source = excluded.source, changed_at = excluded.changed_at, edition = register.service.edition + 1
                        """)
                .param("id", service.id().value())
                .param("owner", service.owner().value())
                .param("name", service.name())
                .param("profession", service.profession().name())
                .param("needs", array(service.needs(), Need::name))
                .param("fromAge", service.fromAge())
                .param("toAge", service.toAge())
                .param("mode", service.mode().name())
                .param("home", service.home().code())
                .param("sharedWith", array(service.sharedWith(), LaCode::code))
                .param("nextCapacity", service.nextCapacity().orElse(null))
                .param("checkedOn", service.checkedOn())
                .param("status", entry.status().name())
                .param("description", entry.description())
                .param("centre", entry.centre().orElse(null))
                .param("conditions", array(entry.conditions(), Function.identity()))
                .param("settingTypes", array(entry.asked().settings(), Enum::name))
                .param("familiesAsk", entry.asked().families())
                .param("howToAsk", entry.asked().how())
                .param("reach", entry.reach().name())
                .param("served", array(served, LaCode::code))
                .param(
                        "waitWeeks",
                        entry.usualWait().map(ServiceEntry.Wait::weeks).orElse(null))
                .param(
                        "waitAsOf",
                        entry.usualWait().map(ServiceEntry.Wait::asOf).orElse(null))
                .param("languages", array(entry.languages(), Function.identity()))
                .param("post", entry.contact().post())
                .param("email", entry.contact().email())
                .param("phone", entry.contact().telephone())
                .param("website", entry.contact().website())
                .param("source", entry.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        saveHours(entry);
    }

    private void saveHours(ServiceEntry entry) {
        jdbc.sql("delete from register.schedule where service = :service")
                .param("service", entry.id().value())
                .update();
        entry.hours()
                .ifPresent(hours -> jdbc.sql("""
                        insert into register.schedule (service, days, opens_at, closes_at, notes)
                        values (:service, :days, :opens, :closes, :notes)
                        """)
                        .param("service", entry.id().value())
                        .param("days", array(hours.days(), ServiceRows::code))
                        .param("opens", hours.opens())
                        .param("closes", hours.closes())
                        .param("notes", hours.notes())
                        .update());
    }

    void confirm(ServiceId id, LocalDate on, Instant at) {
        jdbc.sql("update register.service set checked_on = :on, changed_at = :at where id = :id")
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void countUp(ServiceId id, Instant at) {
        jdbc.sql("update register.service set edition = edition + 1, changed_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void save(Location location) {
        Location.Address address = location.address();
        jdbc.sql("""
                        insert into register.location
                            (id, owner, kind, name, line_1, line_2, town, county, postcode, la_code, easting, northing, is_approximate,
                             access_notes)
                        values (:id, :owner, :kind, :name, :line1, :line2, :town, :county, :postcode, :area, :easting, :northing,
                             :approximate, :access)
                        on conflict (id) do update set
                            kind = excluded.kind, name = excluded.name, line_1 = excluded.line_1, line_2 = excluded.line_2,
                            town = excluded.town, county = excluded.county, postcode = excluded.postcode, la_code = excluded.la_code,
                            easting = excluded.easting, northing = excluded.northing, is_approximate = excluded.is_approximate,
                            access_notes = excluded.access_notes
                        """)
                .param("id", location.id().value())
                .param("owner", location.owner().value())
                .param("kind", location.kind().name())
                .param("name", address.name())
                .param("line1", address.firstLine())
                .param("line2", address.secondLine())
                .param("town", address.town())
                .param("county", address.county())
                .param("postcode", address.postcode().text())
                .param("area", location.area().map(LaCode::code).orElse(null))
                .param("easting", location.spot().map(GridReference::easting).orElse(null))
                .param("northing", location.spot().map(GridReference::northing).orElse(null))
                .param(
                        "approximate",
                        location.spot().map(GridReference::approximate).orElse(false))
                .param("access", location.access())
                .update();
        jdbc.sql("""
                        update register.service_at_location a set spot = l.spot
                        from register.location l where l.id = a.location and l.id = :id
                        """).param("id", location.id().value()).update();
    }

    void connect(ServiceId service, LocationId location) {
        jdbc.sql("""
                        insert into register.service_at_location (id, service, location, spot)
                        select :id, s.id, l.id, l.spot
                        from register.service s, register.location l where s.id = :service and l.id = :location
                        on conflict (service, location) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("service", service.value())
                .param("location", location.value())
                .update();
    }

    /** The place goes with the last service that works from it. */
    void disconnect(ServiceId service, LocationId location) {
        jdbc.sql("delete from register.service_at_location where service = :service and location = :location")
                .param("service", service.value())
                .param("location", location.value())
                .update();
        jdbc.sql("""
                        delete from register.location
                        where id = :location and not exists (select 1 from register.service_at_location where location = :location)
                        """).param("location", location.value()).update();
    }

    Optional<ServiceEntry> find(ServiceId id) {
        return entries(SELECT + " where s.id = :key", id.value()).stream().findFirst();
    }

    /** Two people who change the same service at once: the second waits and sees what it says then. */
    Optional<ServiceEntry> lock(ServiceId id) {
        return entries(SELECT + " where s.id = :key for update of s", id.value()).stream()
                .findFirst();
    }

    /** How many listings an area has that are not closed, and how many of them were last confirmed before a day. */
    Listings.Counted listings(LaCode area, LocalDate before) {
        return jdbc.sql("""
                        select count(*) as listed, count(*) filter (where s.checked_on < :before) as stale
                        from register.service s
                        where s.home_la_code = :area and s.status <> 'CLOSED'
                        """)
                .param("area", area.code())
                .param("before", before)
                .query((row, n) -> new Listings.Counted(row.getLong("listed"), row.getLong("stale")))
                .single();
    }

    /** Those that are not closed, the longest unconfirmed first. In two questions, however many there are. */
    List<ServiceEntry> of(OrganisationId owner) {
        Map<UUID, List<Location>> places = placesOf(owner);
        return jdbc.sql(SELECT + " where s.owner = :owner and s.status <> 'CLOSED' order by s.checked_on, s.name, s.id")
                .param("owner", owner.value())
                .query((row, n) ->
                        ServiceRows.entry(row, places.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** By service; those of one service by name. */
    private Map<UUID, List<Location>> placesOf(OrganisationId owner) {
        Map<UUID, List<Location>> places = new HashMap<>();
        jdbc.sql("select a.service, " + ServiceRows.LOCATION + """
                        from register.service s
                        join register.service_at_location a on a.service = s.id
                        join register.location l on l.id = a.location
                        where s.owner = :owner and s.status <> 'CLOSED' order by l.name, l.line_1, l.id
                        """)
                .param("owner", owner.value())
                .query(row -> {
                    places.computeIfAbsent(row.getObject("service", UUID.class), unseen -> new ArrayList<>())
                            .add(ServiceRows.location(row));
                });
        return places;
    }

    private List<ServiceEntry> entries(String sql, UUID key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, n) -> ServiceRows.entry(row, locations(row.getObject("id", UUID.class))))
                .list();
    }

    /** By name. */
    private List<Location> locations(UUID service) {
        return jdbc.sql("select " + ServiceRows.LOCATION + """
                        from register.service_at_location a join register.location l on l.id = a.location
                        where a.service = :service order by l.name, l.line_1, l.id
                        """)
                .param("service", service)
                .query((row, n) -> ServiceRows.location(row))
                .list();
    }

    /** Those that serve an authority, its own first, then those it shares, then those for a region or for everybody. */
    List<OfferedService> serving(LaCode area) {
        return jdbc.sql("select " + ServiceRows.OFFERED + """
                        from register.service s
                        where s.status <> 'CLOSED' and s.status = 'ACTIVE'
                          and (s.served @> array[:area]::text[] or s.reach = 'ENGLAND')
                        order by s.home_la_code <> :area, not (s.shared_with @> array[:area]::text[]), s.next_capacity nulls last, s.name, s.id
                        """)
                .param("area", area.code())
                .query((row, n) -> ServiceRows.offered(row))
                .list();
    }

    static <T> String[] array(Collection<T> values, Function<? super T, String> code) {
        return values.stream().map(code).sorted().toArray(String[]::new);
    }
}
