package org.evenhand.app.mail;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. The database shows each of our logins its own mail only. */
@Repository
class MailTable {

    static final String TO = "mail.message.to";
    static final String SUBJECT = "mail.message.subject";
    static final String TEXT = "mail.message.text";
    static final String FROM_NAME = "mail.message.from_name";
    static final String REPLY_TO = "mail.message.reply_to";
    static final String UNSUBSCRIBE = "mail.message.unsubscribe";

    private static final String ERASE = """
            update mail.message set subject_key = '', to_index = 'erased ' || id, to_sealed = '', subject_sealed = '',
                text_sealed = '', from_name_sealed = '', reply_to_sealed = '', unsubscribe_sealed = '', erased_on = :today,
                state = case when state = 'QUEUED' then 'FAILED' else state end,
                settled_at = coalesce(settled_at, :now), next_try_at = null
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    MailTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** @param tries this one included */
    record Due(MailId id, Mail mail, Instant queuedAt, int tries) {}

    void insert(MailId id, Mail mail, Instant at, Instant notBefore) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into mail.message (id, purpose, state, is_automatic, is_urgent, subject_key, to_index, to_sealed, subject_sealed, text_sealed,
                            from_name_sealed, reply_to_sealed, unsubscribe_sealed, queued_at, next_try_at, tries, last_reason)
                        values (:id, :purpose, 'QUEUED', :isAutomatic, :isUrgent, :key, :toIndex, :to, :subject, :text,
                            :fromName, :replyTo, :unsubscribe, :at, :notBefore, 0, '')
                        """)
                .param("id", id.value())
                .param("purpose", mail.purpose())
                .param("isAutomatic", mail.automatic())
                .param("isUrgent", mail.urgent())
                .param("key", key.wrapped())
                .param("toIndex", index(mail.to()))
                .param("to", sealed(key, TO, Optional.of(mail.to().text())))
                .param("subject", sealed(key, SUBJECT, Optional.of(mail.subject())))
                .param("text", sealed(key, TEXT, Optional.of(mail.text())))
                .param("fromName", sealed(key, FROM_NAME, mail.fromName()))
                .param("replyTo", sealed(key, REPLY_TO, mail.replyTo().map(EmailAddress::text)))
                .param(
                        "unsubscribe",
                        sealed(key, UNSUBSCRIBE, mail.unsubscribe().map(URI::toString)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next urgent piece, as {@link #takeNext}, but whatever its address got today. */
    Optional<Due> takeUrgent(Instant now, Instant leasedUntil) {
        return take("m.is_urgent", now, leasedUntil).query((row, n) -> due(row)).optional();
    }

    /**
     * Takes the next piece that is due and not urgent, for one try: nobody else gets it until the lease is over, and the try counts even if
     * this machine dies in it. Passes over addresses that got their share of the last 24 hours.
     */
    Optional<Due> takeNext(Instant now, Instant leasedUntil, Instant dayAgo, int toOneAddressADay) {
        return take("""
                        not m.is_urgent
                              and (select count(*) from mail.message s
                                   where s.to_index = m.to_index and s.state = 'SENT' and not s.is_urgent
                                     and s.settled_at > :dayAgo) < :toOneAddressADay
                        """, now, leasedUntil)
                .param("dayAgo", dayAgo.atOffset(ZoneOffset.UTC))
                .param("toOneAddressADay", toOneAddressADay)
                .query((row, n) -> due(row))
                .optional();
    }

    private JdbcClient.StatementSpec take(String which, Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                        update mail.message set tries = tries + 1, last_tried_at = :now, next_try_at = :leasedUntil
                        where id = (
                            select m.id from mail.message m
                            where m.state = 'QUEUED' and m.next_try_at <= :now and m.erased_on is null and %s
                            order by m.next_try_at, m.queued_at, m.id
                            limit 1
                            for update skip locked)
                        returning id, purpose, is_automatic, is_urgent, subject_key, to_sealed, subject_sealed, text_sealed, from_name_sealed,
                            reply_to_sealed, unsubscribe_sealed, queued_at, tries
                        """.formatted(which))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leasedUntil", leasedUntil.atOffset(ZoneOffset.UTC));
    }

    /** How many pieces were offered since then, of those that are urgent or of the others. */
    int triedSince(Instant since, boolean urgent) {
        return jdbc.sql("select count(*) from mail.message where last_tried_at > :since and is_urgent = :urgent")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("urgent", urgent)
                .query(Integer.class)
                .single();
    }

    /** Leaves it queued for another try. */
    void putOff(MailId id, Instant until, String reason) {
        jdbc.sql("""
                        update mail.message set next_try_at = :until, last_reason = :reason
                        where id = :id and state = 'QUEUED'
                        """)
                .param("id", id.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** @return false where the step was not open to it any more */
    boolean settle(MailId id, MailStep step, Instant at, String reason) {
        List<MailState> from = Stream.of(MailState.values())
                .filter(state -> MailLifecycle.TABLE.next(state, step).isPresent())
                .toList();
        MailState state = MailLifecycle.TABLE
                .next(MailState.QUEUED, step)
                .filter(next -> next != MailState.QUEUED)
                .orElseThrow(() -> new IllegalArgumentException("%s settles no mail.".formatted(step)));
        return jdbc.sql("""
                        update mail.message set state = :state, next_try_at = null, settled_at = :at, last_reason = :reason
                        where id = :id and state in (:from)
                        """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    Optional<Posted> find(MailId id) {
        return jdbc.sql("""
                        select id, state, queued_at, tries, next_try_at, settled_at from mail.message where id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Posted(
                        new MailId(row.getObject("id", UUID.class)),
                        MailState.valueOf(row.getString("state")),
                        instant(row, "queued_at").orElseThrow(),
                        row.getInt("tries"),
                        instant(row, "next_try_at"),
                        instant(row, "settled_at")))
                .optional();
    }

    /** What was taken since then and may still come back. */
    List<MailId> takenSince(Instant since) {
        return jdbc.sql("""
                        select id from mail.message where state = 'SENT' and settled_at > :since order by settled_at, id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new MailId(row.getObject("id", UUID.class)))
                .list();
    }

    int countTo(EmailAddress address, String purpose, Instant since) {
        return jdbc.sql("""
                        select count(*) from mail.message
                        where to_index = :toIndex and purpose = :purpose and queued_at > :since
                        """)
                .param("toIndex", index(address))
                .param("purpose", purpose)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Destroys what is personal in what was queued before, and its key; what still waits is given up with it. */
    int erase(Instant queuedBefore, Instant now, java.time.LocalDate today) {
        return jdbc.sql(ERASE + " where queued_at < :queuedBefore and erased_on is null")
                .param("queuedBefore", queuedBefore.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    /** The same for one piece, however new it is. */
    void erase(MailId id, Instant now, java.time.LocalDate today) {
        jdbc.sql(ERASE + " where id = :id and erased_on is null")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    /** The same for all pieces to one address whose purpose begins like this. */
    void erase(EmailAddress to, String purpose, Instant now, java.time.LocalDate today) {
        jdbc.sql(ERASE + " where to_index = :toIndex and starts_with(purpose, :purpose) and erased_on is null")
                .param("toIndex", index(to))
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    private Due due(ResultSet row) throws SQLException {
        SubjectKey key = new SubjectKey(row.getString("subject_key"));
        Mail mail = new Mail(
                row.getString("purpose"),
                EmailAddress.of(opened(key, TO, row.getString("to_sealed")).orElseThrow()),
                opened(key, SUBJECT, row.getString("subject_sealed")).orElseThrow(),
                opened(key, TEXT, row.getString("text_sealed")).orElseThrow(),
                opened(key, FROM_NAME, row.getString("from_name_sealed")),
                opened(key, REPLY_TO, row.getString("reply_to_sealed")).map(EmailAddress::of),
                opened(key, UNSUBSCRIBE, row.getString("unsubscribe_sealed")).map(URI::create),
                row.getBoolean("is_automatic"),
                row.getBoolean("is_urgent"));
        return new Due(
                new MailId(row.getObject("id", UUID.class)),
                mail,
                instant(row, "queued_at").orElseThrow(),
                row.getInt("tries"));
    }

    private String index(EmailAddress address) {
        return sealing.blindIndex("mail.message.to", address.text());
    }

    private String sealed(SubjectKey key, String field, Optional<String> text) {
        return text.map(value -> sealing.seal(key, field, value).base64()).orElse("");
    }

    private Optional<String> opened(SubjectKey key, String field, String base64) {
        return base64.isEmpty() ? Optional.empty() : Optional.of(sealing.open(key, field, new SealedText(base64)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
