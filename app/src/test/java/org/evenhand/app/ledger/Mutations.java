package org.evenhand.app.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.vault.Ed25519;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.Commitment;
import org.evenhand.engine.ledger.GrowingTiles;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.NoteSigner;
import org.evenhand.engine.ledger.OpenedEntry;
import org.evenhand.engine.ledger.Tile;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.engine.ledger.Verdict.Intact;

/** What the superuser of the database, who can switch off every guard, might do to the record; some of it with the key of the log in hand. */
final class Mutations {

    private static final NoteSigner STRANGER = NoteSigner.log("evenhand-test/ledger", Ed25519.ofSeed(new byte[] {
        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    }));

    /** How many kinds there are. */
    static final int KINDS = 21;

    private final OwnRecord record;
    private final int remembered;
    private final List<LogTable.Signed> signed;
    private final Random random = new Random(6962);

    /** @param remembered how many of its entries somebody has a checkpoint of; only they are changed */
    Mutations(OwnRecord record, int remembered) {
        this.record = record;
        this.remembered = remembered;
        this.signed = record.log.checkpoints();
    }

    /** Makes one change; says what it was. */
    @FunctionalInterface
    interface Kind {

        String make(Connection superuser) throws SQLException;
    }

    /** Each kind; those of tiles only where there is a full one. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(
                this::contentChanged,
                this::backDated,
                this::saltChanged,
                this::commitmentChanged,
                this::contentChangedWithItsCommitment,
                this::placesSwapped,
                this::leafRemoved,
                this::entryRemoved,
                this::entryRemovedWithItsLeafAndTheRestMovedUp,
                this::entryAddedBetween,
                this::entryAddedBeside,
                this::entryCopiedOverAnother,
                this::contentErasedByNobody,
                this::checkpointChanged,
                this::lastCheckpointRemoved,
                this::truncated,
                this::oldBackupRestored,
                this::rewrittenToTheEndAndSignedByAStranger,
                this::rewrittenToTheEndAndSignedWithTheStolenKey));
        if (remembered >= Tile.FULL) {
            kinds.add(this::tileChanged);
            kinds.add(this::tileRemoved);
        }
        return kinds;
    }

    private String contentChanged(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(
                superuser,
                "update ledger.entry set content = replace(content, 'RequestReceived', 'RequestDeclined') where number = "
                        + entryAt(place));
        return "content changed " + place;
    }

    private String backDated(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(
                superuser,
                "update ledger.entry set content = replace(content, '2026-11-22', '2026-11-%02d') where number = %s"
                        .formatted(1 + random.nextInt(21), entryAt(place)));
        return "back-dated " + place;
    }

    private String saltChanged(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(
                superuser,
                "update ledger.entry set salt = %s where number = %s".formatted(flipped("salt", 32), entryAt(place)));
        return "salt changed " + place;
    }

    private String commitmentChanged(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(
                superuser,
                "update ledger.leaf set commitment = %s where place = %d".formatted(flipped("commitment", 32), place));
        return "commitment changed " + place;
    }

    private String contentChangedWithItsCommitment(Connection superuser) throws SQLException {
        long place = somePlace();
        forge(superuser, place);
        return "content changed with its commitment " + place;
    }

    private String placesSwapped(Connection superuser) throws SQLException {
        long one = somePlace();
        long other = (one + 1 + random.nextInt(remembered - 1)) % remembered;
        execute(superuser, """
                update ledger.leaf set place = place + 1000000 where place in (%1$d, %2$d);
                update ledger.leaf set place = %2$d where place = 1000000 + %1$d;
                update ledger.leaf set place = %1$d where place = 1000000 + %2$d""".formatted(one, other));
        return "places swapped " + one + " " + other;
    }

    private String leafRemoved(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(superuser, "delete from ledger.leaf where place = " + place);
        return "leaf removed " + place;
    }

    private String entryRemoved(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(superuser, "delete from ledger.entry where number = " + entryAt(place));
        return "entry removed " + place;
    }

    private String entryRemovedWithItsLeafAndTheRestMovedUp(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(superuser, """
                delete from ledger.entry where number = (select entry from ledger.leaf where place = %1$d);
                delete from ledger.leaf where place = %1$d;
                update ledger.leaf set place = place + 1000000 where place > %1$d;
                update ledger.leaf set place = place - 1000001 where place > 1000000""".formatted(place));
        return "entry removed and the rest moved up " + place;
    }

    private String entryAddedBetween(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(superuser, """
                update ledger.leaf set place = place + 1000000 where place >= %1$d;
                update ledger.leaf set place = place - 999999 where place >= 1000000""".formatted(place));
        long number = insert(superuser, record.entry("RequestAccepted"));
        execute(
                superuser,
                "insert into ledger.leaf (place, entry, commitment) values (%d, %d, decode('%s', 'hex'))"
                        .formatted(place, number, "00".repeat(32)));
        forge(superuser, place);
        return "entry added between " + place;
    }

    private String entryAddedBeside(Connection superuser) throws SQLException {
        return "entry added beside the log " + insert(superuser, record.entry("RequestAccepted"));
    }

    private String entryCopiedOverAnother(Connection superuser) throws SQLException {
        long one = somePlace();
        long other = (one + 1 + random.nextInt(remembered - 1)) % remembered;
        execute(superuser, """
                update ledger.entry as target set content = source.content, salt = source.salt from ledger.entry as source
                where target.number = %s and source.number = %s""".formatted(entryAt(one), entryAt(other)));
        return "entry copied over another " + one;
    }

    private String contentErasedByNobody(Connection superuser) throws SQLException {
        long place = somePlace();
        execute(superuser, "update ledger.entry set content = null, salt = null where number = " + entryAt(place));
        return "content erased by nobody " + place;
    }

    private String tileChanged(Connection superuser) throws SQLException {
        boolean root = random.nextInt(4) == 0;
        execute(
                superuser,
                "update ledger.tile set "
                        + (root ? "root = " + flipped("root", 32) : "hashes = " + flipped("hashes", 8_192)));
        return "tile changed";
    }

    private String tileRemoved(Connection superuser) throws SQLException {
        execute(superuser, "delete from ledger.tile");
        return "tile removed";
    }

    private String checkpointChanged(Connection superuser) throws SQLException {
        LogTable.Signed one = signed.get(random.nextInt(signed.size()));
        String note = one.whole();
        // A number, or a letter of the signature.
        String changed = random.nextBoolean()
                ? note.substring(0, note.length() - 9)
                        + (note.charAt(note.length() - 9) == 'A' ? 'B' : 'A')
                        + note.substring(note.length() - 8)
                : note.replace("\n" + one.size() + "\n", "\n" + (one.size() + 1) + "\n");
        execute(superuser, "update ledger.checkpoint set note = $$%s$$ where size = %d".formatted(changed, one.size()));
        return "checkpoint changed " + one.size();
    }

    private String lastCheckpointRemoved(Connection superuser) throws SQLException {
        execute(superuser, "delete from ledger.checkpoint where size = (select max(size) from ledger.checkpoint)");
        return "last checkpoint removed";
    }

    private String truncated(Connection superuser) throws SQLException {
        long kept = random.nextInt(remembered);
        cutTo(superuser, kept);
        return "truncated " + kept;
    }

    /** Everything as it was when an earlier checkpoint was the newest: nothing in it is wrong. */
    private String oldBackupRestored(Connection superuser) throws SQLException {
        long kept = random.nextBoolean() ? remembered / 3 : remembered * 2L / 3;
        cutTo(superuser, kept);
        // Only the one who remembers knows.
        if (!(record.verify(superuser) instanceof Intact)) {
            return "a restored backup that was not consistent";
        }
        return "old backup restored " + kept;
    }

    private String rewrittenToTheEndAndSignedByAStranger(Connection superuser) throws SQLException {
        long place = somePlace();
        forge(superuser, place);
        signAgain(superuser, STRANGER);
        return "rewritten and signed by a stranger " + place;
    }

    private String rewrittenToTheEndAndSignedWithTheStolenKey(Connection superuser) throws SQLException {
        long place = somePlace();
        forge(superuser, place);
        signAgain(superuser, OwnRecord.SIGNER);
        Verdict alone = record.verify(superuser);
        return (alone instanceof Intact
                        ? "rewritten and signed with the stolen key "
                        : "a rewriting that was not consistent ")
                + place;
    }

    /** Another content, with the commitment that belongs to it. */
    private void forge(Connection superuser, long place) throws SQLException {
        OpenedEntry forged = record.entry("RequestDeclined");
        try (PreparedStatement update = superuser.prepareStatement("""
                with forged as (update ledger.leaf set commitment = ? where place = ? returning entry)
                update ledger.entry set content = ?, salt = ? from forged where number = forged.entry
                """)) {
            update.setBytes(1, forged.commitment().bytes());
            update.setLong(2, place);
            update.setString(3, forged.content());
            update.setBytes(4, forged.salt().bytes());
            update.execute();
        }
    }

    /** Makes tiles and checkpoints anew over what is there now. */
    private void signAgain(Connection superuser, NoteSigner signer) throws SQLException {
        GrowingTiles tiles = GrowingTiles.empty();
        Set<Long> sizes = signed.stream().map(LogTable.Signed::size).collect(Collectors.toSet());
        StringBuilder anew = new StringBuilder("delete from ledger.tile");
        try (Statement statement = superuser.createStatement();
                ResultSet rows =
                        statement.executeQuery("select encode(commitment, 'hex') from ledger.leaf order by place")) {
            for (long size = 1; rows.next(); size++) {
                for (GrowingTiles.Filled filled : tiles.add(Hash.leaf(new Commitment(rows.getString(1)).bytes()))) {
                    anew.append(
                            ";insert into ledger.tile (level, index, hashes, root) values (%d, %d, decode('%s', 'hex'), decode('%s', 'hex'))"
                                    .formatted(
                                            filled.tile().level(),
                                            filled.tile().index(),
                                            HexFormat.of().formatHex(LogTable.bytes(filled.hashes())),
                                            filled.root().hex()));
                }
                if (sizes.contains(size)) {
                    anew.append(";update ledger.checkpoint set note = $$%s$$ where size = %d"
                            .formatted(
                                    Checkpoint.of(signer.key().name(), tiles.head())
                                            .signedBy(signer)
                                            .whole(),
                                    size));
                }
            }
        }
        execute(superuser, anew.toString());
    }

    private static void cutTo(Connection superuser, long kept) throws SQLException {
        execute(superuser, """
                delete from ledger.entry where number in (select entry from ledger.leaf where place >= %1$d);
                delete from ledger.leaf where place >= %1$d;
                delete from ledger.checkpoint where size > %1$d;
                delete from ledger.tile where (index + 1) * 256 > %1$d""".formatted(kept));
    }

    private long somePlace() {
        return random.nextInt(remembered);
    }

    private String flipped(String column, int bytes) {
        int at = random.nextInt(bytes);
        return "set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # %3$d)".formatted(column, at, 1 << random.nextInt(8));
    }

    private static long insert(Connection superuser, OpenedEntry entry) throws SQLException {
        try (PreparedStatement insert =
                superuser.prepareStatement("insert into ledger.entry (salt, content) values (?, ?) returning number")) {
            insert.setBytes(1, entry.salt().bytes());
            insert.setString(2, entry.content());
            try (ResultSet number = insert.executeQuery()) {
                number.next();
                return number.getLong(1);
            }
        }
    }

    /** The number of the entry at a place, as SQL. */
    private static String entryAt(long place) {
        return "(select entry from ledger.leaf where place = %d)".formatted(place);
    }

    static void execute(Connection superuser, String commands) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(commands);
        }
    }
}
