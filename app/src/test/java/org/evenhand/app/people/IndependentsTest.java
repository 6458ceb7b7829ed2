package org.evenhand.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A therapist who works for herself comes in, is looked up, works, and must be looked up again. She is invented. */
@EvenhandTest
class IndependentsTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Independents independents;

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

    private Person administrator;
    private String email = "";

    @BeforeEach
    void who_runs_the_installation() {
        administrator = world.anAdministrator(world.anArea());
        email = "independent" + UUID.randomUUID() + "@example.invalid";
    }

    @Test
    void she_works_only_once_somebody_named_has_looked_her_up() {
        Browser anybody = new Browser(port);
        String name = "Ida of nowhere " + UUID.randomUUID();
        Browser.Shown wrong =
                anybody.send(anybody.get("/join/independent"), "/join/independent", form(name, "SLT", "HCPC", "12"));
        Browser.Shown none =
                anybody.send(anybody.get("/join/independent"), "/join/independent", form(name, "SLT", "NONE", ""));
        anybody.send(anybody.get("/join/independent"), "/join/independent", form(name, "SLT", "HCPC", "SL00000"));
        Person ida = new Person(AccountId.random(), OrganisationId.random(), world.anArea(), email);
        Browser herself = new Browser(port).signIn(ida);
        int before = herself.get("/triage").status();
        Browser.Shown home = herself.get("/home");

        Browser runs = new Browser(port).signIn(administrator);
        Browser.Shown list = runs.get("/roles/independents");
        String action = list.document()
                .select("h2:contains(" + name + ") ~ form")
                .eachAttr("action")
                .getFirst();
        Browser.Shown empty = runs.send(list, action, Map.of("where", ""));
        Browser.Shown checked = runs.send(list, action, Map.of("where", "Invented: the register's page"));
        int after = herself.get("/triage").status();

        assertThat(wrong.problems()).containsExactly("Enter your number on that register, like SL00000");
        assertThat(none.problems())
                .containsExactly("There is a register for this profession. Choose the body that registers you");
        assertThat(home.text()).contains("Your registration has not been looked up");
        assertThat(list.text()).contains(name + " (independent", "Not checked yet", "SL00000");
        assertThat(empty.problems()).containsExactly("Say where you looked it up");
        assertThat(checked.text()).contains("It is recorded that you have looked it up");
        assertThat(List.of(before, after)).containsExactly(403, 200);
        assertThat(herself.get("/roles/independents").status()).isEqualTo(403);
    }

    @Test
    void a_check_runs_out_after_the_days_of_the_pack_and_closes_new_work_but_not_what_was_begun() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        Joining.Outcome.Joined joined = join(Profession.SLT, "HCPC", "SL00000");
        administrator.does(day, () -> {
            independents.check(joined.organisation(), "Invented: the register's page", Optional.empty());
            return true;
        });

        // 365 days by the pack register-terms: the last is 22 November 2027.
        assertThat(roles(joined, day.minusDays(1))).containsOnly(Role.SPECIALIST);
        assertThat(roles(joined, day.plusDays(365))).containsOnly(Role.SPECIALIST, Role.TRIAGE_LEAD, Role.SERVICE_LEAD);
        assertThat(roles(joined, day.plusDays(366))).containsOnly(Role.SPECIALIST);
        // 30 days before, by the same pack, somebody is asked to look again.
        assertThat(toCheck(day.plusDays(335))).doesNotContain(joined.organisation());
        assertThat(toCheck(day.plusDays(336))).contains(joined.organisation());
        assertThat(ledger.of(joined.organisation().value())
                        .getLast()
                        .happening()
                        .facts())
                .containsEntry("by", administrator.account().value().toString())
                .containsEntry("until", "2027-11-22");
    }

    @Test
    void they_count_as_a_service_only_while_checked_and_no_register_is_a_truthful_answer() {
        Joining.Outcome.Joined joined = join(Profession.PORT, "", "");
        Organisation.Kind before =
                accounts.find(joined.organisation()).orElseThrow().kind();
        administrator.does(() -> {
            independents.check(joined.organisation(), "Invented: a certificate was shown", Optional.empty());
            return true;
        });

        assertThat(before).isEqualTo(Organisation.Kind.INDEPENDENT);
        assertThat(accounts.find(joined.organisation()).orElseThrow().kind()).isEqualTo(Organisation.Kind.SERVICE);
        assertThat(administrator.does(independents::list).stream()
                        .filter(one -> one.organisation().equals(joined.organisation()))
                        .map(Independent::body))
                .containsExactly("");
    }

    @Test
    void nobody_but_who_runs_the_installation_sees_numbers_or_checks() {
        Joining.Outcome.Joined joined = join(Profession.SLT, "HCPC", "SL00000");
        Person other = world.aService(world.anArea());

        assertThat(other.does(independents::list)).isEmpty();
        assertThatThrownBy(() -> other.does(() -> {
                    independents.check(joined.organisation(), "anywhere", Optional.empty());
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        String kept = kept(joined);
        assertThat(kept).isNotBlank().doesNotContain("SL00000");
    }

    private String kept(Joining.Outcome.Joined joined) {
        return Acting.as(
                new Acting.Actor(joined.account().value(), joined.organisation().value()),
                () -> transactions.execute(
                        status -> jdbc.sql("select number_sealed from people.registration where organisation = :id")
                                .param("id", joined.organisation().value())
                                .query(String.class)
                                .single()));
    }

    private Joining.Outcome.Joined join(Profession profession, String body, String number) {
        LaCode area = world.anArea();
        return (Joining.Outcome.Joined) independents.join(
                new Independents.Said("Ida (invented)", area, profession, body, number),
                "Ida (invented)",
                email,
                Person.PASSWORD);
    }

    private Set<Role> roles(Joining.Outcome.Joined joined, LocalDate on) {
        return HoldableClock.holding(
                on.atTime(12, 0).atZone(clock.getZone()).toInstant(), () -> accounts.rolesNow(joined.account()));
    }

    private List<OrganisationId> toCheck(LocalDate on) {
        return administrator.does(on, independents::toCheck).stream()
                .map(Independent::organisation)
                .toList();
    }

    private Map<String, String> form(String name, String profession, String body, String number) {
        Map<String, String> form = new HashMap<>();
        form.put("called", name);
        form.put("profession", profession);
        form.put("body", body);
        form.put("number", number);
        form.put("authority", "383");
        form.put("name", "Ida (invented)");
        form.put("email", email);
        form.put("password", Person.PASSWORD);
        return form;
    }
}
