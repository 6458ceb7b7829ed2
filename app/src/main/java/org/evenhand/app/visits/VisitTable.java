package org.evenhand.app.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of visits. The database itself shows only those of the organisation that acts. */
@Repository
class VisitTable {

    /** The name of the constraint by which the database keeps a specialist from two visits at once. */
    static final String NEVER_TWO_AT_ONCE = "never_two_at_once";

    static final String VISITOR = "visits.visit.visitor";
    static final String ABOUT = "visits.visit.about";
    static final String ANSWER = "visits.visit.answer";
    private static final String SELECT = """
            select id, request, setting, service, specialist, mode, starts_at, ends_at, state, reason, revision, moved_at
            from visits.visit
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    VisitTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(Visit visit, Visit.Words words) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into visits.visit (id, request, setting, service, specialist, mode, starts_at, ends_at, state, revision, moved_at,
                            subject_key, visitor_sealed, about_sealed, answer_sealed)
                        values (:id, :request, :setting, :service, :specialist, :mode, :from, :to, :state, :revision, :at,
                            :key, :visitor, :about, :answer)
                        """)
                .param("id", visit.id().value())
                .param("request", visit.request().map(RequestId::value).orElse(null))
                .param("setting", visit.setting().value())
                .param("service", visit.service().value())
                .param("specialist", visit.specialist().value())
                .param("mode", visit.mode().name())
                .param("from", utc(visit.when().from()))
                .param("to", utc(visit.when().to()))
                .param("state", visit.state().name())
                .param("revision", visit.revision())
                .param("at", utc(visit.movedAt()))
                .param("key", key.wrapped())
                .param("visitor", sealing.seal(key, VISITOR, words.visitor()).base64())
                .param("about", sealing.seal(key, ABOUT, words.about()).base64())
                .param("answer", sealing.seal(key, ANSWER, words.answer()).base64())
                .update();
    }

    /** Until the transaction ends nobody else changes this specialist's times: so two that clash wait for each other instead of both failing. */
    void queueFor(AccountId specialist) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('visits of ' || :specialist, 0))")
                .param("specialist", specialist.value().toString())
                .query(row -> {});
    }

    /** Held until the transaction ends, so that two people cannot move it at once. */
    Optional<Visit> hold(VisitId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> visit(row))
                .optional();
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> visit(row))
                .optional();
    }

    Optional<Visit.Words> open(VisitId id) {
        return jdbc.sql(
                        "select subject_key, visitor_sealed, about_sealed, answer_sealed from visits.visit where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    SubjectKey key = new SubjectKey(row.getString("subject_key"));
                    return new Visit.Words(
                            sealing.open(key, VISITOR, new SealedText(row.getString("visitor_sealed"))),
                            sealing.open(key, ABOUT, new SealedText(row.getString("about_sealed"))),
                            sealing.open(key, ANSWER, new SealedText(row.getString("answer_sealed"))));
                })
                .optional();
    }

    List<Visit> of(RequestId request) {
        return jdbc.sql(SELECT + " where request = :request order by starts_at, id")
                .param("request", request.value())
                .query((row, n) -> visit(row))
                .list();
    }

    /** Of the person who acts. */
    List<Visit> ofSpecialist(UUID person, Instant from, Instant before) {
        return jdbc.sql(SELECT + """
                        where specialist = :person and starts_at >= :from and starts_at < :before
                        order by starts_at, id
                        """)
                .param("person", person)
                .param("from", utc(from))
                .param("before", utc(before))
                .query((row, n) -> visit(row))
                .list();
    }

    List<Visit> ofSetting(UUID setting, Instant endsAfter) {
        return jdbc.sql(SELECT + " where setting = :setting and ends_at >= :after order by starts_at, id")
                .param("setting", setting)
                .param("after", utc(endsAfter))
                .query((row, n) -> visit(row))
                .list();
    }

    /** Those of a specialist that wait for their next step, whenever they are: another time is asked, or what happened is not said. */
    List<Visit> waitingFor(UUID person, Instant now) {
        return jdbc.sql(SELECT + """
                        where specialist = :person
                          and (state = 'ANOTHER_ASKED' or (state in ('PROPOSED', 'CONFIRMED') and ends_at < :now))
                        order by starts_at, id
                        """)
                .param("person", person)
                .param("now", utc(now))
                .query((row, n) -> visit(row))
                .list();
    }

    void move(VisitId id, Visit.Mode mode, Span when, String about, Instant at) {
        jdbc.sql("""
                        update visits.visit
                        set starts_at = :from, ends_at = :to, mode = :mode, state = 'PROPOSED', about_sealed = :about,
                            revision = revision + 1, moved_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("from", utc(when.from()))
                .param("to", utc(when.to()))
                .param("mode", mode.name())
                .param("about", sealing.seal(key(id), ABOUT, about).base64())
                .param("at", utc(at))
                .update();
    }

    void move(VisitId id, VisitState state, Optional<String> reason, Instant at) {
        jdbc.sql("""
                        update visits.visit set state = :state, reason = :reason, revision = revision + 1, moved_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason.orElse(null))
                .param("at", utc(at))
                .update();
    }

    void answer(VisitId id, String answer) {
        jdbc.sql("update visits.visit set answer_sealed = :answer where id = :id")
                .param("id", id.value())
                .param("answer", sealing.seal(key(id), ANSWER, answer).base64())
                .update();
    }

    /** @param of a request whose visits are due whenever they were; absent for none */
    List<UUID> erase(Instant endedBefore, Optional<RequestId> of, LocalDate today) {
        return jdbc.sql("select id from visits.erase(:before, :request::uuid, :today)")
                .param("before", utc(endedBefore))
                .param("request", of.map(request -> request.value().toString()).orElse(null))
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    /** What settings of an area were given from one moment to before another; nothing to who is not concerned with its services. */
    List<VisitsMade.ToSetting> given(LaCode area, Instant from, Instant before) {
        return jdbc.sql("select setting_urn, minutes, visits from visits.given_to_settings(:area, :from, :before)")
                .param("area", area.code())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new VisitsMade.ToSetting(
                        Urn.of(row.getString("setting_urn")), row.getLong("minutes"), row.getLong("visits")))
                .list();
    }

    private SubjectKey key(VisitId id) {
        return new SubjectKey(jdbc.sql("select subject_key from visits.visit where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("request", UUID.class)).map(RequestId::new),
                new OrganisationId(row.getObject("setting", UUID.class)),
                new OrganisationId(row.getObject("service", UUID.class)),
                new AccountId(row.getObject("specialist", UUID.class)),
                Visit.Mode.valueOf(row.getString("mode")),
                new Span(instant(row, "starts_at"), instant(row, "ends_at")),
                VisitState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("revision"),
                instant(row, "moved_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
