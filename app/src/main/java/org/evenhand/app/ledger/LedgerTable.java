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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the ledger. */
@Repository
class LedgerTable {

    private static final long LOCK = 0x65_76_65_6e_68_61_6e_64L;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** For reading without the product. */
    static LedgerTable over(DataSource source) {
        return new LedgerTable(JdbcClient.create(source), new JsonMapper());
    }

    Optional<Head> lockHead() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> "")
                .list();
        return jdbc.sql("select number, hash from ledger.entry order by number desc limit 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    void insert(Entry entry) {
        jdbc.sql("""
                        insert into ledger.entry (number, previous, content, hash)
                        values (:number, :previous, :content, :hash)
                        """)
                .param("number", entry.number())
                .param("previous", entry.previous())
                .param("content", entry.content())
                .param("hash", entry.hash())
                .update();
    }

    List<Ledger.Line> of(UUID subject) {
        return jdbc.sql("""
                        select number, content from ledger.entry where subject = :subject order by number
                        """)
                .param("subject", subject.toString())
                .query((row, n) -> line(row.getLong("number"), row.getString("content")))
                .list();
    }

    <T> T read(Function<Stream<Entry>, T> reader) {
        try (Stream<Entry> entries = jdbc
                .sql("""
                        select number, previous, content, hash from ledger.entry order by number
                        """)
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
