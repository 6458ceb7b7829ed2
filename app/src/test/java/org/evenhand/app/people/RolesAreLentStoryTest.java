package org.evenhand.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Delegating.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead lends a role for some days; it opens doors in these days, and none before or after. */
@EvenhandTest
class RolesAreLentStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Delegating delegating;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Person lead;
    private Person specialist;
    private LocalDate today;

    @BeforeEach
    void a_service() {
        lead = world.aService(world.anArea());
        specialist = world.aSpecialistOf(lead);
        today = LocalDate.now(clock);
    }

    @Test
    void a_colleague_who_is_signed_in_already_may_do_it_from_now_on_and_no_more_once_it_is_taken_back() {
        Browser colleague = new Browser(port).signIn(specialist);
        Browser lends = new Browser(port).signIn(lead);
        int before = colleague.get("/triage").status();

        Browser.Shown lent = lends.send(lends.get("/roles/lend"), "/roles/lend", form("TRIAGE_LEAD", today, today));
        int during = colleague.get("/triage").status();
        Browser.Shown stopped = lends.send(lends.get("/roles/lend"), "/stop", Map.of());
        int after = colleague.get("/triage").status();

        assertThat(lent.text()).contains("The role is lent", "Decides which requests the service accepts");
        assertThat(stopped.text()).contains("It opens nothing for them from now on", "but taken back before");
        assertThat(List.of(before, during, after)).containsExactly(403, 200, 403);
        Delegation one = lead.does(delegating::list).getFirst();
        assertThat(ledger.of(one.id().value()).stream()
                        .map(line -> line.happening().kind()))
                .containsExactly("RoleLent", "RoleTakenBack");
    }

    @Test
    void it_opens_nothing_before_its_first_day_and_nothing_after_its_last() {
        LocalDate monday = LocalDate.of(2026, 12, 7);
        lead.does(
                monday.minusWeeks(1),
                () -> delegating.lend(
                        specialist.account(), Role.TRIAGE_LEAD, monday, monday.plusDays(4), Delegation.Reason.ABSENCE));

        assertThat(roles(monday.minusDays(1))).containsOnly(Role.SPECIALIST);
        assertThat(roles(monday)).containsOnly(Role.SPECIALIST, Role.TRIAGE_LEAD);
        assertThat(roles(monday.plusDays(4))).containsOnly(Role.SPECIALIST, Role.TRIAGE_LEAD);
        assertThat(roles(monday.plusDays(5))).containsOnly(Role.SPECIALIST);
    }

    @Test
    void nobody_lends_what_they_do_not_hold_or_what_was_lent_to_them_or_to_another_organisation() {
        Person third = world.aSpecialistOf(lead);
        Person stranger = world.aService(world.anArea());
        lend(lead, specialist, Role.TRIAGE_LEAD);

        assertThat(lend(specialist, third, Role.TRIAGE_LEAD)).as("lent to them").isEqualTo(new Result.NotHeld());
        assertThat(lend(lead, third, Role.SERVICE_LEAD)).as("not theirs").isEqualTo(new Result.NotHeld());
        assertThat(lend(specialist, third, Role.SPECIALIST)).as("a profession").isEqualTo(new Result.NotHeld());
        assertThat(lend(lead, stranger, Role.TRIAGE_LEAD)).isEqualTo(new Result.NoColleague());
        assertThat(lend(lead, lead, Role.TRIAGE_LEAD)).isEqualTo(new Result.NoColleague());
        assertThat(lead.does(() -> delegating.lend(
                        specialist.account(),
                        Role.TRIAGE_LEAD,
                        today.minusDays(3),
                        today.minusDays(1),
                        Delegation.Reason.ABSENCE)))
                .isEqualTo(new Result.WrongDays());
        assertThatThrownBy(() -> specialist.does(() -> transactions.execute(status -> insert(third))))
                .as("the database refuses it too")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_administrator_gives_two_roles_to_people_of_fitting_organisations_and_lets_an_authority_in() {
        Person administrator = world.anAdministrator(world.anArea());
        Browser runs = new Browser(port).signIn(administrator);
        String email = "commissioner" + UUID.randomUUID() + "@example.invalid";

        Browser.Shown given =
                runs.send(runs.get("/roles/give"), "/roles/give", Map.of("to", lead.email(), "role", "SERVICE_LEAD"));
        Browser.Shown wrong =
                runs.send(runs.get("/roles/give"), "/roles/give", Map.of("to", lead.email(), "role", "COMMISSIONER"));
        Browser.Shown letIn = runs.send(
                runs.get("/roles/give"),
                "/roles/give/organisation",
                Map.of(
                        "kind",
                        "AUTHORITY",
                        "organisation",
                        "Board of nowhere (invented)",
                        "authority",
                        "383",
                        "name",
                        "Cora (invented)",
                        "email",
                        email,
                        "password",
                        Person.PASSWORD));

        assertThat(given.text()).contains("The role is given");
        assertThat(new Browser(port).signIn(lead).get("/register").status()).isEqualTo(200);
        assertThat(wrong.problems()).containsExactly("Nobody of an authority or a board signs in with this address");
        assertThat(letIn.text()).contains("They can sign in now");
        Person commissioner = new Person(AccountId.random(), OrganisationId.random(), lead.area(), email);
        assertThat(new Browser(port).signIn(commissioner).get("/register/unmet").status())
                .isEqualTo(200);
        assertThat(ledger.of(lead.account().value()).getLast().happening().kind())
                .isEqualTo("RoleGiven");
        assertThat(new Browser(port).signIn(lead).get("/roles/give").status()).isEqualTo(403);
        assertThatThrownBy(() -> lead.does(() -> delegating.give(specialist.email(), Role.SERVICE_LEAD)))
                .rootCause()
                .hasMessageContaining("Only an administrator");
    }

    private java.util.Set<Role> roles(LocalDate on) {
        return specialist.does(on, () -> accounts.rolesNow(specialist.account()));
    }

    private Result lend(Person from, Person to, Role role) {
        return from.does(
                () -> delegating.lend(to.account(), role, today, today.plusDays(1), Delegation.Reason.WORKLOAD));
    }

    private int insert(Person to) {
        return jdbc.sql("""
                        insert into people.delegation (id, organisation, from_person, to_person, role, begins_on, ends_on, reason, made_at)
                        values (gen_random_uuid(), :organisation, :from, :to, 'TRIAGE_LEAD', current_date, current_date, 'ABSENCE', now())
                        """)
                .param("organisation", specialist.organisation().value())
                .param("from", specialist.account().value())
                .param("to", to.account().value())
                .update();
    }

    private Map<String, String> form(String role, LocalDate begins, LocalDate ends) {
        Map<String, String> form = new HashMap<>();
        form.put("role", role);
        form.put("to", specialist.account().value().toString());
        form.put("reason", "ABSENCE");
        for (Map.Entry<String, LocalDate> day :
                Map.of("begins", begins, "ends", ends).entrySet()) {
            form.put(day.getKey() + "-day", Integer.toString(day.getValue().getDayOfMonth()));
            form.put(day.getKey() + "-month", Integer.toString(day.getValue().getMonthValue()));
            form.put(day.getKey() + "-year", Integer.toString(day.getValue().getYear()));
        }
        return form;
    }
}
