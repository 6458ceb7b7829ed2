package org.evenhand.app.coalition.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.Letter.By;
import org.evenhand.app.coalition.letters.Letter.Frozen;
import org.evenhand.app.coalition.letters.Letter.Reply;
import org.evenhand.app.coalition.letters.Letter.Said;
import org.evenhand.app.coalition.letters.Letter.Signature;
import org.evenhand.app.coalition.letters.Letter.Version;
import org.evenhand.app.coalition.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters. Rows are only ever added; the database refuses everything else. */
@Repository
class LetterTable {

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom a private address was made. */
    record Invited(LetterId letter, int version, MemberId member) {}

    /** A row of the letter with this identifier. */
    private record Of<T>(UUID letter, T row) {}

    void insert(LetterId letter, Letter.Kind kind, Instant at, UUID by) {
        jdbc.sql("insert into coalition.letter (id, kind, created_at, created_by) values (:id, :kind, :at, :by)")
                .param("id", letter.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void insert(LetterId letter, Version version, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.letter_version (letter, number, sender, subject, content, written_at, written_by)
                        values (:letter, :number, :sender, :subject, :content, :at, :by)
                        """)
                .param("letter", letter.value())
                .param("number", version.number())
                .param("sender", version.sender())
                .param("subject", version.subject())
                .param("content", version.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        for (Addressee addressee : version.addressees()) {
            jdbc.sql("""
                            insert into coalition.letter_addressee (letter, version, number, body, name)
                            values (:letter, :version, :number, :body, :name)
                            """)
                    .param("letter", letter.value())
                    .param("version", version.number())
                    .param("number", addressee.number())
                    .param("body", addressee.body())
                    .param("name", addressee.name())
                    .update();
        }
        for (Said said : version.figures()) {
            jdbc.sql("""
                            insert into coalition.letter_figure (letter, version, figure, figure_value)
                            values (:letter, :version, :figure, :value)
                            """)
                    .param("letter", letter.value())
                    .param("version", version.number())
                    .param("figure", said.figure())
                    .param("value", said.value())
                    .update();
        }
    }

    void insert(LetterId letter, LetterStep step, LetterState state, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.letter_step (letter, number, step, state, recorded_at, recorded_by)
                        select :letter, count(*) + 1, :step, :state, :at, :by from coalition.letter_step where letter = :letter
                        """)
                .param("letter", letter.value())
                .param("step", step.name())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void insert(String tokenHash, Invited invited, Instant at) {
        jdbc.sql("""
                        insert into coalition.letter_invitation (token_hash, letter, version, member, made_at)
                        values (:tokenHash, :letter, :version, :member, :at)
                        """)
                .param("tokenHash", tokenHash)
                .param("letter", invited.letter().value())
                .param("version", invited.version())
                .param("member", invited.member().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Invited> invited(String tokenHash) {
        return jdbc.sql("select letter, version, member from coalition.letter_invitation where token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .query((row, n) -> new Invited(
                        new LetterId(row.getObject("letter", UUID.class)),
                        row.getInt("version"),
                        new MemberId(row.getObject("member", UUID.class))))
                .optional();
    }

    /** @return whether it was added; not where this signatory has signed this text */
    boolean insert(LetterId letter, int version, Signature signature, Instant at) {
        return jdbc.sql("""
                        insert into coalition.letter_signature (letter, version, signed_by, signatory, name, signed_as, signed_on, source, signed_at)
                        values (:letter, :version, :by, :signatory, :name, :signedAs, :signedOn, :source, :at)
                        on conflict (letter, version, signed_by, signatory) do nothing
                        """)
                        .param("letter", letter.value())
                        .param("version", version)
                        .param("by", signature.by().name())
                        .param("signatory", signature.key())
                        .param("name", signature.name())
                        .param("signedAs", signature.signedAs())
                        .param("signedOn", signature.on())
                        .param("source", signature.source())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(LetterId letter, int version, Frozen frozen, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.letter_frozen (letter, version, content, sha256, sent_on, sent_at, sent_by)
                        values (:letter, :version, :content, :sha256, :sentOn, :at, :by)
                        """)
                .param("letter", letter.value())
                .param("version", version)
                .param("content", frozen.content())
                .param("sha256", frozen.sha256())
                .param("sentOn", frozen.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void insert(LetterId letter, Reply reply, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.letter_reply (letter, addressee, replied_on, replied_by, words, source, recorded_at, recorded_by)
                        values (:letter, :addressee, :on, :repliedBy, :words, :source, :at, :by)
                        """)
                .param("letter", letter.value())
                .param("addressee", reply.addressee())
                .param("on", reply.on())
                .param("repliedBy", reply.by())
                .param("words", reply.words())
                .param("source", reply.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Two people who change the same letter at once: the second waits and sees where it stands then. */
    void lock(LetterId letter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('coalition.letter'), hashtext(:letter))")
                .param("letter", letter.toString())
                .query((row, n) -> "")
                .list();
    }

    /** Newest first. */
    List<Letter> list() {
        Map<UUID, List<Version>> versions = versions();
        Map<UUID, List<LetterState>> states = byLetter(
                "select letter, state from coalition.letter_step order by letter, number",
                row -> LetterState.valueOf(row.getString("state")));
        Map<UUID, List<Signed>> signatures = byLetter(
                """
                select letter, version, signed_by, signatory, name, signed_as, signed_on, source from coalition.letter_signature
                order by letter, version, signed_at, name
                """,
                row -> new Signed(
                        row.getInt("version"),
                        new Signature(
                                By.valueOf(row.getString("signed_by")),
                                row.getString("signatory"),
                                row.getString("name"),
                                row.getString("signed_as"),
                                row.getObject("signed_on", LocalDate.class),
                                row.getString("source"))));
        Map<UUID, List<Frozen>> frozen = byLetter(
                "select letter, content, sha256, sent_on from coalition.letter_frozen",
                row -> new Frozen(
                        row.getString("content"), row.getString("sha256"), row.getObject("sent_on", LocalDate.class)));
        Map<UUID, List<Reply>> replies = byLetter(
                """
                select letter, addressee, replied_on, replied_by, words, source from coalition.letter_reply order by letter, addressee
                """,
                row -> new Reply(
                        row.getInt("addressee"),
                        row.getObject("replied_on", LocalDate.class),
                        row.getString("replied_by"),
                        row.getString("words"),
                        row.getString("source")));
        return jdbc.sql("select id, kind from coalition.letter order by created_at desc, id")
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    List<Version> texts = versions.getOrDefault(id, List.of());
                    List<LetterState> stood = states.getOrDefault(id, List.of());
                    return new Letter(
                            new LetterId(id),
                            Letter.Kind.valueOf(row.getString("kind")),
                            stood.isEmpty() ? LetterState.DRAFT : stood.getLast(),
                            texts,
                            signatures.getOrDefault(id, List.of()).stream()
                                    .filter(signed ->
                                            signed.version() == texts.getLast().number())
                                    .map(Signed::signature)
                                    .toList(),
                            frozen.getOrDefault(id, List.of()).stream().findFirst(),
                            replies.getOrDefault(id, List.of()));
                })
                .list();
    }

    private record Signed(int version, Signature signature) {}

    private record Part<T>(int version, T part) {}

    private Map<UUID, List<Version>> versions() {
        Map<UUID, List<Part<Addressee>>> addressees = byLetter(
                "select letter, version, number, body, name from coalition.letter_addressee order by letter, version, number",
                row -> new Part<>(
                        row.getInt("version"),
                        new Addressee(row.getInt("number"), row.getString("body"), row.getString("name"))));
        Map<UUID, List<Part<Said>>> figures = byLetter(
                "select letter, version, figure, figure_value from coalition.letter_figure order by letter, version, figure",
                row -> new Part<>(
                        row.getInt("version"), new Said(row.getString("figure"), row.getBigDecimal("figure_value"))));
        Map<UUID, List<Function<UUID, Version>>> texts = byLetter(
                "select letter, number, sender, subject, content from coalition.letter_version order by letter, number",
                row -> {
                    int number = row.getInt("number");
                    String sender = row.getString("sender");
                    String subject = row.getString("subject");
                    String text = row.getString("content");
                    return letter -> new Version(
                            number,
                            sender,
                            subject,
                            text,
                            of(number, addressees.getOrDefault(letter, List.of())),
                            of(number, figures.getOrDefault(letter, List.of())));
                });
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> text.apply(entry.getKey()))
                                .toList()));
    }

    private static <T> List<T> of(int version, List<Part<T>> parts) {
        return parts.stream()
                .filter(part -> part.version() == version)
                .map(Part::part)
                .toList();
    }

    private <T> Map<UUID, List<T>> byLetter(String sql, RowReader<T> reader) {
        return jdbc
                .sql(sql)
                .query((row, n) -> new Of<>(row.getObject("letter", UUID.class), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::letter, Collectors.mapping(Of::row, Collectors.toList())));
    }

    /** Reads what stands in one row. */
    @FunctionalInterface
    private interface RowReader<T> {

        T read(java.sql.ResultSet row) throws java.sql.SQLException;
    }
}
