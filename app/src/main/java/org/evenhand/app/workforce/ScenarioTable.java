package org.evenhand.app.workforce;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. */
@Repository
class ScenarioTable {

    private final JdbcClient jdbc;

    ScenarioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there stays: a name means one content for ever. */
    void insert(ScenarioId id, String content, OffsetDateTime at) {
        jdbc.sql("""
                        insert into workforce.scenario (id, content, saved_at) values (:id, :content, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("content", content)
                .param("at", at.withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    Optional<String> find(ScenarioId id) {
        return jdbc.sql("select content from workforce.scenario where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getString("content"))
                .optional();
    }

    /** Two who save at once: the second waits and counts the first. */
    long lockAndCountSince(OffsetDateTime since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('workforce.scenario'))")
                .query((row, n) -> "")
                .list();
        return jdbc.sql("select count(*) as saved from workforce.scenario where saved_at >= :since")
                .param("since", since)
                .query((row, n) -> row.getLong("saved"))
                .single();
    }
}
