package org.evenhand.app.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.database.Acting;
import org.evenhand.vocabulary.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of calendar addresses: those of the person who acts, and by the hash of a secret what a function of the database gives. */
@Repository
class FeedTable {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String hash, Instant at) {
        jdbc.sql(
                        "insert into visits.feed (person, organisation, token_hash, made_at) values (:person, :organisation, :hash, :at)")
                .param("person", Acting.current().person())
                .param("organisation", Acting.current().organisation())
                .param("hash", hash)
                .param("at", VisitTable.utc(at))
                .update();
    }

    /** @return whether there was one */
    boolean remove() {
        return jdbc.sql("delete from visits.feed where person = :person")
                        .param("person", Acting.current().person())
                        .update()
                == 1;
    }

    Optional<Instant> madeAt() {
        return jdbc.sql("select made_at from visits.feed where person = :person")
                .param("person", Acting.current().person())
                .query((row, n) -> VisitTable.instant(row, "made_at"))
                .optional();
    }

    boolean isOpen(String hash) {
        return jdbc.sql("select visits.feed_is_open(:hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    List<Feeds.Entry> entries(String hash, Instant endsAfter, Instant startsBefore) {
        return jdbc.sql("""
                        select id, request, setting_name, setting_urn, mode, starts_at, ends_at, state, revision, moved_at
                        from visits.feed_of(:hash, :from, :before)
                        """)
                .param("hash", hash)
                .param("from", VisitTable.utc(endsAfter))
                .param("before", VisitTable.utc(startsBefore))
                .query((row, n) -> entry(row))
                .list();
    }

    private static Feeds.Entry entry(ResultSet row) throws SQLException {
        VisitId id = new VisitId(row.getObject("id", UUID.class));
        return new Feeds.Entry(
                id,
                Optional.ofNullable(row.getObject("request", UUID.class))
                        .map(RequestId::new)
                        .orElseGet(() -> new RequestId(id.value()))
                        .reference(),
                row.getString("setting_name"),
                Optional.ofNullable(row.getString("setting_urn")).map(Urn::of),
                Visit.Mode.valueOf(row.getString("mode")),
                new Span(VisitTable.instant(row, "starts_at"), VisitTable.instant(row, "ends_at")),
                VisitState.valueOf(row.getString("state")),
                row.getInt("revision"),
                VisitTable.instant(row, "moved_at"));
    }
}
