package org.evenhand.app.eaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.eaction.Addressee.Kind;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.MailId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module but that which forgets. */
@Repository
class EactionTable {

    private static final String NAME = "eaction.letter.name";
    private static final String EMAIL = "eaction.letter.email";
    private static final String SUBJECT = "eaction.letter.subject";
    private static final String TEXT = "eaction.letter.text";
    private static final String WORDS = "eaction.letter.words";
    private static final String ANSWER = "eaction.answer.words";

    /** So many of the likest are looked at closely: which shares most is not always which is nearest to the limit. */
    private static final int LIKEST = 20;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    EactionTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** A letter as it is kept. What was erased is empty. */
    record Kept(
            LetterId id,
            Kind kind,
            String area,
            String state,
            Instant writtenAt,
            Optional<Instant> leavesAt,
            Optional<MailId> mail,
            String name,
            String email,
            String subject,
            String text,
            String words) {}

    void insert(LetterId id, String token, Draft draft, Written written, String source, Instant at) {
        SubjectKey writer = sealing.newSubjectKey();
        SubjectKey text = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into eaction.letter (id, token_hash, kind, area, figure, state, written_at, subject_key, name_sealed,
                            email_sealed, email_index, source_index, text_key, subject_sealed, text_sealed, words_sealed)
                        values (:id, :tokenHash, :kind, :area, :figure, 'WRITTEN', :at, :writer, :name,
                            :email, :emailIndex, :source, :textKey, :subject, :text, :words)
                        """)
                .param("id", id.value())
                .param("tokenHash", tokenHash(token))
                .param("kind", draft.ticket().addressee().kind().name())
                .param("area", draft.ticket().addressee().area().code())
                .param(
                        "figure",
                        written.figure().map(figure -> figure.id().toString()).orElse(""))
                .param("at", utc(at))
                .param("writer", writer.wrapped())
                .param("name", sealing.seal(writer, NAME, draft.name()).base64())
                .param(
                        "email",
                        sealing.seal(writer, EMAIL, draft.email().text()).base64())
                .param("emailIndex", emailIndex(draft.email()))
                .param("source", source)
                .param("textKey", text.wrapped())
                .param("subject", sealing.seal(text, SUBJECT, written.subject()).base64())
                .param("text", sealing.seal(text, TEXT, written.text()).base64())
                .param("words", sealing.seal(text, WORDS, draft.words()).base64())
                .update();
    }

    /** A hash by which letters of one source on one day can be counted and not traced. */
    String sourceIndex(String networkAddress, LocalDate day) {
        return sealing.blindIndex("eaction.source", day + " " + networkAddress);
    }

    int fromSourceSince(String source, Instant since) {
        return jdbc.sql("select count(*) from eaction.letter where source_index = :source and written_at > :since")
                .param("source", source)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** The mail that confirmed letters of this address to this addressee became since then. */
    List<MailId> confirmedSince(EmailAddress email, Kind kind, String area, Instant since) {
        return jdbc.sql("""
                        select mail from eaction.letter
                        where email_index = :email and kind = :kind and area = :area and state = 'CONFIRMED' and confirmed_at > :since
                        """)
                .param("email", emailIndex(email))
                .param("kind", kind.name())
                .param("area", area)
                .param("since", utc(since))
                .query((row, n) -> new MailId(row.getObject("mail", UUID.class)))
                .list();
    }

    /** When the letter left that is this many places before the end of those to the addressee; empty where there are fewer. */
    Optional<Instant> leavesAt(Kind kind, String area, int placesBeforeTheEnd) {
        return jdbc.sql("""
                        select leaves_at from eaction.letter
                        where kind = :kind and area = :area and state = 'CONFIRMED'
                        order by leaves_at desc, id offset :before limit 1
                        """)
                .param("kind", kind.name())
                .param("area", area)
                .param("before", placesBeforeTheEnd - 1)
                .query((row, n) -> instant(row, "leaves_at").orElseThrow())
                .optional();
    }

    /** @param lock whether nobody else may change it until the transaction ends */
    Optional<Kept> find(String token, boolean lock) {
        return jdbc.sql("""
                        select id, kind, area, state, written_at, leaves_at, mail, subject_key, name_sealed, email_sealed, text_key,
                            subject_sealed, text_sealed, words_sealed
                        from eaction.letter where token_hash = :tokenHash
                        """ + (lock ? "for update" : ""))
                .param("tokenHash", tokenHash(token))
                .query((row, n) -> kept(row))
                .optional();
    }

    void confirm(LetterId id, MailId mail, Instant at, Instant leavesAt) {
        jdbc.sql("""
                        update eaction.letter set state = 'CONFIRMED', confirmed_at = :at, leaves_at = :leavesAt, mail = :mail
                        where id = :id and state = 'WRITTEN'
                        """)
                .param("id", id.value())
                .param("at", utc(at))
                .param("leavesAt", utc(leavesAt))
                .param("mail", mail.value())
                .update();
    }

    void refuse(LetterId id, Instant at) {
        jdbc.sql("update eaction.letter set state = 'REFUSED', confirmed_at = :at where id = :id and state = 'WRITTEN'")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    int textsKnown() {
        return jdbc.sql("select count(distinct text_group) from eaction.pair")
                .query(Integer.class)
                .single();
    }

    void keepPairs(List<Long> pairs, LocalDate day) {
        jdbc.sql("""
                        insert into eaction.pair (text_group, pair, kept_on)
                        select :group, unnest(cast(:pairs as bigint[])), :day
                        """)
                .param("group", UUID.randomUUID())
                .param("pairs", array(pairs))
                .param("day", day)
                .update();
    }

    /** Those of these pairs that no more letters have than that: the others are nobody's in particular. */
    Set<Long> withoutCommon(List<Long> pairs, int mostLetters) {
        return Set.copyOf(jdbc.sql("""
                        select a.pair from unnest(cast(:pairs as bigint[])) as a (pair)
                        where (select count(*) from eaction.pair p where p.pair = a.pair) <= :most
                        """)
                .param("pairs", array(pairs))
                .param("most", mostLetters)
                .query(Long.class)
                .list());
    }

    /**
     * A known text that has some of the pairs that were asked for.
     *
     * @param counted how many pairs it has that are not common
     */
    record Other(Set<Long> shared, int counted) {}

    /** The texts that have most of these pairs, which are none that are common. */
    List<Other> likest(Set<Long> pairs, int mostLetters) {
        return jdbc.sql("""
                        with alike as (
                            select p.text_group, array_agg(p.pair) as shared from eaction.pair p
                            where p.pair = any(cast(:pairs as bigint[]))
                            group by p.text_group order by count(*) desc, p.text_group limit :likest)
                        select shared,
                            (select count(*) from eaction.pair q where q.text_group = alike.text_group
                                and (select count(*) from eaction.pair r where r.pair = q.pair) <= :most) as counted
                        from alike
                        """)
                .param("pairs", array(pairs))
                .param("most", mostLetters)
                .param("likest", LIKEST)
                .query((row, n) ->
                        new Other(Set.of((Long[]) row.getArray("shared").getArray()), row.getInt("counted")))
                .list();
    }

    /** Told once; telling again replaces it. */
    void answer(Kept letter, Answered answered, LocalDate day) {
        SubjectKey key = sealing.newSubjectKey();
        boolean isKept = answered.mayBeKept() && !answered.words().isBlank();
        jdbc.sql("""
                        insert into eaction.answer (letter, kind, area, said, told_on, subject_key, words_sealed)
                        values (:letter, :kind, :area, :said, :day, :key, :words)
                        on conflict (letter) do update set said = excluded.said, told_on = excluded.told_on,
                            subject_key = excluded.subject_key, words_sealed = excluded.words_sealed
                        """)
                .param("letter", letter.id().value())
                .param("kind", letter.kind().name())
                .param("area", letter.area())
                .param("said", answered.said().name())
                .param("day", day)
                .param("key", isKept ? key.wrapped() : "")
                .param(
                        "words",
                        isKept ? sealing.seal(key, ANSWER, answered.words()).base64() : "")
                .update();
    }

    Optional<Answered.Said> told(LetterId id) {
        return jdbc.sql("select said from eaction.answer where letter = :letter")
                .param("letter", id.value())
                .query((row, n) -> Answered.Said.valueOf(row.getString("said")))
                .optional();
    }

    /** How many letters were confirmed, by whom they went to. */
    Map<Kind, Integer> confirmed() {
        Map<Kind, Integer> counts = new TreeMap<>();
        jdbc.sql("select kind, count(*) as letters from eaction.letter where state = 'CONFIRMED' group by kind")
                .query((row, n) -> counts.put(Kind.valueOf(row.getString("kind")), row.getInt("letters")))
                .list();
        return counts;
    }

    /** How often writers told us each of the three. */
    Map<Answered.Said, Integer> told() {
        Map<Answered.Said, Integer> counts = new TreeMap<>();
        jdbc.sql("select said, count(*) as times from eaction.answer group by said")
                .query((row, n) -> counts.put(Answered.Said.valueOf(row.getString("said")), row.getInt("times")))
                .list();
        return counts;
    }

    /** What was told in words, newest first; for campaigners. */
    List<Told> words(int most) {
        return jdbc.sql("""
                        select kind, area, said, told_on, subject_key, words_sealed from eaction.answer
                        where words_sealed <> '' order by told_on desc, letter limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Told(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        Answered.Said.valueOf(row.getString("said")),
                        row.getObject("told_on", LocalDate.class),
                        opened(row.getString("subject_key"), ANSWER, row.getString("words_sealed"))))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        String writer = row.getString("subject_key");
        String text = row.getString("text_key");
        @Nullable UUID mail = row.getObject("mail", UUID.class);
        return new Kept(
                new LetterId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("area"),
                row.getString("state"),
                instant(row, "written_at").orElseThrow(),
                instant(row, "leaves_at"),
                Optional.ofNullable(mail).map(MailId::new),
                opened(writer, NAME, row.getString("name_sealed")),
                opened(writer, EMAIL, row.getString("email_sealed")),
                opened(text, SUBJECT, row.getString("subject_sealed")),
                opened(text, TEXT, row.getString("text_sealed")),
                opened(text, WORDS, row.getString("words_sealed")));
    }

    private String opened(String key, String field, String base64) {
        return base64.isEmpty() ? "" : sealing.open(new SubjectKey(key), field, new SealedText(base64));
    }

    private String tokenHash(String token) {
        // Not the blind index as it is: capitals count in a token.
        return sealing.blindIndex(
                "eaction.token",
                java.util.HexFormat.of().formatHex(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String emailIndex(EmailAddress email) {
        return sealing.blindIndex("eaction.email", email.text());
    }

    private static String array(Collection<Long> pairs) {
        return "{" + String.join(",", pairs.stream().map(Object::toString).toList()) + "}";
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
