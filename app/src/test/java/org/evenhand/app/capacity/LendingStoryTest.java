package org.evenhand.app.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One authority's service lends a day of its teacher of children with vision impairment to another's. */
@EvenhandTest
class LendingStoryTest {

    /** A Monday; days are looked at from here, whatever today is. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Weeks WEEKS = new Weeks(MONDAY, MONDAY.plusWeeks(9));

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Stating stating;

    @Autowired
    Lending lending;

    @Autowired
    Booking booking;

    @Autowired
    Capacity capacity;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Person lender;
    private Person borrower;

    @BeforeEach
    void two_services() {
        lender = world.aService(world.anArea());
        borrower = world.aService(world.anArea());
        lender.does(MONDAY, () -> stating.state(said("5", "4", "1.5")));
    }

    @Test
    void a_day_is_offered_asked_for_lent_and_used_and_both_sides_change_at_once() {
        Browser leads = new Browser(port).signIn(lender);
        Browser asks = new Browser(port).signIn(borrower);
        LocalDate from = Weeks.monday(LocalDate.now(clock));
        lender.does(() -> stating.state(new Stating.Statement(
                Profession.QTVI, new Weeks(from, from.plusWeeks(5)), days("5"), days("4"), days("1.5"))));

        Browser.Shown offered =
                leads.send(leads.get("/sharing/offer"), "/sharing/offer", offer("1", from, from.plusWeeks(5)));
        String ask = asks.get("/sharing")
                .document()
                .select("article:contains(Service of " + lender.area() + ") h3 a")
                .attr("href");
        Browser.Shown asked = asks.send(asks.get(ask), ask, Map.of());
        String loan = leads.get("/sharing")
                .document()
                .select("article:contains(Service of " + borrower.area() + ") h3 a")
                .attr("href");
        Browser.Shown before = leads.get(loan);
        Browser.Shown lent = leads.send(before, loan + "/step", Map.of("step", "ACCEPT"));
        Browser.Shown used = asks.send(asks.get(loan), loan + "/use", Map.of("days", "0.5"));
        Browser.Shown closed = leads.send(leads.get("/sharing"), "/close", Map.of());

        assertThat(offered.text()).contains("Your offer is open");
        assertThat(asked.text()).contains("Your request is with the service that lends", "Asked for");
        assertThat(before.text()).contains("Lend these days", "Decline").doesNotContain("How many days did you use?");
        assertThat(lent.text()).contains("The days are lent", "Lent");
        assertThat(used.text()).contains("0.5 in the week of");
        assertThat(closed.text()).contains("Your offer is closed").doesNotContain("What you offer");
        assertThat(week(lender, from)).isEqualTo(new Numbers("1.5", "1", "0"));
        assertThat(week(borrower, from)).isEqualTo(new Numbers("1", "0", "1"));
        assertThat(new Browser(port).get("/find/sharing").text())
                .contains(
                        "1 day a week of a Qualified Teacher of children with Vision Impairment",
                        "Service of " + lender.area(),
                        "Service of " + borrower.area(),
                        // 4 filled, 1.5 for statutory work, 1 lent on this side; 1 borrowed on that.
                        "the lender 1.5, the borrower 1");
        assertThat(ledger.of(UUID.fromString(loan.substring(loan.lastIndexOf('/') + 1))).stream()
                        .map(line -> line.happening().kind()))
                .containsExactly("DaysAskedFor", "LoanMoved", "LentDaysUsed");
    }

    @Test
    void nobody_lends_what_is_promised_or_lends_the_same_day_twice() {
        UUID first = asked("1");
        UUID second = asked("1.5");

        Lending.Result lentFirst = take(lender, first, LoanStep.ACCEPT);
        // 4 filled, 1.5 for statutory work, 1 lent: 1.5 are left, of which 1 goes to a request in one week.
        Booking.Booked booked = lender.does(
                MONDAY,
                () -> booking.book(
                        Profession.QTVI,
                        new Weeks(MONDAY.plusWeeks(3), MONDAY.plusWeeks(3)),
                        days("1"),
                        UUID.randomUUID()));
        Lending.Result lentSecond = take(lender, second, LoanStep.ACCEPT);
        Lending.Result lentAgain = take(lender, first, LoanStep.ACCEPT);
        Booking.Booked tooMuch =
                lender.does(MONDAY, () -> booking.book(Profession.QTVI, WEEKS, days("1.5"), UUID.randomUUID()));

        assertThat(lentFirst).isInstanceOf(Lending.Result.Done.class);
        assertThat(booked).isInstanceOf(Booking.Booked.Done.class);
        assertThat(lentSecond).isEqualTo(new Lending.Result.TooFew(MONDAY.plusWeeks(3), days("0.5")));
        assertThat(lentAgain).isEqualTo(new Lending.Result.TooLate());
        assertThat(tooMuch).isEqualTo(new Booking.Booked.TooFew(MONDAY.plusWeeks(3), days("0.5")));
        assertThat(week(lender, MONDAY)).as("a refused loan changes no week").isEqualTo(new Numbers("1.5", "1", "0"));
        assertThat(week(borrower, MONDAY)).isEqualTo(new Numbers("1", "0", "1"));
    }

    @Test
    void what_runs_ends_after_its_week_and_what_did_not_begin_is_called_off_whole() {
        UUID runs = asked("1");
        UUID later = asked("0.5");
        LocalDate friday = MONDAY.minusDays(3);
        take(lender, runs, LoanStep.ACCEPT);
        take(lender, later, LoanStep.ACCEPT);

        Lending.Result tooEarly = borrower.does(friday, () -> lending.take(new LoanId(later), LoanStep.END));
        Lending.Result calledOff = borrower.does(friday, () -> lending.take(new LoanId(later), LoanStep.CALL_OFF));
        Lending.Result ended = take(borrower, runs, LoanStep.END);
        Lending.Result again = take(lender, runs, LoanStep.END);

        assertThat(List.of(tooEarly, again)).containsOnly(new Lending.Result.TooLate());
        assertThat(List.of(calledOff, ended)).hasOnlyElementsOfType(Lending.Result.Done.class);
        assertThat(week(borrower, MONDAY).borrowed()).isEqualTo("1");
        assertThat(week(lender, MONDAY).lent()).isEqualTo("1");
        assertThat(week(borrower, MONDAY.plusWeeks(1)).borrowed()).isEqualTo("0");
        assertThat(week(lender, MONDAY.plusWeeks(1)).lent()).isEqualTo("0");
    }

    @Test
    void borrowed_days_that_are_promised_are_not_taken_back() {
        UUID loan = asked("1");
        take(lender, loan, LoanStep.ACCEPT);
        LocalDate promised = MONDAY.plusWeeks(4);
        borrower.does(
                MONDAY,
                () -> booking.book(Profession.QTVI, new Weeks(promised, promised), days("0.5"), UUID.randomUUID()));

        Lending.Result ended = take(lender, loan, LoanStep.END);
        Stating.Stated less = lender.does(MONDAY, () -> stating.state(said("5", "2", "1.5")));

        assertThat(ended).isEqualTo(new Lending.Result.PromisedOn(promised));
        assertThat(less).isEqualTo(new Stating.Stated.PromisedAlready(MONDAY, days("1"), Days.NONE));
        assertThat(week(borrower, promised).left()).isEqualTo("0.5");
    }

    @Test
    void neither_another_service_nor_a_statement_of_its_own_moves_days_past_the_rules() {
        UUID loan = asked("1");
        Person other = world.aService(world.anArea());

        assertThat(take(other, loan, LoanStep.ACCEPT)).isInstanceOf(Lending.Result.NotFound.class);
        assertThat(take(borrower, loan, LoanStep.ACCEPT)).isInstanceOf(Lending.Result.NotYours.class);
        assertThat(new Browser(port).signIn(other).get("/sharing/loans/" + loan).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> sql(borrower, "select capacity.lend('" + loan + "')"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("Only the lender lends");
        assertThatThrownBy(() -> sql(lender, "update capacity.week set lent = 0 returning 1"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql(lender, "update capacity.week set booked = 100 returning 1"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never_over_booked");
    }

    @Test
    void a_service_lead_answers_as_a_triage_lead_does_and_finds_the_way_on_the_first_page_and_the_register() {
        asked("1");
        Person lead = world.withRoles(lender, Role.SERVICE_LEAD);
        Person specialist = world.aSpecialistOf(lender);

        Browser browser = new Browser(port).signIn(lead);

        assertThat(browser.get("/home").document().select("a[href=/sharing]").text())
                .isEqualTo(Words.of("capacity.toDo.asked", 1));
        assertThat(browser.get("/register").document().select("a[href=/capacity], a[href=/sharing]"))
                .hasSize(2);
        assertThat(List.of(
                        browser.get("/capacity").status(),
                        browser.get("/sharing").status()))
                .containsOnly(200);
        assertThat(new Browser(port).signIn(specialist).get("/sharing").status())
                .isEqualTo(403);
    }

    @Test
    void what_was_asked_for_weeks_that_are_over_waits_for_nobody() {
        asked("1");
        LocalDate after = WEEKS.to().plusWeeks(1);

        int now = capacity.unansweredBy(lender.organisation(), new Weeks(MONDAY, MONDAY));
        int then = capacity.unansweredBy(lender.organisation(), new Weeks(after, after));

        assertThat(now).isEqualTo(1);
        assertThat(then).isZero();
        assertThat(capacity.loansOf(lender.organisation())).hasSize(1);
        assertThat(capacity.loansOf(borrower.organisation())).hasSize(1);
        assertThat(capacity.loansOf(world.aService(world.anArea()).organisation()))
                .isEmpty();
    }

    @Test
    void a_form_with_mistakes_names_each_and_loses_nothing() {
        Browser browser = new Browser(port).signIn(lender);
        Map<String, String> wrong = new HashMap<>(offer("9", MONDAY, MONDAY));
        wrong.put("kilometres", "far");
        wrong.put("to-year", "");

        Browser.Shown refused = browser.send(browser.get("/sharing/offer"), "/sharing/offer", wrong);
        Browser.Shown tooMany =
                browser.send(browser.get("/sharing/offer"), "/sharing/offer", offer("9", MONDAY, MONDAY.plusWeeks(1)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .contains("Enter a whole number of kilometres from 1 to 500")
                .hasSize(2);
        assertThat(refused.document().select("#days").attr("value")).isEqualTo("9");
        // 4 filled less 1.5 for statutory work.
        assertThat(tooMany.problems())
                .containsExactly(
                        "In the week of 23 November 2026 only 2.5 days a week are free. Enter fewer days or other weeks.");
    }

    private record Numbers(String left, String lent, String borrowed) {}

    private Numbers week(Person service, LocalDate monday) {
        Week week =
                capacity.of(service.organisation(), new Weeks(monday, monday)).getFirst();
        return new Numbers(
                week.left().toString(), week.lent().toString(), week.borrowed().toString());
    }

    /** Asked by the borrower of an offer of just as much. */
    private UUID asked(String aWeek) {
        Lending.Result offer = lender.does(
                MONDAY,
                () -> lending.offer(new Lending.Offered(
                        lender.area(),
                        Profession.QTVI,
                        days(aWeek),
                        WEEKS,
                        Offer.Mode.REMOTE,
                        OptionalInt.empty(),
                        "")));
        Lending.Result loan = borrower.does(
                MONDAY,
                () -> lending.ask(
                        new OfferId(((Lending.Result.Done) offer).id()), borrower.area(), days(aWeek), WEEKS));
        return ((Lending.Result.Done) loan).id();
    }

    private Lending.Result take(Person who, UUID loan, LoanStep step) {
        return who.does(MONDAY, () -> lending.take(new LoanId(loan), step));
    }

    private List<Object> sql(Person who, String statement) {
        return who.does(() -> transactions.execute(
                status -> jdbc.sql(statement).query(Object.class).list()));
    }

    private static Stating.Statement said(String funded, String filled, String statutory) {
        return new Stating.Statement(Profession.QTVI, WEEKS, days(funded), days(filled), days(statutory));
    }

    private static Days days(String typed) {
        return Days.read(typed).orElseThrow();
    }

    private static Map<String, String> offer(String aWeek, LocalDate from, LocalDate to) {
        Map<String, String> form = new HashMap<>();
        form.put("profession", "QTVI");
        form.put("days", aWeek);
        form.put("mode", "IN_PERSON");
        form.put("kilometres", "40");
        form.put("terms", "The borrower pays for travel (invented)");
        for (Map.Entry<String, LocalDate> day : Map.of("from", from, "to", to).entrySet()) {
            form.put(day.getKey() + "-day", Integer.toString(day.getValue().getDayOfMonth()));
            form.put(day.getKey() + "-month", Integer.toString(day.getValue().getMonthValue()));
            form.put(day.getKey() + "-year", Integer.toString(day.getValue().getYear()));
        }
        return form;
    }
}
