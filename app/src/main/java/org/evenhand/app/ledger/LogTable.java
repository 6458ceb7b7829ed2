package org.evenhand.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Commitment;
import org.evenhand.engine.ledger.GrowingTiles;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Salt;
import org.evenhand.engine.ledger.SignatureLine;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;
import org.evenhand.engine.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the log: places, tiles and checkpoints. */
@Repository
class LogTable {

    private final JdbcClient jdbc;
    private final Book book;

    @Autowired
    LogTable(JdbcClient jdbc, @Value("${evenhand.parts:casework,campaign}") List<String> parts) {
        this(jdbc, Book.of(parts));
    }

    private LogTable(JdbcClient jdbc, Book book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** For work without the product. */
    static LogTable over(DataSource source, Book book) {
        return new LogTable(JdbcClient.create(source), book);
    }

    /** Which of the two records this is. */
    Book book() {
        return book;
    }

    /** An entry that is committed and has no place yet. */
    record Waiting(long entry, OpenedEntry opened) {}

    /**
     * A signed head, with what witnesses put under it.
     *
     * @param whole the note as it is kept, whatever it is
     */
    record Signed(long size, String whole, Instant at) {

        /** @throws IllegalArgumentException if somebody made something else of it */
        SignedNote note() {
            return SignedNote.read(whole);
        }

        TreeHead head() {
            return Checkpoint.read(note().text()).head();
        }
    }

    /**
     * A row of the log with its entry, as they are kept, whatever they are.
     *
     * @param isThere whether there is such an entry
     * @param opened empty where it was erased
     * @param chained of entries from before the Merkle log: previous and hash
     */
    record Placed(
            long place,
            long entry,
            Commitment commitment,
            boolean isThere,
            Optional<OpenedEntry> opened,
            Optional<Chained> chained) {}

    record Chained(String previous, String hash) {}

    /** A full tile without its hashes: what they hash to, and their root. */
    record Kept(int level, long index, String sha256, Hash root) {}

    /** Until the transaction ends nobody else gives places. @return false if somebody does already */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", book.lock())
                .query(Boolean.class)
                .single();
    }

    /** As {@link #lock}, once nobody else is at it. */
    void lockOrWait() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", book.lock())
                .query((row, n) -> true)
                .single();
    }

    /** In the order of their numbers, as far as they are committed. */
    List<Waiting> waiting(int most) {
        return jdbc.sql(sql("""
                        select e.number, e.salt, e.content from {waiting} as w join {entry} as e on e.number = w.entry
                        order by w.entry limit :most
                        """))
                .param("most", most)
                .query((row, n) ->
                        new Waiting(row.getLong("number"), opened(row).orElseThrow()))
                .list();
    }

    long countWaiting() {
        return jdbc.sql(sql("select count(*) from {waiting}")).query(Long.class).single();
    }

    /** How far the places go. */
    long size() {
        return jdbc.sql(sql("select coalesce(max(place) + 1, 0) from {leaf}"))
                .query(Long.class)
                .single();
    }

    /** Gives these entries the places from {@code first} on. */
    void place(long first, List<Waiting> entries) {
        long[] numbers = entries.stream().mapToLong(Waiting::entry).toArray();
        byte[][] commitments = entries.stream()
                .map(entry -> entry.opened().commitment().bytes())
                .toArray(byte[][]::new);
        jdbc.sql(sql("""
                        insert into {leaf} (place, entry, commitment)
                        select ? + ordinality - 1, entry, commitment
                        from unnest(?::bigint[], ?::bytea[]) with ordinality as placed (entry, commitment, ordinality)
                        """)).params(List.of(first, numbers, commitments)).update();
        jdbc.sql(sql("delete from {waiting} where entry = any (?::bigint[])"))
                .params(List.of((Object) numbers))
                .update();
    }

    void keep(GrowingTiles.Filled filled) {
        jdbc.sql(sql("""
                        insert into {tile} (level, index, hashes, root) values (:level, :index, :hashes, :root)
                        """))
                .param("level", filled.tile().level())
                .param("index", filled.tile().index())
                .param("hashes", bytes(filled.hashes()))
                .param("root", filled.root().bytes())
                .update();
    }

    void publish(long size, SignedNote note, Instant at) {
        jdbc.sql(sql("insert into {checkpoint} (size, note, signed_at) values (:size, :note, :at)"))
                .param("size", size)
                .param("note", note.whole())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest, without what witnesses put under it; its size is that of the log. */
    Optional<Signed> newest() {
        return jdbc.sql(sql("select size, note, signed_at from {checkpoint} order by size desc limit 1"))
                .query(LogTable::signed)
                .optional();
    }

    /** The newest, from the newest on, with what witnesses put under them. */
    List<Signed> newest(int most) {
        return jdbc
                .sql(sql("select size, note, signed_at from {checkpoint} order by size desc limit :most"))
                .param("most", most)
                .query(LogTable::signed)
                .list()
                .stream()
                .map(this::cosigned)
                .toList();
    }

    /** All, from the smallest, without what witnesses put under them. */
    List<Signed> checkpoints() {
        return jdbc.sql(sql("select size, note, signed_at from {checkpoint} order by size"))
                .query(LogTable::signed)
                .list();
    }

    /** The hashes of a tile of the tree, full or not. */
    List<Hash> read(Tile tile) {
        if (tile.isFull()) {
            return jdbc.sql(sql("select hashes from {tile} where level = :level and index = :index"))
                    .param("level", tile.level())
                    .param("index", tile.index())
                    .query((row, n) -> hashes(row.getBytes("hashes")))
                    .optional()
                    .orElse(List.of());
        }
        if (tile.level() == 0) {
            return commitments(tile.index() * Tile.FULL, tile.width()).stream()
                    .map(commitment -> Hash.leaf(commitment.bytes()))
                    .toList();
        }
        return jdbc.sql(sql("""
                        select root from {tile} where level = :below and index >= :first and index < :first + :width order by index
                        """))
                .param("below", tile.level() - 1)
                .param("first", tile.index() * Tile.FULL)
                .param("width", tile.width())
                .query((row, n) -> Hash.of(row.getBytes("root")))
                .list();
    }

    /** What stands in the log at these places. */
    List<Commitment> commitments(long first, int count) {
        return jdbc.sql(sql("""
                        select commitment from {leaf} where place >= :first and place < :first + :count order by place
                        """))
                .param("first", first)
                .param("count", count)
                .query((row, n) -> commitment(row))
                .list();
    }

    /** One entry with its place. */
    Optional<Placed> find(long entry) {
        return jdbc.sql(sql(PLACED + " where l.entry = :entry"))
                .param("entry", entry)
                .query(LogTable::placed)
                .optional();
    }

    /** The whole log, place by place, in portions. */
    <T> T readAll(Function<Stream<Placed>, T> reader) {
        try (Stream<Placed> rows =
                jdbc.sql(sql(PLACED + " order by l.place")).withFetchSize(2_000).query(LogTable::placed).stream()) {
            return reader.apply(rows);
        }
    }

    List<Kept> tiles() {
        return jdbc.sql(sql("select level, index, encode(sha256(hashes), 'hex') as sha256, root from {tile}"))
                .query((row, n) -> new Kept(
                        row.getInt("level"),
                        row.getLong("index"),
                        row.getString("sha256"),
                        Hash.of(row.getBytes("root"))))
                .list();
    }

    /** The first entry that has no place and does not wait for one, or waits though it has one or is none. */
    Optional<Long> besideTheLog() {
        return jdbc.sql(sql("""
                        select min(number) from (
                            select number from {entry} as e
                            where not exists (select 1 from {leaf} as l where l.entry = e.number)
                            and not exists (select 1 from {waiting} as w where w.entry = e.number)
                            union all
                            select entry from {waiting} as w
                            where exists (select 1 from {leaf} as l where l.entry = w.entry)
                            or not exists (select 1 from {entry} as e where e.number = w.entry)) as beside
                        """))
                .query((row, n) -> Optional.ofNullable((Long) row.getObject(1)))
                .single();
    }

    /** With the lines of witnesses under it. */
    Optional<Signed> withCosignatures(long size) {
        return jdbc.sql(sql("select size, note, signed_at from {checkpoint} where size = :size"))
                .param("size", size)
                .query(LogTable::signed)
                .optional()
                .map(this::cosigned);
    }

    /** The newest that a witness cosigned. */
    Optional<Signed> newestCosigned() {
        return jdbc.sql(sql("select max(size) from {cosignature}"))
                .query((row, n) -> Optional.ofNullable((Long) row.getObject(1)))
                .single()
                .flatMap(this::withCosignatures);
    }

    void cosign(long size, SignatureLine line, Instant at) {
        jdbc.sql(sql("""
                        insert into {cosignature} (size, line, received_at) values (:size, :line, :at) on conflict do nothing
                        """))
                .param("size", size)
                .param("line", line.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Signed cosigned(Signed signed) {
        SignedNote note = signed.note();
        for (String line : jdbc.sql(sql("select line from {cosignature} where size = :size order by received_at, line"))
                .param("size", signed.size())
                .query(String.class)
                .list()) {
            note = note.with(SignatureLine.read(line));
        }
        return new Signed(signed.size(), note.whole(), signed.at());
    }

    private static final String PLACED = """
            select l.place, l.entry, l.commitment, e.number, e.salt, e.content, e.previous, e.hash
            from {leaf} as l left join {entry} as e on e.number = l.entry
            """;

    private String sql(String text) {
        String whole = text;
        for (String name : List.of("entry", "waiting", "leaf", "tile", "checkpoint", "cosignature")) {
            whole = whole.replace("{" + name + "}", book.table(name));
        }
        return whole;
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        String previous = row.getString("previous");
        String hash = row.getString("hash");
        return new Placed(
                row.getLong("place"),
                row.getLong("entry"),
                commitment(row),
                row.getObject("number") != null,
                opened(row),
                previous == null || hash == null ? Optional.empty() : Optional.of(new Chained(previous, hash)));
    }

    private static Optional<OpenedEntry> opened(ResultSet row) throws SQLException {
        byte @Nullable [] salt = row.getBytes("salt");
        String content = row.getString("content");
        return salt == null || content == null
                ? Optional.empty()
                : Optional.of(new OpenedEntry(Salt.of(salt), content));
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(HexFormat.of().formatHex(row.getBytes("commitment")));
    }

    private static Signed signed(ResultSet row, int number) throws SQLException {
        return new Signed(
                row.getLong("size"),
                row.getString("note"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.BYTES) {
            hashes.add(Hash.of(java.util.Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
        }
        return hashes;
    }

    static byte[] bytes(List<Hash> hashes) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }
}
