package org.evenhand.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of requests. The database itself shows only those of the organisation that acts. */
@Repository
class RequestTable {

    static final String ANSWERS = "access.request.answers";
    private static final String SELECT = """
            select id, state, asked_by, setting, setting_urn, setting_type, la_code, profession, layer, decided_with, decided_by_row, offer,
                   route, reason, kind, wished_mode, support_mode, individual_asked, service, specialist, asked_on, reply_by,
                   first_seen_on, decline_reason, closed_on, close_reason,
                   exists (select from access.clock_stop s where s.request = request.id and s.until_day is null) as clock_stands
            from access.request
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    RequestTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** @return whether it was added; not if the same form made one before */
    boolean insert(Request request, FormToken token, Answers answers, Instant askedAt) {
        SubjectKey key = sealing.newSubjectKey();
        return jdbc.sql("""
                        insert into access.request
                            (id, form_token, asked_by, setting, setting_urn, setting_type, la_code, state, subject_key, answers_sealed,
                             profession, layer, decided_with, decided_by_row, offer, route, reason, kind, wished_mode, individual_asked,
                             service, asked_on, asked_at, reply_by)
                        values (:id, :token, :askedBy, :setting, :urn, :type, :area, :state, :key, :answers,
                                :profession, :layer, :version, :row, :offer, :route, :reason, :kind, :wished, :individual, :service, :askedOn, :askedAt, :replyBy)
                        on conflict (form_token) do nothing
                        """)
                        .param("id", request.id().value())
                        .param("token", token.value())
                        .param("askedBy", request.askedBy().value())
                        .param("setting", request.setting().value())
                        .param("urn", request.urn().toString())
                        .param("type", request.settingType().name())
                        .param("area", request.area().code())
                        .param("state", request.state().name())
                        .param("key", key.wrapped())
                        .param(
                                "answers",
                                sealing.seal(key, ANSWERS, json.writeValueAsString(answers.withoutConsent()))
                                        .base64())
                        .param("profession", request.profession().name())
                        .param("layer", request.layer().code())
                        .param("version", request.decision().version())
                        .param("row", request.decision().row())
                        .param("offer", request.decision().offer())
                        .param("route", request.decision().route())
                        .param("reason", request.decision().reason())
                        .param("kind", request.kind().name())
                        .param("wished", request.askedFor().wishedMode().orElse(null))
                        .param("individual", request.askedFor().individually())
                        .param(
                                "service",
                                request.service().map(OrganisationId::value).orElse(null))
                        .param("askedOn", request.askedOn())
                        .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
                        .param("replyBy", request.replyBy().orElse(null))
                        .update()
                == 1;
    }

    Optional<RequestId> madeBy(FormToken token) {
        return jdbc.sql("select id from access.request where form_token = :token")
                .param("token", token.value())
                .query((row, n) -> new RequestId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Request> find(RequestId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    /** Held until the transaction ends, so that two people cannot decide at once. */
    Optional<Request> hold(RequestId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    Optional<Answers> open(RequestId id) {
        return jdbc.sql("select subject_key, answers_sealed from access.request where id = :id")
                .param("id", id.value())
                .query((row, n) -> json.readValue(
                        sealing.open(
                                new SubjectKey(row.getString("subject_key")),
                                ANSWERS,
                                new SealedText(row.getString("answers_sealed"))),
                        Answers.class))
                .optional();
    }

    List<Request> sentBy(UUID setting) {
        return jdbc.sql(SELECT + " where setting = :setting order by asked_at desc")
                .param("setting", setting)
                .query((row, n) -> request(row))
                .list();
    }

    List<Request> undecidedOf(UUID service) {
        return jdbc.sql(SELECT + """
                        where service = :service and state in (
                            'RECEIVED', 'REDIRECTED', 'INFORMATION_ASKED', 'INFORMATION_GIVEN', 'DECLINE_PROPOSED', 'SENT_BACK', 'CHALLENGED')
                        order by coalesce(reply_by, asked_on), asked_at
                        """)
                .param("service", service)
                .query((row, n) -> request(row))
                .list();
    }

    /** Those of a service that were asked on this day or later, the newest first. */
    List<Request> askedSince(UUID service, LocalDate day) {
        return jdbc.sql(SELECT + " where service = :service and asked_on >= :day order by asked_at desc")
                .param("service", service)
                .param("day", day)
                .query((row, n) -> request(row))
                .list();
    }

    List<Request> statutoryOf(UUID service) {
        return jdbc.sql(SELECT + """
                        where service = :service and route = 'STATUTORY_QUEUE' and state not in ('DECLINED', 'CLOSED')
                        order by asked_at desc
                        """)
                .param("service", service)
                .query((row, n) -> request(row))
                .list();
    }

    List<Request> takenBy(UUID specialist) {
        return jdbc.sql(SELECT + """
                        where specialist = :specialist and state in ('ACCEPTED', 'FIRST_SEEN')
                        order by state, asked_on, asked_at
                        """)
                .param("specialist", specialist)
                .query((row, n) -> request(row))
                .list();
    }

    List<Request> takenAt(UUID service) {
        return jdbc.sql(SELECT + """
                        where service = :service and state in ('ACCEPTED', 'FIRST_SEEN')
                        order by state, asked_on, asked_at
                        """)
                .param("service", service)
                .query((row, n) -> request(row))
                .list();
    }

    void accept(RequestId id, AccountId specialist) {
        jdbc.sql("""
                        update access.request set state = 'ACCEPTED', specialist = :specialist, decline_reason = null where id = :id
                        """)
                .param("specialist", specialist.value())
                .param("id", id.value())
                .update();
    }

    /** Whom and why the service before named counts no more. */
    void redirect(RequestId id, OrganisationId to, UUID by) {
        jdbc.sql("""
                        update access.request
                        set state = 'REDIRECTED', service = :to, passed_on_by = :by, specialist = null, decline_reason = null
                        where id = :id
                        """)
                .param("to", to.value())
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    void decline(RequestId id, DeclineReason reason) {
        jdbc.sql("update access.request set state = 'DECLINED', decline_reason = :reason where id = :id")
                .param("reason", reason.name())
                .param("id", id.value())
                .update();
    }

    /** That the specialist who acts met those who asked. */
    void firstSeen(RequestId id, LocalDate on) {
        jdbc.sql("""
                        insert into access.contact (request, service, specialist, met_on) values (:id, :service, :specialist, :on)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("service", Acting.current().organisation())
                .param("specialist", Acting.current().person())
                .param("on", on)
                .update();
        jdbc.sql("""
                        update access.request set state = 'FIRST_SEEN', first_seen_on = coalesce(first_seen_on, :on) where id = :id
                        """).param("on", on).param("id", id.value()).update();
    }

    /** How the service helps. */
    void supports(RequestId id, String mode) {
        jdbc.sql("update access.request set support_mode = :mode where id = :id")
                .param("mode", mode)
                .param("id", id.value())
                .update();
    }

    /** To a state with which nothing else changes. */
    void move(RequestId id, RequestState to) {
        jdbc.sql("update access.request set state = :to where id = :id")
                .param("to", to.name())
                .param("id", id.value())
                .update();
    }

    void replyBy(RequestId id, LocalDate day) {
        jdbc.sql("update access.request set reply_by = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** @param isDischarge whether who asks again waits for a second time */
    void close(RequestId id, LocalDate on, String reason, boolean isDischarge) {
        jdbc.sql("""
                        update access.request set state = 'CLOSED', closed_on = :on, close_reason = :reason, discharged = :discharged
                        where id = :id
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("discharged", isDischarge)
                .param("id", id.value())
                .update();
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                RequestState.valueOf(row.getString("state")),
                new AccountId(row.getObject("asked_by", UUID.class)),
                new OrganisationId(row.getObject("setting", UUID.class)),
                Urn.of(row.getString("setting_urn")),
                SettingType.valueOf(row.getString("setting_type")),
                LaCode.of(row.getString("la_code")),
                Profession.of(row.getString("profession")),
                new Layer(row.getString("layer")),
                new Request.DecisionTaken(
                        row.getString("decided_with"),
                        row.getString("decided_by_row"),
                        row.getString("offer"),
                        row.getString("route"),
                        row.getString("reason")),
                new Request.AskedFor(
                        RequestKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("wished_mode")),
                        Optional.ofNullable(row.getString("support_mode")),
                        row.getBoolean("individual_asked")),
                Optional.ofNullable(row.getObject("service", UUID.class)).map(OrganisationId::new),
                Optional.ofNullable(row.getObject("specialist", UUID.class)).map(AccountId::new),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("reply_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("first_seen_on", LocalDate.class)),
                Optional.ofNullable(row.getString("decline_reason")).map(DeclineReason::valueOf),
                new Request.Standing(
                        row.getBoolean("clock_stands"),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("close_reason"))));
    }
}
