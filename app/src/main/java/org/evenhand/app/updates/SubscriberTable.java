package org.evenhand.app.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.parliament.QuestionSearch;
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
    private static final String SEARCH = "updates.subscriber.search";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SubscriberTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Somebody on the list. */
    record Subscriber(UUID id, EmailAddress email, String token, SubscriberState state, Topic topic) {}

    /** Where the holder of a link stands. */
    record Holder(UUID id, SubscriberState state) {}

    void insert(UUID id, EmailAddress email, Topic topic, String token, String tokenHash, Instant at) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into updates.subscriber (id, subject_key, email_sealed, email_index, token_sealed, token_hash, state, asked_at, changed_at,
                                                        topic, search_sealed, search_index)
                        values (:id, :subjectKey, :emailSealed, :emailIndex, :tokenSealed, :tokenHash, 'ASKED', :askedAt, :askedAt,
                                :topic, :searchSealed, :searchIndex)
                        """)
                .param("id", id)
                .param("subjectKey", key.wrapped())
                .param("emailSealed", sealing.seal(key, EMAIL, email.text()).base64())
                .param("emailIndex", sealing.blindIndex(EMAIL, email.text()))
                .param("tokenSealed", sealing.seal(key, TOKEN, token).base64())
                .param("tokenHash", tokenHash)
                .param("askedAt", at.atOffset(ZoneOffset.UTC))
                .param("topic", topic.code())
                .param(
                        "searchSealed",
                        topic.search()
                                .map(search -> sealing.seal(key, SEARCH, search.query())
                                        .base64())
                                .orElse(""))
                .param("searchIndex", searchIndex(topic))
                .update();
    }

    private String searchIndex(Topic topic) {
        return topic.search()
                .map(search -> sealing.blindIndex(SEARCH, search.query()))
                .orElse("");
    }

    /** Two who ask for one address at once: the second waits. */
    void lock(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('updates.subscriber'), hashtext(:address))")
                .param("address", sealing.blindIndex(EMAIL, email.text()))
                .query((row, n) -> "")
                .list();
    }

    Optional<Subscriber> find(EmailAddress email, Topic topic) {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state, topic, search_sealed from updates.subscriber
                        where email_index = :emailIndex and search_index = :searchIndex
                        """)
                .param("searchIndex", searchIndex(topic))
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

    /** The holder of a link with what they get; empty once it is erased. */
    Optional<Subscriber> find(String tokenHash) {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state, topic, search_sealed from updates.subscriber
                        where token_hash = :tokenHash and state <> 'GONE'
                        """)
                .param("tokenHash", tokenHash)
                .query((row, n) -> subscriber(row))
                .optional();
    }

    /** Everybody who confirmed updates, or everybody who confirmed a search. */
    List<Subscriber> confirmed(String topic) {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state, topic, search_sealed from updates.subscriber
                        where state = 'CONFIRMED' and topic = :topic order by asked_at, id
                        """)
                .param("topic", topic)
                .query((row, n) -> subscriber(row))
                .list();
    }

    /** Every search of one address that is confirmed; whoever leaves at this moment waits. */
    List<Subscriber> confirmedSearches(EmailAddress email) {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, token_sealed, state, topic, search_sealed from updates.subscriber
                        where state = 'CONFIRMED' and topic = 'QUESTIONS' and email_index = :emailIndex order by asked_at, id for update
                        """)
                .param("emailIndex", sealing.blindIndex(EMAIL, email.text()))
                .query((row, n) -> subscriber(row))
                .list();
    }

    /** @return the questions of which they had not been told as they stand */
    Set<String> tell(UUID subscriber, Map<String, String> standings) {
        return Set.copyOf(jdbc.sql("""
                        insert into updates.told (subscriber, question, standing)
                        select :subscriber, question, standing
                        from unnest(string_to_array(:questions, ' '), string_to_array(:standings, ' ')) as found (question, standing)
                        on conflict do nothing returning question
                        """)
                .param("subscriber", subscriber)
                .param("questions", String.join(" ", standings.keySet()))
                .param("standings", String.join(" ", standings.values()))
                .query(String.class)
                .list());
    }

    int countConfirmed() {
        return jdbc.sql("select count(*) from updates.subscriber where state = 'CONFIRMED' and topic = 'UPDATES'")
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
                SubscriberState.valueOf(row.getString("state")),
                row.getString("topic").equals(Topic.Updates.CODE)
                        ? new Topic.Updates()
                        : new Topic.Questions(QuestionSearch.of(
                                sealing.open(key, SEARCH, new SealedText(row.getString("search_sealed"))))));
    }

    void confirm(UUID id, Instant at) {
        jdbc.sql("update updates.subscriber set state = 'CONFIRMED', changed_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(UUID id, Instant at) {
        jdbc.sql("delete from updates.told where subscriber = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update updates.subscriber
                        set state = 'GONE', subject_key = '', email_sealed = '', email_index = null, token_sealed = '',
                            search_sealed = '', search_index = '', changed_at = :at
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
