package org.evenhand.app.visits;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.packs.policy.VisitTerms;
import org.evenhand.vocabulary.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address at which a specialist's calendar program reads their visits. It is shown once, when it is made; the database keeps its
 * hash only. A new one ends the old one.
 */
@Service
public class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final VisitTerms terms;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Ledger ledger, Packs packs, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.terms = VisitTerms.from(packs);
        this.clock = clock;
    }

    /** A visit as a calendar program may know it: nothing that was written, and nobody's name but the setting's. */
    public record Entry(
            VisitId id,
            String reference,
            String setting,
            Optional<Urn> urn,
            Visit.Mode mode,
            Span when,
            VisitState state,
            int revision,
            Instant movedAt) {}

    /** The person who acts gets an address; what they had before answers no more. */
    @Transactional
    public Secret renew() {
        remove();
        Secret secret = Secret.of(RANDOM);
        jdbc.sql(
                        "insert into visits.feed (person, organisation, token_hash, made_at) values (:person, :organisation, :hash, :at)")
                .param("person", Acting.current().person())
                .param("organisation", Acting.current().organisation())
                .param("hash", secret.hash())
                .param("at", VisitTable.utc(clock.instant()))
                .update();
        ledger.append(Happening.of("CalendarAddressMade", Acting.current().person()));
        return secret;
    }

    /** The address of the person who acts answers no more. */
    @Transactional
    public void revoke() {
        if (remove() > 0) {
            ledger.append(Happening.of("CalendarAddressEnded", Acting.current().person()));
        }
    }

    /** When the address of the person who acts was made; empty where they have none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> madeOn() {
        return jdbc.sql("select made_at from visits.feed where person = :person")
                .param("person", Acting.current().person())
                .query((row, n) ->
                        VisitTable.instant(row, "made_at").atZone(Span.ENGLAND).toLocalDate())
                .optional();
    }

    /** So many weeks back it goes, with how firm that is. */
    public RegisterTerms.Rule back() {
        return terms.rule("feed-back-weeks");
    }

    /** All visits of whoever has this address, the first first; empty where there is no such address. */
    @Transactional(readOnly = true)
    public Optional<List<Entry>> read(Secret secret) {
        boolean isOpen = jdbc.sql("select visits.feed_is_open(:hash)")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
        LocalDate today = LocalDate.now(clock);
        return isOpen
                ? Optional.of(entries(
                        secret,
                        today.minusWeeks((long) back().value()),
                        today.plusWeeks((long) terms.rule("furthest-weeks").value() + 1)))
                : Optional.empty();
    }

    private List<Entry> entries(Secret secret, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select id, request, setting_name, setting_urn, mode, starts_at, ends_at, state, revision, moved_at
                        from visits.feed_of(:hash, :from, :before)
                        """)
                .param("hash", secret.hash())
                .param("from", VisitTable.utc(from.atStartOfDay(Span.ENGLAND).toInstant()))
                .param(
                        "before",
                        VisitTable.utc(before.atStartOfDay(Span.ENGLAND).toInstant()))
                .query((row, n) -> entry(row))
                .list();
    }

    private int remove() {
        return jdbc.sql("delete from visits.feed where person = :person")
                .param("person", Acting.current().person())
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        VisitId id = new VisitId(row.getObject("id", UUID.class));
        return new Entry(
                id,
                Optional.ofNullable(row.getObject("request", UUID.class))
                        .map(RequestId::new)
                        .orElseGet(() -> new RequestId(id.value()))
                        .reference(),
                row.getString("setting_name"),
                Optional.ofNullable(row.getString("setting_urn")).map(Urn::of),
                Visit.Mode.valueOf(row.getString("mode")),
                new Span(VisitTable.instant(row, "starts_at"), VisitTable.instant(row, "ends_at")),
                VisitState.valueOf(row.getString("state")),
                row.getInt("revision"),
                VisitTable.instant(row, "moved_at"));
    }
}
