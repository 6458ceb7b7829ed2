package org.evenhand.app.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the mailing list. It seals and opens; nobody else sees a sealed value. */
@Repository
class SubscriberTable {

    private static final String EMAIL = "updates.subscriber.email";
    private static final String TOKEN = "updates.subscriber.token";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SubscriberTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Somebody on the list. */
    record Subscriber(UUID id, EmailAddress email, String token, SubscriberState state) {}

    /** Where the holder of a link stands. */
    record Holder(UUID id, SubscriberState state) {}

    void insert(UUID id, EmailAddress email, String token, String tokenHash, Instant at) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into updates.subscriber (id, subject_key, email_sealed, email_index, token_sealed, token_hash, state, asked_at, changed_at)
                        values (:id, :subjectKey, :emailSealed, :emailIndex, :tokenSealed, :tokenHash, 'ASKED', :askedAt, :askedAt)
                        """)
                .param("id", id)
                .param("subjectKey", key.wrapped())
                .param("emailSealed", sealing.seal(key, EMAIL, email.text()).base64())
                .param("emailIndex", sealing.blindIndex(EMAIL, email.text()))
                .param("tokenSealed", sealing.seal(key, TOKEN, token).base64())
                .param("tokenHash", tokenHash)
                .param("askedAt", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two who ask for one address at once: the second waits. */
    void lock(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('updates.subscriber'), hashtext(:address))")
                .param("address", sealing.blindIndex(EMAIL, email.text()))
                .query((row, n) -> "")
                .list();
    }

    Optional<Subscriber> find(EmailAddress email) {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state from updates.subscriber where email_index = :emailIndex
                        """)
                .param("emailIndex", sealing.blindIndex(EMAIL, email.text()))
                .query((row, n) -> subscriber(row))
                .optional();
    }

    Optional<Holder> findHolder(String tokenHash) {
        return jdbc.sql("select id, state from updates.subscriber where token_hash = :tokenHash for update")
                .param("tokenHash", tokenHash)
                .query((row, n) ->
                        new Holder(row.getObject("id", UUID.class), SubscriberState.valueOf(row.getString("state"))))
                .optional();
    }

    List<Subscriber> confirmed() {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state from updates.subscriber
                        where state = 'CONFIRMED' order by asked_at, id
                        """).query((row, n) -> subscriber(row)).list();
    }

    int countConfirmed() {
        return jdbc.sql("select count(*) from updates.subscriber where state = 'CONFIRMED'")
                .query(Integer.class)
                .single();
    }

    /** How many asked and have not confirmed yet. */
    int countWaiting() {
        return jdbc.sql("select count(*) from updates.subscriber where state = 'ASKED'")
                .query(Integer.class)
                .single();
    }

    private Subscriber subscriber(ResultSet row) throws SQLException {
        SubjectKey key = new SubjectKey(row.getString("subject_key"));
        return new Subscriber(
                row.getObject("id", UUID.class),
                EmailAddress.of(sealing.open(key, EMAIL, new SealedText(row.getString("email_sealed")))),
                sealing.open(key, TOKEN, new SealedText(row.getString("token_sealed"))),
                SubscriberState.valueOf(row.getString("state")));
    }

    void confirm(UUID id, Instant at) {
        jdbc.sql("update updates.subscriber set state = 'CONFIRMED', changed_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(UUID id, Instant at) {
        jdbc.sql("""
                        update updates.subscriber
                        set state = 'GONE', subject_key = '', email_sealed = '', email_index = null, token_sealed = '', changed_at = :at
                        where id = :id
                        """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Who asked before this moment and did not confirm. */
    List<UUID> unconfirmedSince(Instant before) {
        return jdbc.sql("select id from updates.subscriber where state = 'ASKED' and asked_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** @return whether it was not sent before */
    boolean insertMailed(UUID update, int recipients, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into updates.mailed (id, mailed_at, recipients, mailed_by) values (:id, :mailedAt, :recipients, :mailedBy)
                        on conflict (id) do nothing
                        """)
                        .param("id", update)
                        .param("mailedAt", at.atOffset(ZoneOffset.UTC))
                        .param("recipients", recipients)
                        .param("mailedBy", by)
                        .update()
                == 1;
    }

    /** To how many an update was sent; empty where it was not. */
    Optional<Integer> recipients(UUID update) {
        return jdbc.sql("select recipients from updates.mailed where id = :id")
                .param("id", update)
                .query((row, n) -> row.getInt("recipients"))
                .optional();
    }
}
