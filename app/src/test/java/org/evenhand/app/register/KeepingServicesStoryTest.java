package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** A service lead keeps what the service offers, and says that it is still right. */
@EvenhandTest
class KeepingServicesStoryTest {

    private static final LaCode HARTLEPOOL = LaCode.of("805");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Ledger ledger;

    @Autowired
    Offering offering;

    @Autowired
    RegisterTable table;

    @Autowired
    Clock clock;

    private Person aLead(LaCode area) {
        return world.withRoles(world.aService(area), Role.SERVICE_LEAD);
    }

    private Browser signedIn(Person person) {
        return new Browser(port).signIn(person);
    }

    private static Map<String, String> aTeam(String name) {
        return Map.of(
                "name",
                name,
                "profession",
                "QTVI",
                "needs",
                "VI",
                "status",
                "ACTIVE",
                "mode",
                "BOTH",
                "reach",
                "NAMED");
    }

    @Test
    void a_service_that_is_entered_with_its_place_is_found_by_everybody_with_source_and_day() {
        Browser lead = signedIn(aLead(HARTLEPOOL));

        Shown added = lead.send(lead.get("/register/services/new"), "/new", aTeam("Vision team (invented)"));
        String service = added.path();
        Shown placed = lead.send(
                lead.get(service + "/places/new"),
                "/new",
                Map.of(
                        "kind",
                        "PHYSICAL",
                        "firstLine",
                        "1 Invented Street",
                        "town",
                        "Hartlepool",
                        "postcode",
                        "ts24 7ab"));

        assertThat(placed.text()).contains("1 Invented Street, Hartlepool, TS24 7AB");
        Shown shown = new Browser(port).get(service.replace("/register/", "/find/"));
        assertThat(shown.heading()).isEqualTo("Vision team (invented)");
        assertThat(shown.text())
                .contains("TS24 7AB", "Vision impairment", "Entered on this register by Service of 805")
                .contains("Last checked by its owner")
                .doesNotContain("Not confirmed for");
    }

    @Test
    void nothing_that_was_entered_is_lost_where_something_is_wrong_and_every_fault_is_named() {
        Browser lead = signedIn(aLead(HARTLEPOOL));

        Shown refused = lead.post(
                "/register/services/new",
                withToken(
                        lead,
                        Map.of(
                                "name", "Half a team",
                                "description", "What we wrote at length",
                                "fromAge", "9",
                                "toAge", "4",
                                "sharedWith", "Narnia",
                                "opens", "25:00",
                                "email", "nobody")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .contains(
                        "Choose the profession",
                        "The oldest, 4, is below the youngest, 9. Change one of them",
                        "“Narnia” is no local authority we know. Write each on a line of its own, like Leeds",
                        "Enter a time of the day, like 9:00 or 16:30",
                        "Choose the days on which it can be reached",
                        "Enter an email address of the service, like name@example.org");
        assertThat(refused.document().select("textarea[name=description]").text())
                .isEqualTo("What we wrote at length");
        assertThat(refused.document().select("input[name=email]").val()).isEqualTo("nobody");
    }

    private static Map<String, String> withToken(Browser browser, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put(
                "_csrf",
                browser.get("/register/services/new")
                        .document()
                        .select("input[name=_csrf]")
                        .val());
        return all;
    }

    @ParameterizedTest
    @CsvSource({"90, false", "91, true"})
    void an_entry_unconfirmed_for_longer_than_the_pack_allows_is_shown_as_out_of_date(int days, boolean stale) {
        Person lead = aLead(world.anArea());
        OfferedService service = offered(lead, LocalDate.now(clock).minusDays(days));

        Shown shown = new Browser(port).get("/find/services/" + service.id());

        assertThat(shown.text().contains("Not confirmed for " + days + " days")).isEqualTo(stale);
        assertThat(shown.text()).contains("Proposal", "Assumption");
    }

    @Test
    void one_press_confirms_a_stale_entry_and_the_record_says_so() {
        Person lead = aLead(world.anArea());
        OfferedService service = offered(lead, LocalDate.now(clock).minusDays(200));
        Browser browser = signedIn(lead);

        Shown home = browser.get("/home");
        Shown kept = browser.send(browser.get("/register"), service.id() + "/confirm", Map.of());

        assertThat(home.text()).contains("Confirm what you keep on the register (1)");
        assertThat(kept.text()).contains("confirmed as right today").doesNotContain("Not confirmed for");
        assertThat(ledger.of(service.id().value()).getLast().happening().kind()).isEqualTo("ServiceConfirmed");
        assertThat(new Browser(port).get("/find/services/" + service.id()).text())
                .doesNotContain("Not confirmed for");
    }

    @Test
    void two_who_change_the_same_entry_do_not_overwrite_each_other() {
        Person lead = aLead(world.anArea());
        OfferedService service = offered(lead, LocalDate.now(clock));
        Browser first = signedIn(lead);
        Browser second = signedIn(lead);
        Shown seenByBoth = second.get("/register/services/" + service.id());

        first.send(
                first.get("/register/services/" + service.id()), service.id().toString(), Map.of("name", "First name"));
        Shown refused = second.send(seenByBoth, service.id().toString(), Map.of("name", "Second name"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).first().asString().contains("changed this service while you did");
        assertThat(refused.document().select("input[name=name]").val()).isEqualTo("Second name");
        assertThat(table.find(service.id()).orElseThrow().offered().name()).isEqualTo("First name");
    }

    @Test
    void the_record_names_what_was_changed_and_never_its_words() {
        Person lead = aLead(world.anArea());
        OfferedService service = offered(lead, LocalDate.now(clock));
        Browser browser = signedIn(lead);

        browser.send(
                browser.get("/register/services/" + service.id()),
                service.id().toString(),
                Map.of("description", "Words that only the page shows", "waitWeeks", "6"));

        Map<String, String> facts =
                ledger.of(service.id().value()).getLast().happening().facts();
        assertThat(facts).containsEntry("changed", "[description, usualWait]");
        assertThat(facts.values()).noneMatch(fact -> fact.contains("Words that only"));
    }

    @Test
    void nobody_reaches_the_entry_of_another_organisation() {
        OfferedService theirs = offered(aLead(world.anArea()), LocalDate.now(clock));
        Person other = aLead(world.anArea());

        assertThat(signedIn(other).get("/register/services/" + theirs.id()).status())
                .isEqualTo(404);
        assertThat(other.does(() -> offering.confirm(theirs.id(), other.organisation())))
                .isEqualTo(new Offering.Offered.NotYours());
        // The database refuses it as well, whatever the code above it says.
        assertThat(other.does(() -> offering.confirm(theirs.id(), theirs.owner())))
                .isEqualTo(new Offering.Offered.NotYours());
        assertThatThrownBy(() -> other.does(() -> offering.add(ServiceEntry.of(theirs))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_is_no_service_lead_keeps_nothing() {
        Person triage = world.aService(world.anArea());

        assertThat(signedIn(triage).get("/register").status()).isEqualTo(403);
        assertThat(signedIn(world.aNursery(world.anArea()))
                        .get("/register/unmet")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_closed_service_is_found_by_nobody_and_its_page_says_so() {
        LaCode area = world.anArea();
        Person lead = aLead(area);
        OfferedService service = offered(lead, LocalDate.now(clock));
        Browser browser = signedIn(lead);

        browser.send(
                browser.get("/register/services/" + service.id()), service.id().toString(), Map.of("status", "CLOSED"));

        assertThat(new Browser(port).get("/find/services/" + service.id()).text())
                .contains("This service has closed");
        assertThat(table.serving(area)).noneMatch(found -> found.id().equals(service.id()));
        assertThat(List.of(signedIn(lead).get("/register").text()))
                .allMatch(text -> text.contains("You keep no service on the register yet"));
    }

    private OfferedService offered(Person lead, LocalDate checkedOn) {
        OfferedService offered = new OfferedService(
                ServiceId.random(),
                lead.organisation(),
                "Team of " + lead.area() + " (invented)",
                Profession.QTVI,
                Set.of(Need.VI),
                0,
                25,
                OfferedService.Mode.BOTH,
                lead.area(),
                Set.of(),
                java.util.Optional.empty(),
                checkedOn);
        lead.does(() -> {
            offering.offer(offered);
            return offered;
        });
        return offered;
    }
}
