package org.evenhand.app.capacity;

import static org.evenhand.app.capacity.CapacityTable.days;
import static org.evenhand.app.capacity.CapacityTable.weeks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.app.capacity.Loan.Used;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of offers and of loans between services. */
@Repository
class LendingTable {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** Of each offer, with what is left in the week in which most of it is lent. */
    private static final String OFFER = """
            select offer.id as offer_id, offer.lender, offer.la_code as offer_la_code, offer.profession, offer.days as offer_days,
                   offer.from_week as offer_from, offer.to_week as offer_to, offer.mode, offer.radius_km, offer.terms,
                   offer.state as offer_state,
                   offer.days - coalesce((
                       select max(lent.days)
                       from (select sum(loan.days) as days
                             from generate_series(offer.from_week, offer.to_week, interval '7 days') monday
                             join capacity.loan loan on loan.offer = offer.id and loan.state in ('ACCEPTED', 'ENDED')
                                 and monday::date between loan.from_week and loan.to_week
                             group by monday) lent), 0) as offer_left
            from capacity.offer offer
            """;

    private final JdbcClient jdbc;

    LendingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void offer(OfferId id, Lending.Offered offered, Instant at) {
        jdbc.sql("""
                        insert into capacity.offer
                            (id, lender, la_code, profession, days, from_week, to_week, mode, radius_km, terms, state, offered_at)
                        values (:id, :lender, :home, :profession, :days, :from, :to, :mode, :kilometres, :terms, 'OPEN', :at)
                        """)
                .param("id", id.value())
                .param("lender", Acting.current().organisation())
                .param("home", offered.home().code())
                .param("profession", offered.profession().name())
                .param("days", offered.days().value())
                .param("from", offered.weeks().from())
                .param("to", offered.weeks().to())
                .param("mode", offered.mode().name())
                .param(
                        "kilometres",
                        offered.kilometres().isPresent() ? offered.kilometres().getAsInt() : null)
                .param("terms", offered.terms())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was open, and the lender's who acts */
    boolean close(OfferId id) {
        return jdbc.sql(
                                "update capacity.offer set state = 'CLOSED' where id = :id and state = 'OPEN' and lender = :lender")
                        .param("id", id.value())
                        .param("lender", Acting.current().organisation())
                        .update()
                == 1;
    }

    Optional<Offer> offer(OfferId id) {
        return jdbc.sql(OFFER + " where offer.id = :id")
                .param("id", id.value())
                .query((row, n) -> offer(row))
                .optional();
    }

    List<Offer> offers(LocalDate monday) {
        return jdbc.sql(OFFER + """
                        where offer.to_week >= :monday
                        order by offer.from_week, offer.offered_at, offer.id
                        """)
                .param("monday", monday)
                .query((row, n) -> offer(row))
                .list();
    }

    /** Days of an offer that are not lent in any of these weeks. */
    Days left(Offer offer, Weeks weeks) {
        return new Days(jdbc.sql("""
                        select offer.days - coalesce((
                            select max(lent.days)
                            from (select sum(loan.days) as days
                                  from generate_series(:from::date, :to::date, interval '7 days') monday
                                  join capacity.loan loan on loan.offer = offer.id and loan.state in ('ACCEPTED', 'ENDED')
                                      and monday::date between loan.from_week and loan.to_week
                                  group by monday) lent), 0)
                        from capacity.offer offer
                        where offer.id = :id
                        """)
                .param("id", offer.id().value())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .query(BigDecimal.class)
                .single());
    }

    void ask(LoanId id, OfferId offer, LaCode area, Days days, Weeks weeks, Instant at) {
        jdbc.sql("""
                        insert into capacity.loan (id, offer, borrower, la_code, days, from_week, to_week, state, asked_at, moved_at)
                        values (:id, :offer, :borrower, :area, :days, :from, :to, 'ASKED', :at, :at)
                        """)
                .param("id", id.value())
                .param("offer", offer.value())
                .param("borrower", Acting.current().organisation())
                .param("area", area.code())
                .param("days", days.value())
                .param("from", weeks.from())
                .param("to", weeks.to())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The loan, if the organisation that acts is a party; its offer and then itself are held until the transaction ends. */
    Optional<Loan> lock(LoanId id) {
        jdbc.sql("""
                        select offer.id
                        from capacity.offer
                        where offer.id = (select loan.offer from capacity.loan where loan.id = :id)
                        for no key update
                        """).param("id", id.value()).query(UUID.class).list();
        return jdbc.sql("select loan.id from capacity.loan where loan.id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(loan -> loan(id));
    }

    void move(LoanId id, LoanState state, LocalDate toWeek, Instant at) {
        jdbc.sql("update capacity.loan set state = :state, to_week = :to, moved_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("to", toWeek)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return the first week in which the lender has too few; empty once it is done on both sides */
    Optional<LocalDate> lend(LoanId id) {
        return jdbc.sql("select capacity.lend(:id)")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    /** @return the first week in which the borrower has promised them already; empty once it is done on both sides */
    Optional<LocalDate> giveBack(LoanId id, LocalDate from) {
        return jdbc.sql("select capacity.give_back(:id, :from)")
                .param("id", id.value())
                .param("from", from)
                .query(LocalDate.class)
                .optional();
    }

    void use(LoanId id, LocalDate monday, Days days) {
        jdbc.sql("""
                        insert into capacity.used (loan, starts_on, days) values (:loan, :monday, :days)
                        on conflict (loan, starts_on) do update set days = excluded.days
                        """)
                .param("loan", id.value())
                .param("monday", monday)
                .param("days", days.value())
                .update();
    }

    List<Loan> loans() {
        return loans("", Map.of());
    }

    /** What this service lends, borrows, is asked for and asks. */
    List<Loan> loansOf(OrganisationId service) {
        return loans("where loan.borrower = :service or offered.lender = :service", Map.of("service", service.value()));
    }

    /** How many loans a lender has not answered, of weeks that are not over. */
    int unanswered(OrganisationId lender, LocalDate monday) {
        return jdbc.sql("""
                        select count(*)
                        from capacity.loan join capacity.offer on offer.id = loan.offer
                        where offer.lender = :lender and loan.state = 'ASKED' and loan.to_week >= :monday
                        """)
                .param("lender", lender.value())
                .param("monday", monday)
                .query(Integer.class)
                .single();
    }

    Optional<Loan> loan(LoanId id) {
        return loans("where loan.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    private List<Loan> loans(String where, Map<String, ?> given) {
        String chosen = """
                from capacity.loan loan
                join (%s) offered on offered.offer_id = loan.offer
                %s
                """.formatted(OFFER, where);
        Map<UUID, List<Used>> used = new HashMap<>();
        jdbc.sql("select used.loan, used.starts_on, used.days from capacity.used where used.loan in (select loan.id "
                        + chosen
                        + ") order by used.starts_on")
                .params(given)
                .query(row -> {
                    used.computeIfAbsent(row.getObject("loan", UUID.class), id -> new ArrayList<>())
                            .add(new Used(row.getObject("starts_on", LocalDate.class), days(row, "days")));
                });
        return jdbc.sql("""
                        select loan.id, loan.borrower, loan.la_code, loan.days, loan.from_week, loan.to_week, loan.state, loan.asked_at,
                               offered.*
                        %s
                        order by loan.asked_at desc, loan.id
                        """.formatted(chosen))
                .params(given)
                .query((row, n) -> loan(row, used))
                .list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        int kilometres = row.getInt("radius_km");
        return new Offer(
                new OfferId(row.getObject("offer_id", UUID.class)),
                new OrganisationId(row.getObject("lender", UUID.class)),
                LaCode.of(row.getString("offer_la_code")),
                Profession.of(row.getString("profession")),
                days(row, "offer_days"),
                weeks(row, "offer_from", "offer_to"),
                Offer.Mode.valueOf(row.getString("mode")),
                kilometres == 0 ? OptionalInt.empty() : OptionalInt.of(kilometres),
                row.getString("terms"),
                row.getString("offer_state").equals("OPEN"),
                days(row, "offer_left"));
    }

    private static Loan loan(ResultSet row, Map<UUID, List<Used>> used) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Loan(
                new LoanId(id),
                offer(row),
                new OrganisationId(row.getObject("borrower", UUID.class)),
                LaCode.of(row.getString("la_code")),
                days(row, "days"),
                weeks(row, "from_week", "to_week"),
                LoanState.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class)
                        .atZoneSameInstant(ENGLAND)
                        .toLocalDate(),
                used.getOrDefault(id, List.of()));
    }
}
