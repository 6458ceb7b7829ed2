package org.evenhand.app.isp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.isp.Plan.Capacity;
import org.evenhand.app.isp.Plan.Signature;
import org.evenhand.app.isp.Plan.Version;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of plans but that of arrivals and erasure. The database itself shows only those of the setting and the service. */
@Repository
class PlanTable {

    static final String DRAFT = "isp.plan.draft";
    static final String DOCUMENT = "isp.version.document";
    static final String WORDS = "isp.signature.words";
    private static final String SELECT = """
            select id, request, earlier_of, setting_organisation, service_organisation, subject_key, draft_sealed, draft_revision, latest,
                   next_review_on, begun_on
            from isp.plan
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    PlanTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** A row, its texts still sealed. */
    record Kept(
            PlanId id,
            Optional<RequestId> request,
            Optional<RequestId> earlierOf,
            OrganisationId setting,
            Optional<OrganisationId> service,
            SubjectKey key,
            SealedText draft,
            int revision,
            int latest,
            Optional<LocalDate> nextReview,
            LocalDate begunOn) {

        /** The request of whose child it is, as its plan or beside it. */
        Optional<RequestId> concerns() {
            return request.or(() -> earlierOf);
        }
    }

    /** A plan that is to be looked at by a day. */
    record Due(PlanId plan, Optional<RequestId> request, LocalDate by) {}

    /** A plan that is with another service now. */
    record Gone(PlanId plan, OrganisationId to) {}

    /** What of a signature is personal. */
    private record Words(String name, String note) {}

    /** @return whether it was added; not if the request has one already */
    boolean insert(Kept plan, UUID by) {
        return jdbc.sql("""
                        insert into isp.plan (id, request, setting_organisation, service_organisation, subject_key, draft_sealed, draft_revision, latest,
                            begun_by, begun_on)
                        values (:id, :request, :setting, :service, :key, :draft, 0, 0, :by, :on)
                        on conflict (request) do nothing
                        """)
                        .param("id", plan.id().value())
                        .param("request", plan.request().map(RequestId::value).orElse(null))
                        .param("setting", plan.setting().value())
                        .param(
                                "service",
                                plan.service().map(OrganisationId::value).orElse(null))
                        .param("key", plan.key().wrapped())
                        .param("draft", plan.draft().base64())
                        .param("by", by)
                        .param("on", plan.begunOn())
                        .update()
                == 1;
    }

    /** To the service that the request is with now. @return none where the acting service has no plan of it */
    List<Gone> goAlong(RequestId request) {
        return jdbc.sql("select id, service from isp.go_along(:request)")
                .param("request", request.value())
                .query((row, n) -> new Gone(
                        new PlanId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("service", UUID.class))))
                .list();
    }

    /** @return whether both are of the acting setting and the plan had no request */
    boolean belongs(PlanId plan, RequestId request) {
        return isDone("select id from isp.belongs_to(:plan, :request)", plan, request);
    }

    /** Keeps it beside the plan of the request. @return as of {@link #belongs} */
    boolean isEarlier(PlanId plan, RequestId request) {
        return isDone("select id from isp.is_earlier_of(:plan, :request)", plan, request);
    }

    private boolean isDone(String sql, PlanId plan, RequestId request) {
        return jdbc.sql(sql)
                .param("plan", plan.value())
                .param("request", request.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
    }

    SealedText sealDraft(SubjectKey key, PlanDocument draft) {
        return sealing.seal(key, DRAFT, PlanJson.of(draft).text());
    }

    Optional<Kept> find(PlanId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Kept> hold(PlanId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<PlanId> of(RequestId request) {
        return jdbc.sql("select id from isp.plan where request = :request")
                .param("request", request.value())
                .query((row, n) -> new PlanId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Earlier ones that are kept beside the plan of a request, the first first. */
    List<Kept> earlier(RequestId request) {
        return jdbc.sql(SELECT + " where earlier_of = :request order by begun_on, id")
                .param("request", request.value())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Whether there is one that came to this setting and belongs to no request. */
    boolean hasOnItsOwn(UUID setting) {
        return jdbc.sql("""
                        select exists (select from isp.plan
                            where setting_organisation = :setting and request is null and earlier_of is null and erased_on is null)
                        """).param("setting", setting).query(Boolean.class).single();
    }

    /** Those that the acting organisation sees, the earliest review first. */
    List<Kept> list() {
        return jdbc.sql(SELECT + " order by next_review_on nulls first, begun_on, id")
                .query((row, n) -> kept(row))
                .list();
    }

    /** Which plans of the acting organisation are to be looked at until this day, the earliest first. */
    List<Due> reviewsUntil(LocalDate day) {
        return jdbc.sql(
                        "select id, request, next_review_on from isp.plan where next_review_on <= :day and earlier_of is null order by next_review_on, id")
                .param("day", day)
                .query((row, n) -> new Due(
                        new PlanId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("request", UUID.class))
                                .map(RequestId::new),
                        row.getObject("next_review_on", LocalDate.class)))
                .list();
    }

    /** @return false where somebody else saved meanwhile */
    boolean saveDraft(Kept plan, PlanDocument draft, int revision) {
        return jdbc.sql("""
                        update isp.plan set draft_sealed = :draft, draft_revision = draft_revision + 1
                        where id = :id and draft_revision = :revision
                        """)
                        .param("draft", sealDraft(plan.key(), draft).base64())
                        .param("id", plan.id().value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Adds a version and makes it the newest. */
    void publish(Kept plan, int number, LocalDate on, String sha256, String document, Optional<LocalDate> nextReview) {
        jdbc.sql("""
                        insert into isp.version (plan, number, setting_organisation, service_organisation, published_on, sha256, document_sealed)
                        values (:plan, :number, :setting, :service, :on, :sha256, :document)
                        """)
                .param("plan", plan.id().value())
                .param("number", number)
                .param("setting", plan.setting().value())
                .param("service", plan.service().map(OrganisationId::value).orElse(null))
                .param("on", on)
                .param("sha256", sha256)
                .param("document", sealing.seal(plan.key(), DOCUMENT, document).base64())
                .update();
        jdbc.sql("update isp.plan set latest = :number, next_review_on = :next where id = :id")
                .param("number", number)
                .param("next", nextReview.orElse(null))
                .param("id", plan.id().value())
                .update();
    }

    List<Version> versions(Kept plan) {
        return jdbc.sql("""
                        select number, published_on, sha256, document_sealed from isp.version where plan = :plan order by number desc
                        """)
                .param("plan", plan.id().value())
                .query((row, n) -> new Version(
                        row.getInt("number"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("sha256"),
                        PlanJson.read(
                                sealing.open(plan.key(), DOCUMENT, new SealedText(row.getString("document_sealed"))))))
                .list();
    }

    /** @param recordedBy absent for one that came in a bundle */
    void sign(Kept plan, Signature signature, Optional<UUID> recordedBy) {
        jdbc.sql("""
                        insert into isp.signature (id, plan, version, setting_organisation, service_organisation, capacity, agrees, sha256,
                            words_sealed, signed_at, recorded_by, entry)
                        values (:id, :plan, :version, :setting, :service, :capacity, :agrees, :sha256, :words, :at, :by, :entry)
                        """)
                .param("id", signature.id())
                .param("plan", plan.id().value())
                .param("version", signature.version())
                .param("setting", plan.setting().value())
                .param("service", plan.service().map(OrganisationId::value).orElse(null))
                .param("capacity", signature.capacity().name())
                .param("agrees", signature.agrees())
                .param("sha256", signature.sha256())
                .param(
                        "words",
                        sealing.seal(
                                        plan.key(),
                                        WORDS,
                                        json.writeValueAsString(new Words(signature.name(), signature.note())))
                                .base64())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("by", recordedBy.orElse(null))
                .param("entry", signature.entry())
                .update();
    }

    boolean isSigned(Kept plan, UUID form) {
        return jdbc.sql("select 1 from isp.signature where plan = :plan and id = :id")
                .param("plan", plan.id().value())
                .param("id", form)
                .query((row, n) -> 1)
                .optional()
                .isPresent();
    }

    void overrule(Kept plan, UUID id, String task, String tasks, UUID by, LocalDate on) {
        jdbc.sql("""
                        insert into isp.overruling (id, plan, setting_organisation, service_organisation, task, tasks_version, decided_by, decided_on)
                        values (:id, :plan, :setting, :service, :task, :tasks, :by, :on)
                        """)
                .param("id", id)
                .param("plan", plan.id().value())
                .param("setting", plan.setting().value())
                .param("service", plan.service().map(OrganisationId::value).orElse(null))
                .param("task", task)
                .param("tasks", tasks)
                .param("by", by)
                .param("on", on)
                .update();
    }

    List<Overruled> overruled() {
        return jdbc.sql("select service, task, tasks_version, decided from isp.overrulings_counted()")
                .query((row, n) -> new Overruled(
                        Optional.ofNullable(row.getObject("service", UUID.class))
                                .map(OrganisationId::new),
                        row.getString("task"),
                        row.getString("tasks_version"),
                        row.getLong("decided")))
                .list();
    }

    Plan opened(Kept kept) {
        return new Plan(
                kept.id(),
                kept.request(),
                kept.earlierOf(),
                kept.setting(),
                kept.service(),
                PlanJson.read(sealing.open(kept.key(), DRAFT, kept.draft())),
                kept.revision(),
                kept.begunOn(),
                versions(kept),
                signatures(kept));
    }

    private List<Signature> signatures(Kept plan) {
        return jdbc.sql("""
                        select id, version, capacity, agrees, sha256, words_sealed, signed_at, recorded_by, entry
                        from isp.signature where plan = :plan order by signed_at, id
                        """)
                .param("plan", plan.id().value())
                .query((row, n) -> {
                    Words words = json.readValue(
                            sealing.open(plan.key(), WORDS, new SealedText(row.getString("words_sealed"))),
                            Words.class);
                    return new Signature(
                            row.getObject("id", UUID.class),
                            row.getInt("version"),
                            Capacity.valueOf(row.getString("capacity")),
                            row.getBoolean("agrees"),
                            row.getString("sha256"),
                            words.name(),
                            words.note(),
                            row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                            row.getObject("recorded_by", UUID.class) == null,
                            row.getString("entry"));
                })
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new PlanId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("request", UUID.class)).map(RequestId::new),
                Optional.ofNullable(row.getObject("earlier_of", UUID.class)).map(RequestId::new),
                new OrganisationId(row.getObject("setting_organisation", UUID.class)),
                Optional.ofNullable(row.getObject("service_organisation", UUID.class))
                        .map(OrganisationId::new),
                new SubjectKey(row.getString("subject_key")),
                new SealedText(row.getString("draft_sealed")),
                row.getInt("draft_revision"),
                row.getInt("latest"),
                Optional.ofNullable(row.getObject("next_review_on", LocalDate.class)),
                row.getObject("begun_on", LocalDate.class));
    }
}
