package org.evenhand.app.register.openreferral.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of feeds and of what they brought. */
@Repository
class DirectoryTable {

    private static final String FEED = """
            select f.id, f.owner, f.address, f.publisher, f.licence, f.read_at,
                   (select count(*) from register.directory_entry e where e.feed = f.id) as entries
            from register.feed f
            """;
    private static final String ENTRY = """
            select e.id, e.name, e.description, e.website, e.email, e.organisation, e.from_age, e.to_age, e.terms, e.town, e.la_code,
                   e.easting, e.northing, e.is_approximate, e.assured_on, e.modified_at
            """;

    private final JdbcClient jdbc;

    DirectoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the feed, or says again of one that is known when and as whose it was read; one reading at a time. */
    UUID save(OrganisationId owner, String address, String publisher, String licence, Instant at) {
        return jdbc.sql("""
                        insert into register.feed (id, owner, address, publisher, licence, read_at)
                        values (:id, :owner, :address, :publisher, :licence, :at)
                        on conflict (owner, address) do update set publisher = excluded.publisher, licence = excluded.licence,
                            read_at = excluded.read_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .param("address", address)
                .param("publisher", publisher)
                .param("licence", licence)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    List<Feed> feeds() {
        return jdbc.sql(FEED + " order by f.publisher, f.address")
                .query((row, n) -> feed(row))
                .list();
    }

    List<Feed> of(OrganisationId owner) {
        return jdbc.sql(FEED + " where f.owner = :owner order by f.publisher, f.address")
                .param("owner", owner.value())
                .query((row, n) -> feed(row))
                .list();
    }

    Optional<Feed> find(UUID id) {
        return jdbc.sql(FEED + " where f.id = :id")
                .param("id", id)
                .query((row, n) -> feed(row))
                .optional();
    }

    boolean remove(UUID id, OrganisationId owner) {
        return jdbc.sql("delete from register.feed where id = :id and owner = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                > 0;
    }

    Map<UUID, DirectoryEntry> entries(UUID feed) {
        Map<UUID, DirectoryEntry> entries = new HashMap<>();
        jdbc.sql(ENTRY + " from register.directory_entry e where e.feed = :feed")
                .param("feed", feed)
                .query((ResultSet row) -> {
                    DirectoryEntry entry = entry(row);
                    entries.put(entry.id(), entry);
                });
        return entries;
    }

    void removeEntry(UUID feed, UUID id) {
        jdbc.sql("delete from register.directory_entry where feed = :feed and id = :id")
                .param("feed", feed)
                .param("id", id)
                .update();
    }

    void save(UUID feed, DirectoryEntry entry) {
        jdbc.sql("""
                        insert into register.directory_entry (feed, id, name, description, website, email, organisation, from_age, to_age,
                            terms, town, la_code, easting, northing, is_approximate, assured_on, modified_at)
                        values (:feed, :id, :name, :description, :website, :email, :organisation, :fromAge, :toAge,
                            :terms, :town, :area, :easting, :northing, :approximate, :assured, :modified)
                        on conflict (feed, id) do update set name = excluded.name, description = excluded.description,
                            website = excluded.website, email = excluded.email, organisation = excluded.organisation,
                            from_age = excluded.from_age, to_age = excluded.to_age, terms = excluded.terms, town = excluded.town,
                            la_code = excluded.la_code, easting = excluded.easting, northing = excluded.northing,
                            is_approximate = excluded.is_approximate, assured_on = excluded.assured_on, modified_at = excluded.modified_at
                        """)
                .param("feed", feed)
                .param("id", entry.id())
                .param("name", entry.name())
                .param("description", entry.description())
                .param("website", entry.website())
                .param("email", entry.email())
                .param("organisation", entry.organisation())
                .param("fromAge", entry.fromAge().isPresent() ? entry.fromAge().getAsInt() : null)
                .param("toAge", entry.toAge().isPresent() ? entry.toAge().getAsInt() : null)
                .param("terms", entry.terms().toArray(String[]::new))
                .param("town", entry.town())
                .param("area", entry.area().map(LaCode::code).orElse(null))
                .param("easting", entry.spot().map(GridReference::easting).orElse(null))
                .param("northing", entry.spot().map(GridReference::northing).orElse(null))
                .param(
                        "approximate",
                        entry.spot().map(GridReference::approximate).orElse(false))
                .param("assured", entry.assured().orElse(null))
                .param(
                        "modified",
                        entry.modified().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /** By name. */
    List<DirectoryFeeds.Found> search(DirectoryFeeds.Wish wish, int most) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        wish.text().ifPresent(text -> {
            where.add(
                    "to_tsvector('english', e.name || ' ' || e.description) @@ websearch_to_tsquery('english', :text)");
            values.put("text", text);
        });
        wish.area().ifPresent(area -> {
            where.add("e.la_code = :area");
            values.put("area", area.code());
        });
        String conditions = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        return jdbc.sql(ENTRY + ", f.publisher, f.licence, f.address from register.directory_entry e "
                        + "join register.feed f on f.id = e.feed" + conditions + " order by e.name, e.id limit :most")
                .params(values)
                .param("most", most)
                .query((row, n) -> new DirectoryFeeds.Found(
                        entry(row), row.getString("publisher"), row.getString("licence"), row.getString("address")))
                .list();
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getString("address"),
                row.getString("publisher"),
                row.getString("licence"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getInt("entries"));
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        Integer easting = row.getObject("easting", Integer.class);
        Integer northing = row.getObject("northing", Integer.class);
        return new DirectoryEntry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                row.getString("website"),
                row.getString("email"),
                row.getString("organisation"),
                age(row.getObject("from_age", Integer.class)),
                age(row.getObject("to_age", Integer.class)),
                Arrays.asList((String[]) row.getArray("terms").getArray()),
                row.getString("town"),
                Optional.ofNullable(row.getString("la_code")).map(LaCode::of),
                easting == null || northing == null
                        ? Optional.empty()
                        : Optional.of(new GridReference(easting, northing, row.getBoolean("is_approximate"))),
                Optional.ofNullable(row.getObject("assured_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("modified_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OptionalInt age(@Nullable Integer age) {
        return age == null ? OptionalInt.empty() : OptionalInt.of(age);
    }
}
