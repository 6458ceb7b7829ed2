package org.evenhand.app.parliament;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module: what is searched. */
@Repository
class ParliamentTable {

    /** Around what was found, in what the database quotes; no text holds it. */
    private static final String MARK = "\u0001";

    private static final String SEARCH = """
                        select kind, key, title, rank, ts_headline('english', body, query, :form) as quoted
                        from (select kind, key, title, body, query, ts_rank_cd(words, query) as rank
                              from parliament.document, websearch_to_tsquery('english', :words) as query
                              where words @@ query
                              order by rank desc, kind, key
                              limit :most) as best
                        order by rank desc, kind, key
                        """;

    private final JdbcClient jdbc;

    ParliamentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> loadedFrom() {
        return jdbc.sql("select of_packs from parliament.loaded")
                .query((row, n) -> row.getString("of_packs"))
                .optional();
    }

    /** Two programs that start at once load one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('parliament.document'))")
                .query((row, n) -> "")
                .list();
    }

    void replace(List<Document> documents, String ofPacks, Instant now) {
        jdbc.sql("delete from parliament.document").update();
        documents.forEach(this::put);
        jdbc.sql("delete from parliament.loaded").update();
        jdbc.sql("insert into parliament.loaded (of_packs, loaded_at) values (:ofPacks, :now)")
                .param("ofPacks", ofPacks)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void put(Document document) {
        jdbc.sql("""
                        insert into parliament.document (kind, key, title, body) values (:kind, :key, :title, :body)
                        on conflict (kind, key) do update set title = excluded.title, body = excluded.body
                        """)
                .param("kind", document.kind().name())
                .param("key", document.key())
                .param("title", document.title())
                .param("body", document.body())
                .update();
    }

    /** The best first. Words as people type them: "two words" together, or, and a minus before what shall not be there. */
    List<Found> search(String words, int most) {
        return sought(SEARCH, words, most)
                .query((row, n) -> new Found(
                        Document.Kind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getString("title"),
                        List.of(row.getString("quoted").split(MARK, -1))))
                .list();
    }

    /** How the database finds them: what it did, in its own words. */
    List<String> plan(String words, int most) {
        return sought("explain (analyze, buffers) " + SEARCH, words, most)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec sought(String sql, String words, int most) {
        return jdbc.sql(sql)
                .param("words", words)
                .param("most", most)
                .param(
                        "form",
                        "StartSel=%s, StopSel=%s, MaxFragments=1, MaxWords=32, MinWords=12".formatted(MARK, MARK));
    }
}
