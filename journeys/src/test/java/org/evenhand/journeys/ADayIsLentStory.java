package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.evenhand.app.capacity.Lending;
import org.evenhand.app.capacity.LoanId;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.capacity.Offer;
import org.evenhand.app.capacity.OfferId;
import org.evenhand.app.capacity.Stating;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.VisitId;
import org.evenhand.app.visits.Visiting;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Evenborough lends a day of its teacher of children with vision impairment to the service of the next authority. The teacher visits a nursery
 * there on that day; the rest is given back, and a request that nobody answered lapses. Everybody sees both sides. All of it is invented.
 */
@ExtendWith(Product.Running.class)
class ADayIsLentStory {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final String LENT = "1 day a week of a Qualified Teacher of children with Vision Impairment";

    /** The next authority, made for one telling: its service with a lead, and its nursery with a manager. */
    private record NextDoor(LaCode area, Acting.Actor leader, String lead, OrganisationId nursery, String manager) {}

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_offer_to_the_visit_and_the_end(boolean withScript, Product product) {
        String password = product.part(InventedPeople.class).password();
        LocalDate today = LocalDate.now(product.part(Clock.class));
        LocalDate monday = Weeks.monday(today);
        String album = withScript ? "lent-day" : "lent-day-without-script";
        NextDoor nextDoor = settle(product, withScript ? "001" : "002");
        lapsed(product, nextDoor, monday);

        String loan;
        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "lead@evenborough.invalid", password);
            lead.goTo(product.at("/register")).follow("How many days you have");
            lead.page().getByLabel("Role").selectOption("QTVI");
            Days.enter(lead, "from", monday);
            Days.enter(lead, "to", monday.plusWeeks(6));
            lead.enter("Days a week that are funded", "10")
                    .enter("Of these, days of people in post", "8")
                    .enter("Of those, days that statutory work takes", "1")
                    .press("Keep it")
                    .screenshot(album + "/01-capacity");
            lead.goTo(product.at("/sharing/offer"));
            lead.page().getByLabel("Role").selectOption("QTVI");
            lead.enter("Days a week, at most", "1");
            Days.enter(lead, "from", monday);
            Days.enter(lead, "to", monday.plusWeeks(5));
            lead.choose("In person")
                    .enter("How far would they travel, in kilometres?", "40")
                    .enter("Terms", "The borrower pays for travel (invented)")
                    .screenshot(album + "/02-offer")
                    .press("Open the offer")
                    .sees("Your offer is open")
                    .screenshot(album + "/03-sharing");
        }

        try (Visitor borrower = visitor(withScript)) {
            borrower.signIn(product, nextDoor.lead(), Behind.PASSWORD);
            borrower.goTo(product.at("/sharing"));
            borrower.goTo(product.at(first(borrower, "main a[href$='/ask']:has-text('Vision Impairment')")))
                    .screenshot(album + "/04-ask");
            borrower.press("Ask").sees("Your request is with the service that lends");
        }

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "lead@evenborough.invalid", password)
                    .sees("of your days are asked for by other services")
                    .follow(LENT_TO_DO);
            lead.follow(LENT).screenshot(album + "/05-asked");
            lead.press("Lend these days").sees("The days are lent").screenshot(album + "/06-lent");
            loan = lead.address();
        }

        visited(product, nextDoor, today);
        try (Visitor teacher = visitor(withScript)) {
            teacher.signIn(product, "vision@evenborough.invalid", password);
            teacher.goTo(product.at("/visits")).sees("Waiting for you").screenshot(album + "/07-visits");
            teacher.goTo(product.at(first(teacher, "main a[href^='/appointments/']")))
                    .sees("Work with the whole setting")
                    .press("It took place")
                    .sees("It is recorded");
            teacher.screenshot(album + "/08-took-place");
        }

        try (Visitor borrower = visitor(withScript)) {
            borrower.signIn(product, nextDoor.lead(), Behind.PASSWORD);
            borrower.goTo(loan).enter("Days", "0.5").press("Keep it").sees("0.5 in the week of");
        }

        try (Visitor anybody = visitor(withScript)) {
            anybody.goTo(product.at("/find/sharing"))
                    .sees(", the borrower 1")
                    .sees("0.5 in the week of")
                    .sees("Service of the next authority " + nextDoor.area())
                    .screenshot(album + "/09-everybody");
        }

        try (Visitor borrower = visitor(withScript)) {
            borrower.signIn(product, nextDoor.lead(), Behind.PASSWORD);
            borrower.goTo(product.at("/sharing"))
                    .sees("Lapsed without an answer")
                    .screenshot(album + "/10-lapsed");
            borrower.goTo(loan)
                    .press("End it after this week")
                    .sees("The days of later weeks are back with the lender");
        }

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, "lead@evenborough.invalid", password);
            lead.goTo(product.at("/sharing")).press("Close this offer").sees("Your offer is closed");
            lead.goTo(product.at("/capacity")).screenshot(album + "/11-capacity-after");
        }
        try (Visitor anybody = visitor(withScript)) {
            anybody.goTo(product.at("/find/sharing")).sees("Ended early");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    /** What the first page after signing in calls it. */
    private static final String LENT_TO_DO = "1 of your days are asked for by other services";

    private static NextDoor settle(Product product, String code) {
        LaCode area = LaCode.of(code);
        String lead = "next-lead-" + code + "@evenborough.invalid";
        String manager = "next-nursery-" + code + "@evenborough.invalid";
        Acting.Actor leader = Behind.joins(
                product,
                Organisation.Kind.SERVICE,
                area,
                "Service of the next authority " + code + " (invented)",
                "Nora Next-Lead (invented)",
                lead,
                Set.of(Role.TRIAGE_LEAD));
        Acting.Actor nursery = Behind.joins(
                product,
                Organisation.Kind.SETTING,
                area,
                "Nursery of the next authority " + code + " (invented)",
                "Nia Next-Manager (invented)",
                manager,
                Set.of(Role.SETTING_STAFF));
        return new NextDoor(area, leader, lead, new OrganisationId(nursery.organisation()), manager);
    }

    /** Weeks ago the next authority asked for days, and nobody answered before they were over. */
    private static void lapsed(Product product, NextDoor nextDoor, LocalDate monday) {
        LocalDate then = monday.minusWeeks(6);
        Weeks weeks = new Weeks(then, then.plusWeeks(1));
        SignedIn lead = signedIn(product, "lead@evenborough.invalid");
        Lending lending = product.part(Lending.class);
        org.evenhand.app.capacity.Days one =
                org.evenhand.app.capacity.Days.read("1").orElseThrow();
        Lending.Result offered = at(then, lead.actor(), () -> {
            product.part(Stating.class)
                    .state(new Stating.Statement(
                            Profession.QTVI, weeks, one, one, org.evenhand.app.capacity.Days.NONE));
            return lending.offer(new Lending.Offered(
                    lead.authority(),
                    Profession.QTVI,
                    one,
                    weeks,
                    Offer.Mode.REMOTE,
                    java.util.OptionalInt.empty(),
                    ""));
        });
        Lending.Result asked = at(
                then,
                nextDoor.leader(),
                () -> lending.ask(new OfferId(((Lending.Result.Done) offered).id()), nextDoor.area(), one, weeks));
        Lending.Result late = at(
                monday,
                lead.actor(),
                () -> lending.take(new LoanId(((Lending.Result.Done) asked).id()), LoanStep.ACCEPT));
        assertThat(late).as("what is over is not lent").isInstanceOf(Lending.Result.TooLate.class);
    }

    /** Yesterday the teacher planned today's visit; it began at one minute past midnight, so that it has begun whenever this is told. */
    private static void visited(Product product, NextDoor nextDoor, LocalDate today) {
        SignedIn teacher = signedIn(product, "vision@evenborough.invalid");
        Visiting visiting = product.part(Visiting.class);
        List<Visiting.Result> results = List.of(at(
                today.minusDays(1),
                teacher.actor(),
                () -> visiting.propose(
                        nextDoor.nursery(),
                        new Visiting.Proposal(
                                Visit.Mode.IN_PERSON,
                                Span.on(
                                                today,
                                                LocalTime.of(
                                                        0,
                                                        nextDoor.area().code().equals("001") ? 1 : 3),
                                                LocalTime.of(
                                                        0,
                                                        nextDoor.area().code().equals("001") ? 2 : 4))
                                        .orElseThrow(),
                                teacher.name(),
                                "Invented: the book corner"))));
        VisitId visit = ((Visiting.Result.Done) results.getFirst()).id();
        SignedIn manager = signedIn(product, nextDoor.manager());
        assertThat(at(today.minusDays(1), manager.actor(), () -> visiting.confirm(visit)))
                .isEqualTo(new Visiting.Result.Done(visit));
    }

    private static <T> T at(LocalDate day, Acting.Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return HoldableClock.holding(day.atTime(10, 0).atZone(ENGLAND).toInstant(), () -> Acting.as(actor, work));
    }

    private static SignedIn signedIn(Product product, String email) {
        return (SignedIn) product.part(Accounts.class).loadUserByUsername(email);
    }

    /** The address of the first such link. */
    private static String first(Visitor visitor, String link) {
        return visitor.page().locator(link).first().getAttribute("href");
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}
