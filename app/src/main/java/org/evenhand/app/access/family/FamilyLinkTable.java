package org.evenhand.app.access.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of families' links. The database shows a setting its own. */
@Repository
class FamilyLinkTable {

    static final String EMAIL = "access.family_link.email";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    FamilyLinkTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** What a secret opens, before anybody acts. */
    record Known(UUID id, RequestId request, UUID setting) {}

    void insert(UUID id, RequestId request, UUID setting, String hash, UUID by, LocalDate on, LocalDate expires) {
        jdbc.sql("""
                        insert into access.family_link (id, request, setting, secret_hash, made_by, made_on, expires_on)
                        values (:id, :request, :setting, :hash, :by, :on, :expires)
                        """)
                .param("id", id)
                .param("request", request.value())
                .param("setting", setting)
                .param("hash", hash)
                .param("by", by)
                .param("on", on)
                .param("expires", expires)
                .update();
    }

    Optional<Known> find(String hash) {
        return jdbc.sql("select id, request, setting from access.find_family_link(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        new RequestId(row.getObject("request", UUID.class)),
                        row.getObject("setting", UUID.class)))
                .optional();
    }

    /** The one that works or ran out, of the setting that acts; empty where it was ended. */
    Optional<FamilyLinks.Link> current(RequestId request) {
        return jdbc.sql("""
                        select id, made_on, expires_on, last_opened_on, email_sealed is not null as told from access.family_link
                        where request = :request and ended_on is null
                        """)
                .param("request", request.value())
                .query((row, n) -> new FamilyLinks.Link(
                        row.getObject("id", UUID.class),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_opened_on", LocalDate.class)),
                        row.getBoolean("told")))
                .optional();
    }

    void opened(UUID link, LocalDate on, LocalDate expires) {
        jdbc.sql("update access.family_link set last_opened_on = :on, expires_on = :expires where id = :id")
                .param("on", on)
                .param("expires", expires)
                .param("id", link)
                .update();
    }

    /** @return whether there was one */
    boolean end(RequestId request, LocalDate on, String by) {
        return jdbc.sql("""
                        update access.family_link set ended_on = :on, ended_by = :by
                        where request = :request and ended_on is null
                        """)
                        .param("on", on)
                        .param("by", by)
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /** @return whether there is a link to keep it with */
    boolean leaveEmail(RequestId request, String email, Instant at) {
        return jdbc.sql("select subject_key from access.request where id = :request")
                .param("request", request.value())
                .query((row, n) -> new SubjectKey(row.getString("subject_key")))
                .optional()
                .filter(key -> keepEmail(request, sealing.seal(key, EMAIL, email), at))
                .isPresent();
    }

    /** Who changes an address was told before, so the day of the first stays. */
    private boolean keepEmail(RequestId request, SealedText email, Instant at) {
        return jdbc.sql("""
                        update access.family_link set email_sealed = :email, email_left_at = coalesce(email_left_at, :at)
                        where request = :request and ended_on is null
                        """)
                        .param("email", email.base64())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /** Where a family is told what happened at a time, if its link works and its consent holds. */
    Optional<String> email(RequestId request, LocalDate today, Instant happenedAt) {
        return jdbc.sql("""
                        select r.subject_key, l.email_sealed from access.family_link l
                        join access.request r on r.id = l.request join access.consent c on c.request = l.request
                        where l.request = :request and l.email_left_at <= :at and l.ended_on is null and l.expires_on >= :today
                            and c.given_by is not null and c.withdrawn_on is null
                        """)
                .param("request", request.value())
                .param("at", happenedAt.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query((row, n) -> sealing.open(
                        new SubjectKey(row.getString("subject_key")),
                        EMAIL,
                        new SealedText(row.getString("email_sealed"))))
                .optional();
    }

    /** @return whether there was one */
    boolean forgetEmail(RequestId request) {
        return jdbc.sql("""
                        update access.family_link set email_sealed = null, email_left_at = null
                        where request = :request and email_sealed is not null
                        """).param("request", request.value()).update() == 1;
    }

    List<UUID> eraseEmails(LocalDate ranOutBefore) {
        return jdbc.sql("select id from access.erase_family_emails(:before)")
                .param("before", ranOutBefore)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> erase(LocalDate overBefore) {
        return jdbc.sql("select id from access.erase_family_links(:before)")
                .param("before", overBefore)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
