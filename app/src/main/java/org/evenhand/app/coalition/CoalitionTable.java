package org.evenhand.app.coalition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. */
@Repository
class CoalitionTable {

    private final JdbcClient jdbc;

    CoalitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure by its key, with the value that was said. */
    record Said(String figure, BigDecimal value) {}

    /** A commitment as it is kept. */
    record Kept(
            UUID id,
            String ask,
            String by,
            LocalDate saidOn,
            String words,
            boolean quoted,
            Optional<LocalDate> due,
            Optional<Said> said,
            String source,
            String question) {}

    /** A link as it is kept. */
    record KeptLink(String ask, Link.Kind kind, LocalDate on, String title, String source, Optional<Said> said) {}

    void insert(Kept commitment, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.commitment (id, ask, said_by, said_on, words, is_quoted, due_on, figure, figure_value,
                            source, question, recorded_at, recorded_by)
                        values (:id, :ask, :saidBy, :saidOn, :words, :isQuoted, :dueOn, :figure, :figureValue,
                            :source, :question, :recordedAt, :recordedBy)
                        """)
                .param("id", commitment.id())
                .param("ask", commitment.ask())
                .param("saidBy", commitment.by())
                .param("saidOn", commitment.saidOn())
                .param("words", commitment.words())
                .param("isQuoted", commitment.quoted())
                .param("dueOn", commitment.due().orElse(null))
                .param("figure", commitment.said().map(Said::figure).orElse(null))
                .param("figureValue", commitment.said().map(Said::value).orElse(null))
                .param("source", commitment.source())
                .param("question", commitment.question().isEmpty() ? null : commitment.question())
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .param("recordedBy", by)
                .update();
    }

    void insert(UUID id, KeptLink link, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.link (id, ask, kind, happened_on, title, source, figure, figure_value, recorded_at, recorded_by)
                        values (:id, :ask, :kind, :happenedOn, :title, :source, :figure, :figureValue, :recordedAt, :recordedBy)
                        """)
                .param("id", id)
                .param("ask", link.ask())
                .param("kind", link.kind().name())
                .param("happenedOn", link.on())
                .param("title", link.title())
                .param("source", link.source())
                .param("figure", link.said().map(Said::figure).orElse(null))
                .param("figureValue", link.said().map(Said::value).orElse(null))
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .param("recordedBy", by)
                .update();
    }

    /** Two people who move the same subject at once: the second waits and sees where it stands then. */
    void lock(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('coalition.move'), hashtext(:subject))")
                .param("subject", subject.toString())
                .query((row, n) -> "")
                .list();
    }

    void insert(Subject subject, Step step, Move move, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.move (subject_kind, subject, number, step, state, happened_on, source, note, recorded_at, recorded_by)
                        select :kind, :subject, count(*) + 1, :step, :state, :happenedOn, :source, :note, :recordedAt, :recordedBy
                        from coalition.move where subject_kind = :kind and subject = :subject
                        """)
                .param("kind", subject.kind().name())
                .param("subject", subject.key())
                .param("step", step.name())
                .param("state", move.state().name())
                .param("happenedOn", move.on())
                .param("source", move.source())
                .param("note", move.note())
                .param("recordedAt", at.atOffset(ZoneOffset.UTC))
                .param("recordedBy", by)
                .update();
    }

    /** Of everything, in the order in which they were recorded. */
    Map<Subject, List<Move>> moves() {
        record Of(Subject subject, Move move) {}
        return jdbc
                .sql("""
                        select subject_kind, subject, state, happened_on, source, note from coalition.move
                        order by subject_kind, subject, number
                        """)
                .query((row, n) -> new Of(
                        new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                        new Move(
                                State.valueOf(row.getString("state")),
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("source"),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::subject, Collectors.mapping(Of::move, Collectors.toList())));
    }

    List<Kept> commitments() {
        return jdbc.sql("""
                        select id, ask, said_by, said_on, words, is_quoted, due_on, figure, figure_value, source, question
                        from coalition.commitment order by said_on, recorded_at, id
                        """)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("ask"),
                        row.getString("said_by"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("words"),
                        row.getBoolean("is_quoted"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        said(row.getString("figure"), row.getBigDecimal("figure_value")),
                        row.getString("source"),
                        Optional.ofNullable(row.getString("question")).orElse("")))
                .list();
    }

    List<KeptLink> links() {
        return jdbc.sql("""
                        select ask, kind, happened_on, title, source, figure, figure_value
                        from coalition.link order by happened_on, recorded_at, id
                        """)
                .query((row, n) -> new KeptLink(
                        row.getString("ask"),
                        Link.Kind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("source"),
                        said(row.getString("figure"), row.getBigDecimal("figure_value"))))
                .list();
    }

    private static Optional<Said> said(
            @org.jspecify.annotations.Nullable String figure, @org.jspecify.annotations.Nullable BigDecimal value) {
        return figure == null || value == null ? Optional.empty() : Optional.of(new Said(figure, value));
    }
}
