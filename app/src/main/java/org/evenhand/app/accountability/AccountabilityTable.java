package org.evenhand.app.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. The database shows only the rows of the two parties. */
@Repository
class AccountabilityTable {

    private static final String SELECT = """
            select r.id, r.request, r.setting_organisation, r.service_organisation, r.answering_organisation, r.la_code,
                   r.what_sealed, r.why_sealed, r.deliverer, r.minutes_each, r.times, r.per, r.weeks, r.duty,
                   r.duties_version, r.holder, r.by_when, r.state, r.answered_on, r.reason_sealed, r.done_on, r.evidence_sealed,
                   a.subject_key, a.summary_sealed, a.profession, a.given_on
            from accountability.recommendation r join accountability.advice a on a.id = r.advice
            """;

    private final JdbcClient jdbc;

    AccountabilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, its texts still sealed. */
    record Kept(
            RecommendationId id,
            RequestId request,
            OrganisationId setting,
            OrganisationId service,
            OrganisationId answering,
            LaCode area,
            SubjectKey key,
            SealedText found,
            Profession advisedBy,
            LocalDate givenOn,
            SealedText what,
            SealedText why,
            Profession deliverer,
            Amount amount,
            String duty,
            DataVersion duties,
            String holder,
            LocalDate byWhen,
            State state,
            Optional<LocalDate> answeredOn,
            Optional<SealedText> reason,
            Optional<LocalDate> doneOn,
            Optional<SealedText> evidence) {}

    /** A recommendation past its day, and whose lead answers. */
    record PastDue(RecommendationId id, OrganisationId answering) {}

    /** @return false where this form was sent before */
    boolean insertAdvice(UUID id, AccountId specialist, Kept kept) {
        return jdbc.sql("""
                                insert into accountability.advice (id, request, setting_organisation, service_organisation,
                                    subject_key, summary_sealed, profession, given_by, given_on)
                                values (:id, :request, :setting, :service, :key, :summary, :profession, :givenBy, :givenOn)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("request", kept.request().value())
                        .param("setting", kept.setting().value())
                        .param("service", kept.service().value())
                        .param("key", kept.key().wrapped())
                        .param("summary", kept.found().base64())
                        .param("profession", kept.advisedBy().name())
                        .param("givenBy", specialist.value())
                        .param("givenOn", kept.givenOn())
                        .update()
                == 1;
    }

    void insertRecommendation(UUID advice, Kept kept) {
        jdbc.sql("""
                        insert into accountability.recommendation (id, advice, request, setting_organisation,
                            service_organisation, answering_organisation, la_code, what_sealed, why_sealed, deliverer,
                            minutes_each, times, per, weeks, duty, duties_version, holder, by_when, state)
                        values (:id, :advice, :request, :setting, :service, :answering, :laCode, :what, :why, :deliverer,
                            :minutesEach, :times, :per, :weeks, :duty, :dutiesVersion, :holder, :byWhen, :state)
                        """)
                .param("id", kept.id().value())
                .param("advice", advice)
                .param("request", kept.request().value())
                .param("setting", kept.setting().value())
                .param("service", kept.service().value())
                .param("answering", kept.answering().value())
                .param("laCode", kept.area().code())
                .param("what", kept.what().base64())
                .param("why", kept.why().base64())
                .param("deliverer", kept.deliverer().name())
                .param("minutesEach", kept.amount().minutesEach())
                .param("times", kept.amount().times())
                .param("per", kept.amount().per().name())
                .param("weeks", kept.amount().weeks())
                .param("duty", kept.duty())
                .param("dutiesVersion", kept.duties().toString())
                .param("holder", kept.holder())
                .param("byWhen", kept.byWhen())
                .param("state", kept.state().name())
                .update();
    }

    Optional<RecommendationId> recommendationOf(UUID advice) {
        return jdbc.sql("select id from accountability.recommendation where advice = :advice")
                .param("advice", advice)
                .query((row, n) -> new RecommendationId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Kept> find(RecommendationId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Kept> lock(RecommendationId id) {
        return jdbc.sql(SELECT + " where r.id = :id for update of r")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    List<Kept> of(RequestId request) {
        return jdbc.sql(SELECT + " where r.request = :request order by a.given_on, r.id")
                .param("request", request.value())
                .query((row, n) -> kept(row))
                .list();
    }

    List<Kept> answeredBy(OrganisationId organisation) {
        return jdbc.sql(SELECT + " where r.answering_organisation = :organisation order by r.by_when, r.id")
                .param("organisation", organisation.value())
                .query((row, n) -> kept(row))
                .list();
    }

    List<PastDue> pastDue(LocalDate asOf) {
        return jdbc.sql("select id, answering_organisation from accountability.past_due(:asOf)")
                .param("asOf", asOf)
                .query((row, n) -> new PastDue(
                        new RecommendationId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("answering_organisation", UUID.class))))
                .list();
    }

    void update(Kept kept) {
        int changed = jdbc.sql("""
                        update accountability.recommendation
                        set state = :state, answered_on = :answeredOn, reason_sealed = :reason, done_on = :doneOn,
                            evidence_sealed = :evidence
                        where id = :id
                        """)
                .param("id", kept.id().value())
                .param("state", kept.state().name())
                .param("answeredOn", kept.answeredOn().orElse(null))
                .param("reason", kept.reason().map(SealedText::base64).orElse(null))
                .param("doneOn", kept.doneOn().orElse(null))
                .param("evidence", kept.evidence().map(SealedText::base64).orElse(null))
                .update();
        if (changed != 1) {
            throw new IllegalStateException(
                    "Recommendation %s was locked but %d rows were changed.".formatted(kept.id(), changed));
        }
    }

    /** @return the advice whose texts were destroyed now */
    List<UUID> eraseOf(RequestId request, LocalDate today) {
        return jdbc.sql("select id from accountability.erase_advice(:request, :today)")
                .param("request", request.value())
                .param("today", today)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new RecommendationId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request", UUID.class)),
                new OrganisationId(row.getObject("setting_organisation", UUID.class)),
                new OrganisationId(row.getObject("service_organisation", UUID.class)),
                new OrganisationId(row.getObject("answering_organisation", UUID.class)),
                LaCode.of(row.getString("la_code")),
                new SubjectKey(row.getString("subject_key")),
                new SealedText(row.getString("summary_sealed")),
                Profession.of(row.getString("profession")),
                row.getObject("given_on", LocalDate.class),
                new SealedText(row.getString("what_sealed")),
                new SealedText(row.getString("why_sealed")),
                Profession.of(row.getString("deliverer")),
                new Amount(
                        row.getInt("minutes_each"),
                        row.getInt("times"),
                        Amount.Per.valueOf(row.getString("per")),
                        row.getInt("weeks")),
                row.getString("duty"),
                DataVersion.of(row.getString("duties_version")),
                row.getString("holder"),
                row.getObject("by_when", LocalDate.class),
                State.valueOf(row.getString("state")),
                date(row.getObject("answered_on", LocalDate.class)),
                sealed(row.getString("reason_sealed")),
                date(row.getObject("done_on", LocalDate.class)),
                sealed(row.getString("evidence_sealed")));
    }

    private static Optional<LocalDate> date(@Nullable LocalDate date) {
        return Optional.ofNullable(date);
    }

    private static Optional<SealedText> sealed(@Nullable String base64) {
        return Optional.ofNullable(base64).map(SealedText::new);
    }
}
