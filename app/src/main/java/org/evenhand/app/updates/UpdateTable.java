package org.evenhand.app.updates;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of updates. */
@Repository
class UpdateTable {

    private final JdbcClient jdbc;

    UpdateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people who change the same update at once: the second waits and sees where it stands then. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('updates'), hashtext(:id))")
                .param("id", id.toString())
                .query((row, n) -> "")
                .list();
    }

    void insert(Edition edition, OffsetDateTime at, UUID by) {
        jdbc.sql("""
                        insert into updates.edition (id, version, title, from_day, until_day, written_at, written_by)
                        values (:id, :version, :title, :fromDay, :untilDay, :writtenAt, :writtenBy)
                        """)
                .param("id", edition.id())
                .param("version", edition.version())
                .param("title", edition.title())
                .param("fromDay", edition.from())
                .param("untilDay", edition.until())
                .param("writtenAt", at)
                .param("writtenBy", by)
                .update();
        int place = 0;
        for (Sentence sentence : edition.sentences()) {
            place++;
            jdbc.sql("""
                            insert into updates.sentence (id, version, place, words, drafted, record, path, source)
                            values (:id, :version, :place, :words, :drafted, :record, :path, :source)
                            """)
                    .param("id", edition.id())
                    .param("version", edition.version())
                    .param("place", place)
                    .param("words", sentence.words())
                    .param("drafted", sentence.drafted())
                    .param("record", sentence.record())
                    .param("path", sentence.path())
                    .param("source", sentence.source())
                    .update();
        }
    }

    /** The last version of each update that was not published, the newest first. */
    List<UUID> list() {
        return jdbc.sql("select id from updates.edition group by id order by min(written_at) desc, id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The last version. */
    Optional<Edition> findLast(UUID id) {
        return jdbc.sql(
                        "select max(version) as version from updates.edition where id = :id having max(version) is not null")
                .param("id", id)
                .query((row, n) -> row.getInt("version"))
                .optional()
                .flatMap(version -> find(id, version));
    }

    Optional<Edition> find(UUID id, int version) {
        List<Sentence> sentences = jdbc.sql("""
                        select words, drafted, record, path, source from updates.sentence
                        where id = :id and version = :version order by place
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, n) -> new Sentence(
                        row.getString("words"),
                        row.getString("drafted"),
                        row.getString("record"),
                        row.getString("path"),
                        row.getString("source")))
                .list();
        return jdbc.sql("""
                        select version, title, from_day, until_day from updates.edition where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, n) -> new Edition(
                        id,
                        row.getInt("version"),
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        sentences))
                .optional();
    }

    void insert(UUID id, UpdateStep step, UpdateState state, OffsetDateTime at, UUID by) {
        jdbc.sql("""
                        insert into updates.move (id, number, step, standing, recorded_at, recorded_by)
                        select :id, count(*) + 1, :step, :standing, :recordedAt, :recordedBy from updates.move where id = :id
                        """)
                .param("id", id)
                .param("step", step.name())
                .param("standing", state.name())
                .param("recordedAt", at)
                .param("recordedBy", by)
                .update();
    }

    /** Drafting where nothing has happened yet. */
    UpdateState state(UUID id) {
        return jdbc.sql("select standing from updates.move where id = :id order by number desc limit 1")
                .param("id", id)
                .query((row, n) -> UpdateState.valueOf(row.getString("standing")))
                .optional()
                .orElse(UpdateState.DRAFTING);
    }

    void insert(Published published, UUID by) {
        jdbc.sql("""
                        insert into updates.published (id, content, sha256, published_on, recorded_by)
                        values (:id, :content, :sha256, :publishedOn, :recordedBy)
                        """)
                .param("id", published.edition().id())
                .param("content", published.content())
                .param("sha256", published.sha256())
                .param("publishedOn", published.on())
                .param("recordedBy", by)
                .update();
    }

    /** The newest first. */
    List<Published> published() {
        return jdbc.sql("select id, content, sha256 from updates.published order by published_on desc, id")
                .query((row, n) -> Published.read(
                        row.getObject("id", UUID.class), row.getString("content"), row.getString("sha256")))
                .list();
    }
}
