package org.evenhand.app.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.engine.ledger.Head;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the ledger. */
@Repository
class LedgerTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Book book;

    @Autowired
    LedgerTable(JdbcClient jdbc, JsonMapper json, @Value("${evenhand.parts:casework,campaign}") List<String> parts) {
        this(jdbc, json, Book.of(parts));
    }

    private LedgerTable(JdbcClient jdbc, JsonMapper json, Book book) {
        this.jdbc = jdbc;
        this.json = json;
        this.book = book;
    }

    /** For reading without the product. */
    static LedgerTable over(DataSource source, Book book) {
        return new LedgerTable(JdbcClient.create(source), new JsonMapper(), book);
    }

    /** Which of the two records this installation writes. */
    Book book() {
        return book;
    }

    Optional<Head> lockHead() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", book.lock())
                .query((row, n) -> "")
                .list();
        return jdbc.sql("select number, hash from %s order by number desc limit 1".formatted(book.table()))
                .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    void insert(Entry entry) {
        jdbc.sql("""
                        insert into %s (number, previous, content, hash)
                        values (:number, :previous, :content, :hash)
                        """.formatted(book.table()))
                .param("number", entry.number())
                .param("previous", entry.previous())
                .param("content", entry.content())
                .param("hash", entry.hash())
                .update();
    }

    List<Ledger.Line> of(UUID subject) {
        return jdbc.sql("""
                        select number, content from %s where subject = :subject order by number
                        """.formatted(book.table()))
                .param("subject", subject.toString())
                .query((row, n) -> line(row.getLong("number"), row.getString("content")))
                .list();
    }

    Optional<Entry> find(long number) {
        return jdbc.sql("select number, previous, content, hash from %s where number = :number".formatted(book.table()))
                .param("number", number)
                .query((row, n) -> new Entry(
                        row.getLong("number"),
                        row.getString("previous"),
                        row.getString("content"),
                        row.getString("hash")))
                .optional();
    }

    <T> T read(Function<Stream<Entry>, T> reader) {
        try (Stream<Entry> entries = jdbc
                .sql("""
                        select number, previous, content, hash from %s order by number
                        """.formatted(book.table()))
                .withFetchSize(1_000)
                .query((row, n) -> new Entry(
                        row.getLong("number"),
                        row.getString("previous"),
                        row.getString("content"),
                        row.getString("hash")))
                .stream()) {
            return reader.apply(entries);
        }
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
