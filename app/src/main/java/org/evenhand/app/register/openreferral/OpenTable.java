package org.evenhand.app.register.openreferral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.register.ServiceRows;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that reads the register as open data. By identifier, so that a reader who pages while entries change misses none that stays. */
@Repository
class OpenTable {

    private static final String FROM_SERVICES =
            " from register.service s left join register.schedule h on h.service = s.id ";
    private static final String FROM_PLACES =
            " from register.service_at_location a join register.service s on s.id = a.service "
                    + "left join register.schedule h on h.service = s.id ";

    private final JdbcClient jdbc;
    private final OpenTerms terms;

    OpenTable(JdbcClient jdbc, OpenTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** That a service works from a place. */
    record Link(UUID id, UUID service) {}

    int countServices(OpenWish wish) {
        return count(FROM_SERVICES, wish, false);
    }

    int countPlaces(OpenWish wish) {
        return count(FROM_PLACES, wish, true);
    }

    private int count(String from, OpenWish wish, boolean isPlace) {
        Asked asked = asked(wish, isPlace);
        return jdbc.sql("select count(*)" + from + asked.where())
                .params(asked.values())
                .query(Integer.class)
                .single();
    }

    List<OpenEntry> services(OpenWish wish, int from, int most) {
        Asked asked = asked(wish, false);
        List<UUID> ids = jdbc.sql(
                        "select s.id" + FROM_SERVICES + asked.where() + " order by s.id limit :most offset :from")
                .params(asked.values())
                .param("most", most)
                .param("from", from)
                .query(UUID.class)
                .list();
        return List.copyOf(byId(ids).values());
    }

    List<OpenServices.Changed> changed(OpenWish wish, int from, int most) {
        Asked asked = asked(wish, false);
        return jdbc.sql("select s.id, s.changed_at" + FROM_SERVICES + asked.where()
                        + " order by s.id limit :most offset :from")
                .params(asked.values())
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new OpenServices.Changed(
                        row.getObject("id", UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The nearest first where it is known from where to count. */
    List<Link> places(OpenWish wish, int from, int most) {
        Asked asked = asked(wish, true);
        String order = wish.near().isPresent() ? "a.spot <-> point(:easting, :northing), a.id" : "a.id";
        return jdbc.sql("select a.id, a.service" + FROM_PLACES + asked.where() + " order by " + order
                        + " limit :most offset :from")
                .params(asked.values())
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Link(row.getObject("id", UUID.class), row.getObject("service", UUID.class)))
                .list();
    }

    Optional<Link> findPlace(UUID id) {
        return jdbc.sql("select a.id, a.service from register.service_at_location a where a.id = :id")
                .param("id", id)
                .query((row, n) -> new Link(row.getObject("id", UUID.class), row.getObject("service", UUID.class)))
                .optional();
    }

    /** In the order of their identifiers, closed ones too. */
    Map<UUID, OpenEntry> byId(Collection<UUID> services) {
        UUID[] ids = services.toArray(UUID[]::new);
        Map<UUID, List<OpenEntry.At>> places = new HashMap<>();
        jdbc.sql("select a.id as link_id, a.service, " + ServiceRows.LOCATION + """
                        from register.service_at_location a join register.location l on l.id = a.location
                        where a.service = any(:services) order by l.name, l.line_1, l.id
                        """)
                .param("services", ids)
                .query((ResultSet row) -> {
                    places.computeIfAbsent(row.getObject("service", UUID.class), none -> new ArrayList<>())
                            .add(new OpenEntry.At(row.getObject("link_id", UUID.class), ServiceRows.location(row)));
                });
        Map<UUID, OpenEntry> entries = new LinkedHashMap<>();
        jdbc.sql("select " + ServiceRows.ENTRY + ", s.changed_at" + FROM_SERVICES
                        + "where s.id = any(:services) order by s.id")
                .param("services", ids)
                .query((ResultSet row) -> {
                    UUID id = row.getObject("id", UUID.class);
                    entries.put(id, entry(row, places.getOrDefault(id, List.of())));
                });
        return entries;
    }

    private static OpenEntry entry(ResultSet row, List<OpenEntry.At> places) throws SQLException {
        return new OpenEntry(
                ServiceRows.entry(
                        row, places.stream().map(OpenEntry.At::location).toList()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                places);
    }

    /** The plan the database makes for this list, for whoever wants to see that it uses the indexes. */
    List<String> plan(OpenWish wish, int most) {
        Asked asked = asked(wish, false);
        return jdbc.sql("explain select s.id" + FROM_SERVICES + asked.where() + " order by s.id limit :most")
                .params(asked.values())
                .param("most", most)
                .query(String.class)
                .list();
    }

    private record Asked(String where, Map<String, Object> values) {}

    private Asked asked(OpenWish wish, boolean isPlace) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (wish.modifiedSince().isEmpty()) {
            where.add("s.status <> 'CLOSED'");
        }
        wish.modifiedSince().ifPresent(since -> {
            where.add("s.changed_at >= :since");
            values.put("since", since.atOffset(ZoneOffset.UTC));
        });
        wish.text().ifPresent(text -> {
            where.add(
                    "(to_tsvector('english', s.name || ' ' || s.description) @@ websearch_to_tsquery('english', :text) "
                            + "or s.profession = any(:named))");
            values.put("text", text);
            values.put("named", terms.professionsNamed(text).toArray(String[]::new));
        });
        wish.term().ifPresent(term -> {
            where.add(bears(term));
            values.put("term", term.code());
        });
        wish.taxonomy().ifPresent(taxonomy -> where.add(bearsAny(taxonomy.kind())));
        wish.organisation().ifPresent(owner -> {
            where.add("s.owner = :owner");
            values.put("owner", owner);
        });
        wish.minimumAge().ifPresent(age -> {
            where.add("s.from_age >= :minimumAge");
            values.put("minimumAge", age);
        });
        wish.maximumAge().ifPresent(age -> {
            where.add("s.to_age <= :maximumAge");
            values.put("maximumAge", age);
        });
        hours(wish, where, values);
        whereabouts(wish, isPlace, where, values);
        return new Asked(where.isEmpty() ? "" : "where " + String.join(" and ", where), values);
    }

    private static void hours(OpenWish wish, List<String> where, Map<String, Object> values) {
        wish.opensFrom().ifPresent(time -> {
            where.add("h.opens_at >= :opens");
            values.put("opens", time);
        });
        wish.closesBy().ifPresent(time -> {
            where.add("h.closes_at <= :closes");
            values.put("closes", time);
        });
        wish.day().ifPresent(day -> {
            where.add("h.days @> array[:day]::text[]");
            values.put("day", ServiceRows.code(day));
        });
    }

    private static void whereabouts(OpenWish wish, boolean isPlace, List<String> where, Map<String, Object> values) {
        if (!wish.serving().isEmpty()) {
            where.add("(s.served && cast(:serving as text[]) or s.reach = 'ENGLAND')");
            values.put("serving", wish.serving().stream().map(LaCode::code).toArray(String[]::new));
        }
        wish.near().ifPresent(near -> {
            values.put("easting", near.easting());
            values.put("northing", near.northing());
        });
        wish.metres().ifPresent(metres -> {
            String within = ".spot <@ circle(point(:easting, :northing), :metres)";
            where.add(
                    isPlace
                            ? "a" + within + " and a.spot is not null"
                            : "s.id in (select at.service from register.service_at_location at where at" + within
                                    + " and at.spot is not null)");
            values.put("metres", metres);
        });
    }

    private static String bears(OpenTerms.Term term) {
        return switch (term.taxonomy().kind()) {
            case PROFESSIONS -> "s.profession = :term";
            case NEEDS -> "s.needs @> array[:term]::text[]";
            case CONDITIONS -> "s.conditions @> array[:term]::text[] and s.conditions <> '{}'";
            case CENTRES -> "s.centre = :term";
            case ASKERS ->
                term.code().equals(OpenTerms.FAMILIES)
                        // The same name stands for the value, which must be used.
                        ? "s.families_ask and :term <> ''"
                        : "s.setting_types @> array[:term]::text[]";
        };
    }

    private static String bearsAny(OpenTerms.Kind kind) {
        return switch (kind) {
            case PROFESSIONS -> "s.profession <> ''";
            case NEEDS -> "s.needs <> '{}'";
            case CONDITIONS -> "s.conditions <> '{}'";
            case CENTRES -> "s.centre is not null";
            case ASKERS -> "(s.setting_types <> '{}' or s.families_ask)";
        };
    }
}
