package org.evenhand.app.consultation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.consultation.Agreement.Stance;
import org.evenhand.app.consultation.Consultation.Clause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. */
@Repository
class ConsultationTable {

    private final JdbcClient jdbc;

    ConsultationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who did something, and when.
     *
     * @param person an account; null where a member spoke for itself
     * @param member of the coalition; null where somebody with an account did it
     */
    record By(@Nullable UUID person, @Nullable UUID member, Instant at) {

        static By account(UUID person, Instant at) {
            return new By(person, null, at);
        }

        static By member(UUID member, Instant at) {
            return new By(null, member, at);
        }

        OffsetDateTime time() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    /** What a private address opens, and for whom. */
    record Invited(UUID consultation, UUID member) {}

    /** Two people who change the same response at once: the second waits and sees where it stands then. */
    void lock(String consultation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('consultation'), hashtext(:consultation))")
                .param("consultation", consultation)
                .query((row, n) -> "")
                .list();
    }

    void insert(UUID id, Consultation consultation, By by) {
        jdbc.sql("""
                        insert into consultation.consultation (id, title, department, opened_on, closes_on, source, on_behalf_of, recorded_at, recorded_by)
                        values (:id, :title, :department, :openedOn, :closesOn, :source, :onBehalfOf, :recordedAt, :recordedBy)
                        """)
                .param("id", id)
                .param("title", consultation.title())
                .param("department", consultation.department())
                .param("openedOn", consultation.opened())
                .param("closesOn", consultation.closes())
                .param("source", consultation.source())
                .param("onBehalfOf", consultation.onBehalfOf())
                .param("recordedAt", by.time())
                .param("recordedBy", by.person())
                .update();
        for (Clause clause : consultation.clauses()) {
            jdbc.sql("insert into consultation.clause (consultation, number, words) values (:id, :number, :words)")
                    .param("id", id)
                    .param("number", clause.number())
                    .param("words", clause.words())
                    .update();
        }
    }

    /** The newest first. */
    List<Consultation> list() {
        record Of(UUID consultation, Clause clause) {}
        Map<UUID, List<Clause>> clauses = jdbc
                .sql("select consultation, number, words from consultation.clause order by consultation, number")
                .query((row, n) -> new Of(
                        row.getObject("consultation", UUID.class),
                        new Clause(row.getInt("number"), row.getString("words"), List.of())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::consultation, Collectors.mapping(Of::clause, Collectors.toList())));
        return jdbc.sql("""
                        select id, title, department, opened_on, closes_on, source, on_behalf_of
                        from consultation.consultation order by opened_on desc, recorded_at desc, id
                        """)
                .query((row, n) -> new Consultation(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("department"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getString("source"),
                        "",
                        row.getString("on_behalf_of"),
                        Optional.empty(),
                        clauses.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    void insert(UUID consultation, Point point, By by) {
        jdbc.sql("""
                        insert into consultation.point (id, consultation, clause, body, said_as, words, evidence, ask, may_be_named,
                            received_on, recorded_at, recorded_by, member)
                        values (:id, :consultation, :clause, :body, :saidAs, :words, :evidence, :ask, :mayBeNamed,
                            :receivedOn, :recordedAt, :recordedBy, :member)
                        """)
                .param("id", point.id())
                .param("consultation", consultation)
                .param("clause", point.clause())
                .param("body", point.body())
                .param("saidAs", point.saidAs())
                .param("words", point.words())
                .param("evidence", point.evidence())
                .param("ask", point.ask().isEmpty() ? null : point.ask())
                .param("mayBeNamed", point.mayBeNamed())
                .param("receivedOn", point.received())
                .param("recordedAt", by.time())
                .param("recordedBy", by.person())
                .param("member", by.member())
                .update();
    }

    /** In the order in which they were recorded. */
    List<Point> points(UUID consultation) {
        return jdbc.sql("""
                        select id, clause, body, said_as, words, evidence, coalesce(ask, '') as ask, may_be_named, received_on,
                            member is not null as is_its_own
                        from consultation.point where consultation = :consultation order by clause, recorded_at, id
                        """)
                .param("consultation", consultation)
                .query((row, n) -> new Point(
                        row.getObject("id", UUID.class),
                        row.getInt("clause"),
                        row.getString("body"),
                        row.getString("said_as"),
                        row.getString("words"),
                        row.getString("evidence"),
                        row.getString("ask"),
                        row.getBoolean("may_be_named"),
                        row.getObject("received_on", LocalDate.class),
                        row.getBoolean("is_its_own")))
                .list();
    }

    void insert(String tokenHash, Invited invited, By by) {
        jdbc.sql("""
                        insert into consultation.invitation (token_hash, consultation, member, made_at, made_by)
                        values (:tokenHash, :consultation, :member, :madeAt, :madeBy)
                        """)
                .param("tokenHash", tokenHash)
                .param("consultation", invited.consultation())
                .param("member", invited.member())
                .param("madeAt", by.time())
                .param("madeBy", by.person())
                .update();
    }

    Optional<Invited> invited(String tokenHash) {
        return jdbc.sql("select consultation, member from consultation.invitation where token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .query((row, n) ->
                        new Invited(row.getObject("consultation", UUID.class), row.getObject("member", UUID.class)))
                .optional();
    }

    void insert(UUID consultation, AnswerVersion answer, By by) {
        jdbc.sql("""
                        insert into consultation.answer (consultation, clause, version, words, points, written_at, written_by)
                        values (:consultation, :clause, :version, :words, :points, :writtenAt, :writtenBy)
                        """)
                .param("consultation", consultation)
                .param("clause", answer.clause())
                .param("version", answer.version())
                .param("words", answer.words())
                .param("points", answer.points().toArray(UUID[]::new))
                .param("writtenAt", by.time())
                .param("writtenBy", by.person())
                .update();
    }

    /** Every version of every answer, the oldest first. */
    List<AnswerVersion> answers(UUID consultation) {
        return jdbc.sql("""
                        select clause, version, words, points, written_at
                        from consultation.answer where consultation = :consultation order by clause, version
                        """)
                .param("consultation", consultation)
                .query((row, n) -> new AnswerVersion(
                        row.getInt("clause"),
                        row.getInt("version"),
                        row.getString("words"),
                        identifiers(row, "points"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<UUID> identifiers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((UUID[]) array.getArray());
    }

    void insert(UUID consultation, String wording, Agreement agreement, By by) {
        jdbc.sql("""
                        insert into consultation.agreement (consultation, wording, body, number, stance, words, evidence, received_on,
                            recorded_at, recorded_by, member)
                        select :consultation, :wording, :body, count(*) + 1, :stance, :words, :evidence, :receivedOn, :recordedAt, :recordedBy,
                            :member
                        from consultation.agreement where consultation = :consultation and wording = :wording and body = :body
                        """)
                .param("consultation", consultation)
                .param("wording", wording)
                .param("body", agreement.body())
                .param("stance", agreement.stance().name())
                .param("words", agreement.words())
                .param("evidence", agreement.evidence())
                .param("receivedOn", agreement.received())
                .param("recordedAt", by.time())
                .param("recordedBy", by.person())
                .param("member", by.member())
                .update();
    }

    /** The last word of each organisation on this wording, by name; two spellings that differ in capitals are one organisation. */
    List<Agreement> agreements(UUID consultation, String wording) {
        return jdbc.sql("""
                        select distinct on (lower(body)) body, stance, words, evidence, received_on
                        from consultation.agreement where consultation = :consultation and wording = :wording
                        order by lower(body), recorded_at desc, number desc
                        """)
                .param("consultation", consultation)
                .param("wording", wording)
                .query((row, n) -> new Agreement(
                        row.getString("body"),
                        Stance.valueOf(row.getString("stance")),
                        row.getString("words"),
                        row.getString("evidence"),
                        row.getObject("received_on", LocalDate.class)))
                .list();
    }

    void insert(UUID consultation, Step step, Standing standing, By by) {
        jdbc.sql("""
                        insert into consultation.move (consultation, number, step, standing, recorded_at, recorded_by)
                        select :consultation, count(*) + 1, :step, :standing, :recordedAt, :recordedBy
                        from consultation.move where consultation = :consultation
                        """)
                .param("consultation", consultation)
                .param("step", step.name())
                .param("standing", standing.name())
                .param("recordedAt", by.time())
                .param("recordedBy", by.person())
                .update();
    }

    /** Drafting where nothing has happened yet. */
    Standing standing(UUID consultation) {
        return jdbc.sql("""
                        select standing from consultation.move where consultation = :consultation order by number desc limit 1
                        """)
                .param("consultation", consultation)
                .query((row, n) -> Standing.valueOf(row.getString("standing")))
                .optional()
                .orElse(Standing.DRAFTING);
    }

    void insert(UUID consultation, Submission submission, By by) {
        jdbc.sql("""
                        insert into consultation.submission (consultation, content, sha256, submitted_on, recorded_by)
                        values (:consultation, :content, :sha256, :submittedOn, :recordedBy)
                        """)
                .param("consultation", consultation)
                .param("content", submission.content())
                .param("sha256", submission.sha256())
                .param("submittedOn", submission.on())
                .param("recordedBy", by.person())
                .update();
    }

    Optional<Submission> findSubmission(UUID consultation) {
        return jdbc.sql("select content, sha256 from consultation.submission where consultation = :consultation")
                .param("consultation", consultation)
                .query((row, n) -> Submission.read(row.getString("content"), row.getString("sha256")))
                .optional();
    }

    void insert(String consultation, Reply reply, By by) {
        jdbc.sql("""
                        insert into consultation.reply (consultation, clause, number, outcome, words, is_quoted, said_on, source, recorded_at, recorded_by)
                        select :consultation, :clause, count(*) + 1, :outcome, :words, :isQuoted, :saidOn, :source, :recordedAt, :recordedBy
                        from consultation.reply where consultation = :consultation and clause = :clause
                        """)
                .param("consultation", consultation)
                .param("clause", reply.clause())
                .param("outcome", reply.outcome().name())
                .param("words", reply.words())
                .param("isQuoted", reply.quoted())
                .param("saidOn", reply.saidOn())
                .param("source", reply.source())
                .param("recordedAt", by.time())
                .param("recordedBy", by.person())
                .update();
    }

    /** The last one on each part. */
    Map<Integer, Reply> replies(String consultation) {
        return jdbc
                .sql("""
                        select distinct on (clause) clause, outcome, words, is_quoted, said_on, source
                        from consultation.reply where consultation = :consultation order by clause, number desc
                        """)
                .param("consultation", consultation)
                .query((row, n) -> new Reply(
                        row.getInt("clause"),
                        Reply.Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        row.getBoolean("is_quoted"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("source")))
                .list()
                .stream()
                .collect(Collectors.toMap(Reply::clause, reply -> reply));
    }
}
