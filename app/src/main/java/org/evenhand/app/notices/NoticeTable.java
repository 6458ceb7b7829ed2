package org.evenhand.app.notices;

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
import org.evenhand.app.mail.MailId;
import org.evenhand.app.notices.WayOfService.Reaching;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of notices. The database shows each organisation those it sent and those that are for it. */
@Repository
class NoticeTable {

    private static final String SELECT = """
            select n.id, n.request, n.kind, n.about, n.sender, n.recipient, n.account, n.state, n.queued_at, n.settled_at, s.way, s.served_on
            from notices.notice n left join notices.served s on s.notice = n.id
            """;

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice whose mail may still change. */
    record Followed(NoticeId id, MailId mail, NoticeState state, OrganisationId sender) {}

    /** @return false where this person was told this before */
    boolean insert(Notice notice) {
        return jdbc.sql("""
                        insert into notices.notice (id, request, kind, about, sender, recipient, account, state, queued_at, settled_at)
                        values (:id, :request, :kind, :about, :sender, :recipient, :account, :state, :queuedAt, :settledAt)
                        on conflict (request, kind, about, account) do nothing
                        """)
                        .param("id", notice.id().value())
                        .param("request", notice.request().value())
                        .param("kind", notice.kind().name())
                        .param("about", notice.about())
                        .param("sender", notice.sender().value())
                        .param("recipient", notice.recipient().value())
                        .param("account", notice.account().value())
                        .param("state", notice.state().name())
                        .param("queuedAt", notice.queuedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "settledAt",
                                notice.settledAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .update()
                == 1;
    }

    void setMail(NoticeId id, MailId mail) {
        jdbc.sql("update notices.notice set mail = :mail where id = :id")
                .param("mail", mail.value())
                .param("id", id.value())
                .update();
    }

    /** @return false where it stands elsewhere already */
    boolean move(NoticeId id, NoticeState from, NoticeState to, Instant at) {
        boolean settles = to != NoticeState.HANDED_OVER;
        return jdbc.sql("""
                        update notices.notice set state = :to, settled_at = :at where id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("at", settles ? at.atOffset(ZoneOffset.UTC) : null)
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    List<Followed> toFollow(Instant settledAfter) {
        return jdbc.sql("select id, mail, state, sender from notices.to_follow(:settledAfter)")
                .param("settledAfter", settledAfter.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Followed(
                        new NoticeId(row.getObject("id", UUID.class)),
                        new MailId(row.getObject("mail", UUID.class)),
                        NoticeState.valueOf(row.getString("state")),
                        new OrganisationId(row.getObject("sender", UUID.class))))
                .list();
    }

    Optional<Notice> find(NoticeId id) {
        return jdbc.sql(SELECT + " where n.id = :id")
                .param("id", id.value())
                .query((row, n) -> notice(row))
                .optional();
    }

    List<Notice> of(RequestId request) {
        return jdbc.sql(SELECT + " where n.request = :request order by n.queued_at, n.id")
                .param("request", request.value())
                .query((row, n) -> notice(row))
                .list();
    }

    /**
     * Those of the organisation whose mail came back or was given up, and of which nothing else is recorded. Where no mail leaves the
     * installation, nobody waits for one: such a notice shows on the request's page, and raises nothing.
     */
    List<Notice> toServeOtherwise(OrganisationId sender) {
        return jdbc.sql(SELECT + """
                        where n.sender = :sender and n.mail is not null and n.state in ('RETURNED', 'NOT_SENT') and s.notice is null
                        order by n.queued_at, n.id
                        """)
                .param("sender", sender.value())
                .query((row, n) -> notice(row))
                .list();
    }

    /** @return false where another way was recorded before */
    boolean serve(NoticeId id, Served served, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into notices.served (notice, way, served_on, recorded_by, recorded_at)
                        values (:notice, :way, :on, :by, :at) on conflict (notice) do nothing
                        """)
                        .param("notice", id.value())
                        .param("way", served.way().name())
                        .param("on", served.on())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The mail that went to the family of a request: its notices name the request where others name an account. */
    List<MailId> mailToFamily(RequestId request) {
        return jdbc.sql("""
                        select mail from notices.notice
                        where request = :request and account = :request and mail is not null order by queued_at, id
                        """)
                .param("request", request.value())
                .query((row, n) -> new MailId(row.getObject("mail", UUID.class)))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        @Nullable String way = row.getString("way");
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("about"),
                new OrganisationId(row.getObject("sender", UUID.class)),
                new OrganisationId(row.getObject("recipient", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                NoticeState.valueOf(row.getString("state")),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                way == null
                        ? Optional.empty()
                        : Optional.of(new Served(Reaching.valueOf(way), row.getObject("served_on", LocalDate.class))));
    }
}
