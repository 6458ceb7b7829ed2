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
                   r.what_sealed, r.why_sealed, r.deliverer, r.minutes_each, r.times, r.per, r.weeks, r.layer, r.start_by,
                   r.shown_by_sealed, r.vague_words, r.override_task, r.override_sealed, r.duty, r.duties_version, r.holder,
                   r.by_when, r.state, r.answered_on, r.decline_reason, r.reason_sealed, r.route, r.payer, r.pence,
                   r.payer_disputed_on, r.payer_settled_on, r.person_sealed, r.done_on, r.evidence_sealed, r.goal_met, r.reviewed_on, r.review_sealed,
                   a.id as advice, a.subject_key, a.summary_sealed, a.profession, a.given_on
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
            Given given,
            Wanted wanted,
            State state,
            Came came) {

        LocalDate byWhen() {
            return wanted.byWhen();
        }

        /** With another last day. */
        Kept until(LocalDate day) {
            return new Kept(id, request, setting, service, answering, area, key, given, wanted.until(day), state, came);
        }

        Kept now(State next, Came brought) {
            return new Kept(id, request, setting, service, answering, area, key, given, wanted, next, brought);
        }
    }

    /** The advice it belongs to. */
    record Given(UUID advice, SealedText found, Profession by, LocalDate on) {}

    /** What was advised. */
    record Wanted(
            SealedText what,
            SealedText why,
            Profession deliverer,
            Optional<Amount> amount,
            Optional<String> layer,
            Optional<LocalDate> startBy,
            Optional<SealedText> shownBy,
            int vagueWords,
            Optional<Overruled> overruled,
            String duty,
            DataVersion duties,
            String holder,
            LocalDate byWhen) {

        Wanted until(LocalDate day) {
            return new Wanted(
                    what,
                    why,
                    deliverer,
                    amount,
                    layer,
                    startBy,
                    shownBy,
                    vagueWords,
                    overruled,
                    duty,
                    duties,
                    holder,
                    day);
        }
    }

    /** A clinical task was left with somebody who is not qualified for it. */
    record Overruled(String task, SealedText reason) {}

    /** What came of it so far. */
    record Came(
            Optional<LocalDate> answeredOn,
            Optional<String> declineReason,
            Optional<SealedText> reason,
            Optional<Route> route,
            Optional<SealedText> person,
            Optional<LocalDate> doneOn,
            Optional<SealedText> evidence,
            Optional<SealedReview> review) {

        static final Came NOTHING = new Came(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it brought the child nearer to what it was for. */
    record SealedReview(Review.GoalMet goalMet, LocalDate on, SealedText words) {}

    /** A recommendation past its day, and whose lead answers. */
    record PastDue(RecommendationId id, OrganisationId answering) {}

    /** Everybody who advises on one request waits here for each other, so that no form is kept twice. */
    void lockAdviceOn(RequestId request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accountability.advice'), hashtext(:request))")
                .param("request", request.toString())
                .query((row, n) -> "")
                .list();
    }

    void insertAdvice(AccountId specialist, Kept kept) {
        jdbc.sql("""
                        insert into accountability.advice (id, request, setting_organisation, service_organisation,
                            subject_key, summary_sealed, profession, given_by, given_on)
                        values (:id, :request, :setting, :service, :key, :summary, :profession, :givenBy, :givenOn)
                        """)
                .param("id", kept.given().advice())
                .param("request", kept.request().value())
                .param("setting", kept.setting().value())
                .param("service", kept.service().value())
                .param("key", kept.key().wrapped())
                .param("summary", kept.given().found().base64())
                .param("profession", kept.given().by().name())
                .param("givenBy", specialist.value())
                .param("givenOn", kept.given().on())
                .update();
    }

    /** @param form that it was written in */
    void insertRecommendation(UUID form, Kept kept) {
        Wanted wanted = kept.wanted();
        jdbc.sql("""
                        insert into accountability.recommendation (id, form, advice, request, setting_organisation,
                            service_organisation, answering_organisation, la_code, what_sealed, why_sealed, deliverer,
                            minutes_each, times, per, weeks, layer, start_by, shown_by_sealed, vague_words, override_task,
                            override_sealed, duty, duties_version, holder, by_when, state)
                        values (:id, :form, :advice, :request, :setting, :service, :answering, :laCode, :what, :why, :deliverer,
                            :minutesEach, :times, :per, :weeks, :layer, :startBy, :shownBy, :vagueWords, :overrideTask,
                            :overrideReason, :duty, :dutiesVersion, :holder, :byWhen, :state)
                        """)
                .param("id", kept.id().value())
                .param("form", form)
                .param("advice", kept.given().advice())
                .param("request", kept.request().value())
                .param("setting", kept.setting().value())
                .param("service", kept.service().value())
                .param("answering", kept.answering().value())
                .param("laCode", kept.area().code())
                .param("what", wanted.what().base64())
                .param("why", wanted.why().base64())
                .param("deliverer", wanted.deliverer().name())
                .param("minutesEach", wanted.amount().map(Amount::minutesEach).orElse(null))
                .param("times", wanted.amount().map(Amount::times).orElse(null))
                .param("per", wanted.amount().map(amount -> amount.per().name()).orElse(null))
                .param("weeks", wanted.amount().map(Amount::weeks).orElse(null))
                .param("layer", wanted.layer().orElse(null))
                .param("startBy", wanted.startBy().orElse(null))
                .param("shownBy", wanted.shownBy().map(SealedText::base64).orElse(null))
                .param("vagueWords", wanted.vagueWords())
                .param("overrideTask", wanted.overruled().map(Overruled::task).orElse(null))
                .param(
                        "overrideReason",
                        wanted.overruled().map(one -> one.reason().base64()).orElse(null))
                .param("duty", wanted.duty())
                .param("dutiesVersion", wanted.duties().toString())
                .param("holder", wanted.holder())
                .param("byWhen", wanted.byWhen())
                .param("state", kept.state().name())
                .update();
    }

    /** The one that a form became. */
    Optional<RecommendationId> recommendationOf(UUID form) {
        return jdbc.sql("select id from accountability.recommendation where form = :form")
                .param("form", form)
                .query((row, n) -> new RecommendationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those of one advice, the first first. */
    List<Kept> ofAdvice(UUID advice) {
        return jdbc.sql(SELECT + " where r.advice = :advice order by r.by_when, r.id")
                .param("advice", advice)
                .query((row, n) -> kept(row))
                .list();
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
        Came came = kept.came();
        int changed = jdbc.sql("""
                        update accountability.recommendation
                        set state = :state, answered_on = :answeredOn, decline_reason = :declineReason, reason_sealed = :reason,
                            route = :route, payer = :payer, pence = :pence, payer_disputed_on = :disputedOn,
                            payer_settled_on = :settledOn, person_sealed = :person, done_on = :doneOn, evidence_sealed = :evidence,
                            by_when = :byWhen, goal_met = :goalMet, reviewed_on = :reviewedOn, review_sealed = :review
                        where id = :id
                        """)
                .param("id", kept.id().value())
                .param("state", kept.state().name())
                .param("answeredOn", came.answeredOn().orElse(null))
                .param("declineReason", came.declineReason().orElse(null))
                .param("reason", came.reason().map(SealedText::base64).orElse(null))
                .param("route", came.route().map(route -> route.how().name()).orElse(null))
                .param("payer", came.route().flatMap(Route::payer).orElse(null))
                .param("pence", came.route().flatMap(Route::pence).orElse(null))
                .param("disputedOn", came.route().flatMap(Route::disputedOn).orElse(null))
                .param("settledOn", came.route().flatMap(Route::settledOn).orElse(null))
                .param("person", came.person().map(SealedText::base64).orElse(null))
                .param("doneOn", came.doneOn().orElse(null))
                .param("evidence", came.evidence().map(SealedText::base64).orElse(null))
                .param("byWhen", kept.byWhen())
                .param("goalMet", came.review().map(one -> one.goalMet().name()).orElse(null))
                .param("reviewedOn", came.review().map(SealedReview::on).orElse(null))
                .param("review", came.review().map(one -> one.words().base64()).orElse(null))
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
                new Given(
                        row.getObject("advice", UUID.class),
                        new SealedText(row.getString("summary_sealed")),
                        Profession.of(row.getString("profession")),
                        row.getObject("given_on", LocalDate.class)),
                wanted(row),
                State.valueOf(row.getString("state")),
                new Came(
                        date(row, "answered_on"),
                        Optional.ofNullable(row.getString("decline_reason")),
                        sealed(row, "reason_sealed"),
                        route(row),
                        sealed(row, "person_sealed"),
                        date(row, "done_on"),
                        sealed(row, "evidence_sealed"),
                        review(row)));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                new SealedText(row.getString("what_sealed")),
                new SealedText(row.getString("why_sealed")),
                Profession.of(row.getString("deliverer")),
                amount(row),
                Optional.ofNullable(row.getString("layer")),
                date(row, "start_by"),
                sealed(row, "shown_by_sealed"),
                row.getInt("vague_words"),
                overruled(row),
                row.getString("duty"),
                DataVersion.of(row.getString("duties_version")),
                row.getString("holder"),
                row.getObject("by_when", LocalDate.class));
    }

    private static Optional<Amount> amount(ResultSet row) throws SQLException {
        @Nullable String per = row.getString("per");
        return per == null
                ? Optional.empty()
                : Optional.of(new Amount(
                        row.getInt("minutes_each"), row.getInt("times"), Amount.Per.valueOf(per), row.getInt("weeks")));
    }

    private static Optional<SealedReview> review(ResultSet row) throws SQLException {
        @Nullable String goalMet = row.getString("goal_met");
        return goalMet == null
                ? Optional.empty()
                : Optional.of(new SealedReview(
                        Review.GoalMet.valueOf(goalMet),
                        row.getObject("reviewed_on", LocalDate.class),
                        new SealedText(row.getString("review_sealed"))));
    }

    private static Optional<Overruled> overruled(ResultSet row) throws SQLException {
        @Nullable String task = row.getString("override_task");
        return task == null
                ? Optional.empty()
                : Optional.of(new Overruled(task, new SealedText(row.getString("override_sealed"))));
    }

    private static Optional<Route> route(ResultSet row) throws SQLException {
        @Nullable String how = row.getString("route");
        return how == null
                ? Optional.empty()
                : Optional.of(new Route(
                        Route.How.valueOf(how),
                        Optional.ofNullable(row.getString("payer")),
                        Optional.ofNullable(row.getObject("pence", Long.class)),
                        date(row, "payer_disputed_on"),
                        date(row, "payer_settled_on")));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<SealedText> sealed(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(SealedText::new);
    }
}
