package org.evenhand.app.pathways;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. */
@Repository
class PathwaysTable {

    private static final String SELECT = """
            select v.id, v.pathway, v.edition, v.body, v.stance, v.words, v.source, v.said_at, v.said_by,
                   coalesce(r.state, 'WAITING') as state, coalesce(r.reason, '') as reason
            from pathways.voice v
            left join lateral (select state, reason from pathways.ruling where voice = v.id order by number desc limit 1) r on true
            """;

    private static final RowMapper<Voice> VOICE = (row, n) -> new Voice(
            row.getObject("id", UUID.class),
            row.getString("pathway"),
            row.getInt("edition"),
            row.getString("body"),
            Stance.valueOf(row.getString("stance")),
            row.getString("words"),
            row.getString("source"),
            row.getObject("said_at", OffsetDateTime.class).toInstant(),
            row.getObject("said_by", UUID.class),
            State.valueOf(row.getString("state")),
            row.getString("reason"));

    private final JdbcClient jdbc;

    PathwaysTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Voice voice) {
        jdbc.sql("""
                        insert into pathways.voice (id, pathway, edition, body, stance, words, source, said_at, said_by)
                        values (:id, :pathway, :edition, :body, :stance, :words, :source, :saidAt, :saidBy)
                        """)
                .param("id", voice.id())
                .param("pathway", voice.pathway())
                .param("edition", voice.edition())
                .param("body", voice.body())
                .param("stance", voice.stance().name())
                .param("words", voice.words())
                .param("source", voice.source())
                .param("saidAt", voice.at().atOffset(ZoneOffset.UTC))
                .param("saidBy", voice.by())
                .update();
    }

    /** In the order in which they were said. */
    List<Voice> voices() {
        return jdbc.sql(SELECT + " order by v.said_at, v.id").query(VOICE).list();
    }

    /** Two people who rule on the same voice at once: the second waits and sees how it stands then. */
    Optional<Voice> lock(UUID voice) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pathways.ruling'), hashtext(:voice))")
                .param("voice", voice.toString())
                .query((row, n) -> "")
                .list();
        return jdbc.sql(SELECT + " where v.id = :voice")
                .param("voice", voice)
                .query(VOICE)
                .optional();
    }

    void rule(UUID voice, State state, String reason, Instant at, UUID by) {
        jdbc.sql("""
                        insert into pathways.ruling (voice, number, state, reason, ruled_at, ruled_by)
                        select :voice, count(*) + 1, :state, :reason, :ruledAt, :ruledBy from pathways.ruling where voice = :voice
                        """)
                .param("voice", voice)
                .param("state", state.name())
                .param("reason", reason)
                .param("ruledAt", at.atOffset(ZoneOffset.UTC))
                .param("ruledBy", by)
                .update();
    }

    List<UUID> eraseWordsSaidBefore(Instant before) {
        return jdbc.sql("""
                        update pathways.voice set words = ''
                        where words <> '' and said_at < :before returning id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    List<UUID> eraseWordsDeclinedBefore(Instant before) {
        return jdbc.sql("""
                        update pathways.voice v set words = ''
                        where v.words <> '' and exists (
                            select 1 from pathways.ruling r
                            where r.voice = v.id and r.state = 'DECLINED' and r.ruled_at < :before)
                        returning v.id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}
