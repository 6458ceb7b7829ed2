package org.evenhand.app.personal;

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
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of emergencies. The database shows each to the organisations it concerns and to who opened it. */
@Repository
class EmergencyTable {

    static final String WORDS = "personal.emergency.words";
    static final String REVIEW = "personal.emergency.review";

    private static final String SELECT = """
            select id, request, opened_by, opened_for, reason, opened_at, least(ends_at, ended_at) as over_at, outcome from personal.emergency
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    EmergencyTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Whose request it is. */
    record Found(RequestId request, UUID setting, @Nullable UUID service) {}

    /** How often, in one month for one reason. */
    record Counted(LocalDate month, String reason, long opened, long justified, long notJustified, long unreviewed) {}

    /** References that led nowhere, of one organisation in one month. */
    record Refused(LocalDate month, OrganisationId organisation, long tries, long people) {}

    /** One, as an auditor sees it. */
    record Listed(
            OrganisationId openedFor, String reason, Instant openedAt, Instant endsAt, Optional<String> outcome) {}

    /** @param reference eight small hexadecimal digits */
    List<Found> find(String reference) {
        return jdbc.sql("select id, setting, service from personal.find_request(:reference)")
                .param("reference", reference)
                .query((row, n) -> new Found(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getObject("setting", UUID.class),
                        row.getObject("service", UUID.class)))
                .list();
    }

    void insert(Emergency emergency, Found of, String words) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into personal.emergency (id, request, setting, service, opened_by, opened_for, reason, subject_key, words_sealed,
                            opened_at, ends_at)
                        values (:id, :request, :setting, :service, :by, :for, :reason, :key, :words, :at, :ends)
                        """)
                .param("id", emergency.id())
                .param("request", emergency.request().value())
                .param("setting", of.setting())
                .param("service", of.service())
                .param("by", emergency.openedBy())
                .param("for", emergency.openedFor().value())
                .param("reason", emergency.reason().name())
                .param("key", key.wrapped())
                .param("words", sealing.seal(key, WORDS, words).base64())
                .param("at", utc(emergency.openedAt()))
                .param("ends", utc(emergency.endsAt()))
                .update();
    }

    /** Those of a person that are not over. */
    List<Emergency> openOf(UUID person, Instant now) {
        return jdbc.sql(SELECT
                        + " where opened_by = :person and ends_at > :now and ended_at is null order by opened_at")
                .param("person", person)
                .param("now", utc(now))
                .query((row, n) -> emergency(row))
                .list();
    }

    Optional<Emergency> get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> emergency(row))
                .optional();
    }

    /** Why, in the words of who opened it; empty once erased. */
    Optional<String> words(UUID id) {
        return jdbc.sql("select subject_key, words_sealed from personal.emergency where id = :id and erased_on is null")
                .param("id", id)
                .query((row, n) -> sealing.open(
                        new SubjectKey(row.getString("subject_key")),
                        WORDS,
                        new SealedText(row.getString("words_sealed"))))
                .optional();
    }

    /** Those that concern the acting organisation and wait for a review by somebody else than this person. */
    List<Emergency> unreviewed(UUID notBy, UUID organisation) {
        return jdbc.sql(SELECT + """
                        where outcome is null and opened_by <> :person and :organisation in (setting, service) order by opened_at, id
                        """)
                .param("person", notBy)
                .param("organisation", organisation)
                .query((row, n) -> emergency(row))
                .list();
    }

    /** From here the transaction reads as this organisation does, and writes no more; the database refuses when the emergency is over. */
    void see(UUID emergency, UUID organisation) {
        jdbc.sql("select personal.see_in_emergency(:emergency, :organisation)")
                .param("emergency", emergency)
                .param("organisation", organisation)
                .query(row -> {});
    }

    boolean end(UUID id, UUID person, Instant at) {
        return jdbc.sql("""
                                update personal.emergency set ended_at = :at
                                where id = :id and opened_by = :person and ended_at is null and ends_at > :at
                                """)
                        .param("id", id)
                        .param("person", person)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean review(UUID id, Emergency.Outcome outcome, String words, UUID by, Instant at) {
        Optional<SubjectKey> key = jdbc.sql(
                        "select subject_key from personal.emergency where id = :id and erased_on is null")
                .param("id", id)
                .query((row, n) -> new SubjectKey(row.getString("subject_key")))
                .optional();
        return key.isPresent()
                && jdbc.sql("""
                                update personal.emergency
                                set outcome = :outcome, review_sealed = :words, reviewed_by = :by, reviewed_at = :at
                                where id = :id and outcome is null and opened_by <> :by
                                """)
                                .param("id", id)
                                .param("outcome", outcome.name())
                                .param(
                                        "words",
                                        sealing.seal(key.get(), REVIEW, words).base64())
                                .param("by", by)
                                .param("at", utc(at))
                                .update()
                        == 1;
    }

    List<Counted> counted() {
        return jdbc.sql("""
                        select month, reason, opened, justified, not_justified, unreviewed from personal.emergencies_counted()
                        """)
                .query((row, n) -> new Counted(
                        row.getObject("month", LocalDate.class),
                        row.getString("reason"),
                        row.getLong("opened"),
                        row.getLong("justified"),
                        row.getLong("not_justified"),
                        row.getLong("unreviewed")))
                .list();
    }

    List<Listed> all() {
        return jdbc.sql("select opened_for, reason, opened_at, ends_at, outcome from personal.emergencies()")
                .query((row, n) -> new Listed(
                        new OrganisationId(row.getObject("opened_for", UUID.class)),
                        row.getString("reason"),
                        instant(row, "opened_at"),
                        instant(row, "ends_at"),
                        Optional.ofNullable(row.getString("outcome"))))
                .list();
    }

    List<Refused> refused() {
        return jdbc.sql("select month, organisation, tries, people from personal.wrong_references()")
                .query((row, n) -> new Refused(
                        row.getObject("month", LocalDate.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getLong("tries"),
                        row.getLong("people")))
                .list();
    }

    /** @return those whose words were destroyed now */
    List<UUID> erase(Optional<UUID> request, Instant openedBefore, LocalDate today) {
        return jdbc.sql("select id from personal.erase_emergencies(:request::uuid, :before, :today)")
                .param("request", request.map(UUID::toString).orElse(null))
                .param("before", utc(openedBefore))
                .param("today", today)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request", UUID.class)),
                row.getObject("opened_by", UUID.class),
                new OrganisationId(row.getObject("opened_for", UUID.class)),
                Emergency.Reason.valueOf(row.getString("reason")),
                instant(row, "opened_at"),
                instant(row, "over_at"),
                Optional.ofNullable(row.getString("outcome")).map(Emergency.Outcome::valueOf));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
