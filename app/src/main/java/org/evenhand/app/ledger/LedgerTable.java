package org.evenhand.app.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.engine.ledger.OpenedEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of entries: what callers write and read. That of their places in the log is in {@link LogTable}. */
@Repository
class LedgerTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Book book;

    LedgerTable(JdbcClient jdbc, JsonMapper json, @Value("${evenhand.parts:casework,campaign}") List<String> parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.book = Book.of(parts);
    }

    /** @return the number it is made under */
    long insert(OpenedEntry entry) {
        return jdbc.sql("""
                        insert into %s (salt, content) values (:salt, :content) returning number
                        """.formatted(book.table("entry")))
                .param("salt", entry.salt().bytes())
                .param("content", entry.content())
                .query(Long.class)
                .single();
    }

    List<Ledger.Line> of(UUID subject) {
        return jdbc.sql("""
                        select number, content from %s where subject = :subject order by number
                        """.formatted(book.table("entry")))
                .param("subject", subject.toString())
                .query((row, n) -> line(row.getLong("number"), row.getString("content")))
                .list();
    }

    List<Ledger.Line> of(Collection<UUID> subjects) {
        return jdbc.sql("""
                        select number, content from %s where subject = any (:subjects) order by number
                        """.formatted(book.table("entry")))
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row.getLong("number"), row.getString("content")))
                .list();
    }

    private Ledger.Line line(long number, String content) {
        JsonNode entry = json.readTree(content);
        Map<String, String> facts = new HashMap<>();
        entry.get("facts").forEachEntry((name, value) -> facts.put(name, value.asString()));
        return new Ledger.Line(
                number,
                Instant.parse(entry.get("at").asString()),
                UUID.fromString(entry.get("person").asString()),
                UUID.fromString(entry.get("organisation").asString()),
                new Happening(
                        entry.get("kind").asString(),
                        UUID.fromString(entry.get("subject").asString()),
                        facts));
    }
}
