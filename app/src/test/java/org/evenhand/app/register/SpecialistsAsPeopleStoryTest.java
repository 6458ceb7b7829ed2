package org.evenhand.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.KeepingPeople.Kept;
import org.evenhand.app.register.people.Papers;
import org.evenhand.app.register.people.Papers.Registered;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.Publishing;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.retention.Retaining;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A service lead keeps the specialists of a service; each of them decides alone whether anything is shown of them. */
@EvenhandTest
class SpecialistsAsPeopleStoryTest {

    private static final LocalDate JOINED = LocalDate.of(2024, 9, 1);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    KeepingPeople keeping;

    @Autowired
    Publishing publishing;

    @Autowired
    Papers papers;

    @Autowired
    Offering offering;

    @Autowired
    Ledger ledger;

    @Autowired
    Retaining retaining;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private record Team(Person lead, Person teacher, OfferedService service) {}

    private Team aTeam() {
        Person triage = world.aService(world.anArea());
        Person lead = world.withRoles(triage, Role.SERVICE_LEAD);
        return new Team(lead, world.aSpecialistOf(triage), world.offers(lead, Profession.QTVI));
    }

    private Specialist kept(Team team, Profession profession) {
        Specialist person = new Specialist(
                PersonId.random(),
                team.lead().organisation(),
                Optional.of(team.teacher().account()),
                "Quill Invented",
                Set.of("pl"),
                OptionalInt.of(3),
                Specialist.Aac.SUPPORTS,
                JOINED,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                1);
        team.lead().does(() -> keeping.add(person));
        team.lead()
                .does(() -> keeping.takesUp(
                        person.id(),
                        team.lead().organisation(),
                        new Specialist.Role(
                                RoleId.random(),
                                profession,
                                "Invented Trust",
                                Optional.of(team.service().id()),
                                new BigDecimal("0.6"),
                                JOINED,
                                Optional.empty())));
        return team.lead()
                .does(() -> keeping.find(person.id(), team.lead().organisation()))
                .orElseThrow();
    }

    @Test
    void a_lead_enters_a_person_with_two_posts_a_registration_and_a_qualification() {
        Team team = aTeam();
        Browser lead = new Browser(port).signIn(team.lead());

        String path = lead.send(
                        lead.get("/register/people/new"),
                        "/new",
                        Map.of("name", "Robin Invented", "aac", "NONE", "bsl", "2", "languages", "Polish"))
                .path();
        post(lead, path, "QTVI", "Council (invented)", "0.6");
        post(lead, path, "HAB", "Charity (invented)", "0.4");
        lead.send(
                lead.get(path + "/registrations/new"),
                "/new",
                Map.of(
                        "body",
                        "TRA",
                        "number",
                        "0000000",
                        "standing",
                        "REGISTERED",
                        "checked-day",
                        "1",
                        "checked-month",
                        "9",
                        "checked-year",
                        "2026"));
        Shown shown = lead.send(
                lead.get(path + "/qualifications/new"),
                "/new",
                Map.of("code", "MQSI", "specialism", "VISUAL", "progress", "IN_PROGRESS"));

        assertThat(shown.text())
                .contains("Employed by Council (invented), 0.6 of a full week")
                .contains("Employed by Charity (invented), 0.4 of a full week")
                .contains(
                        "Registered: Teaching Regulation Agency (teacher reference number), looked up on 1 September 2026")
                .contains("Registration is voluntary (Habilitation VI UK); none is entered")
                .contains(
                        "Mandatory qualification for teachers of children with sensory impairment, Visual: In progress")
                .contains("to be held by 1 September 2028");
    }

    private static Shown post(Browser lead, String path, String profession, String employer, String share) {
        return lead.send(
                lead.get(path + "/roles/new"),
                "/new",
                Map.of(
                        "profession",
                        profession,
                        "employer",
                        employer,
                        "share",
                        share,
                        "from-day",
                        "1",
                        "from-month",
                        "9",
                        "from-year",
                        "2025"));
    }

    @Test
    void that_no_register_exists_is_the_truth_for_some_and_cannot_be_said_of_others() {
        Team team = aTeam();
        Specialist intervenor = kept(team, Profession.INT);
        Specialist therapist = kept(team, Profession.SLT);
        Browser lead = new Browser(port).signIn(team.lead());

        assertThat(papers.registered(intervenor, Profession.INT)).isEqualTo(new Registered.NoRegisterExists());
        assertThat(papers.registered(therapist, Profession.SLT)).isEqualTo(new Registered.Missing(List.of("HCPC")));
        assertThat(lead.get("/register/people/" + intervenor.id() + "/registrations/new")
                        .text())
                .contains("No register exists for what this person works as");
        Shown refused = lead.send(
                lead.get("/register/people/" + therapist.id() + "/registrations/new"),
                "/new",
                Map.of(
                        "body",
                        "NONE",
                        "number",
                        "12",
                        "standing",
                        "REGISTERED",
                        "checked-day",
                        "1",
                        "checked-month",
                        "1"));
        assertThat(refused.problems())
                .contains(
                        "Choose a register that exists for one of their professions",
                        "Enter a real date, like 27 3 2026");
    }

    @Test
    void a_qualification_of_another_specialism_does_not_count() {
        Team team = aTeam();
        Specialist teacher = kept(team, Profession.QTVI);
        team.lead().does(() -> keeping.studies(teacher.id(), teacher.owner(), passed("HEARING")));

        List<Papers.Due> due = papers.due(again(team, teacher));
        team.lead().does(() -> keeping.studies(teacher.id(), teacher.owner(), passed("VISUAL")));

        // Three years from the first day of the post, 1 September 2024 (pack register-terms).
        assertThat(due).singleElement().satisfies(one -> assertThat(one.dueOn()).isEqualTo(LocalDate.of(2027, 9, 1)));
        assertThat(papers.due(again(team, teacher))).isEmpty();
    }

    @Test
    void a_senco_is_to_hold_the_national_qualification_within_three_years_and_the_award_before_it_counts_instead() {
        Team team = aTeam();
        Specialist senco = kept(team, Profession.SENCO);

        List<Papers.Due> due = papers.due(again(team, senco));
        String shown = new Browser(port)
                .signIn(team.lead())
                .get("/register/people/" + senco.id())
                .text();
        team.lead().does(() -> keeping.studies(senco.id(), senco.owner(), passed("EY_SENCO_3", Optional.empty())));
        List<Papers.Due> withAnother = papers.due(again(team, senco));
        team.lead().does(() -> keeping.studies(senco.id(), senco.owner(), passed("NASENCO", Optional.empty())));

        // Three years from the first day of the post, 1 September 2024 (pack register-terms, marked as general
        // knowledge).
        assertThat(due).singleElement().satisfies(one -> {
            assertThat(one.qualification().code()).isEqualTo("NPQ_SENCO");
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2027, 9, 1));
        });
        assertThat(shown)
                .contains("for SENCOs, or National award for SEN co-ordination (before September 2024): to be held by")
                .contains("General knowledge, not yet checked against a source");
        assertThat(withAnother).as("an award of another kind does not count").hasSize(1);
        assertThat(papers.due(again(team, senco))).isEmpty();
    }

    @Test
    void a_registration_holds_good_to_its_last_day_and_not_a_day_longer() {
        Team team = aTeam();
        Specialist therapist = kept(team, Profession.SLT);
        LocalDate today = LocalDate.now(clock);

        team.lead().does(() -> keeping.lookedUp(therapist.id(), therapist.owner(), registeredTo(today.minusDays(1))));
        Registered ranOut = papers.registered(again(team, therapist), Profession.SLT);
        team.lead().does(() -> keeping.lookedUp(therapist.id(), therapist.owner(), registeredTo(today)));

        assertThat(ranOut).isEqualTo(new Registered.Missing(List.of("HCPC")));
        assertThat(papers.registered(again(team, therapist), Profession.SLT)).isInstanceOf(Registered.Yes.class);
    }

    private static Specialist.Registration registeredTo(LocalDate lastDay) {
        return new Specialist.Registration(
                UUID.randomUUID(),
                "HCPC",
                "SL00000",
                Specialist.Standing.REGISTERED,
                lastDay.minusYears(1),
                Optional.of(lastDay));
    }

    private static Specialist.Qualification passed(String specialism) {
        return passed("MQSI", Optional.of(specialism));
    }

    private static Specialist.Qualification passed(String code, Optional<String> specialism) {
        return new Specialist.Qualification(
                UUID.randomUUID(),
                code,
                specialism,
                "",
                Specialist.Progress.PASSED,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 7, 1)),
                Optional.empty());
    }

    private Specialist again(Team team, Specialist person) {
        return team.lead().does(() -> keeping.find(person.id(), person.owner())).orElseThrow();
    }

    @Test
    void the_public_page_names_nobody_until_the_person_publishes_themselves_and_nobody_once_they_withdraw() {
        Team team = aTeam();
        Specialist person = kept(team, Profession.QTVI);
        String page = "/find/services/" + team.service().id();
        Browser teacher = new Browser(port).signIn(team.teacher());

        assertThat(new Browser(port).get(page).text()).doesNotContain("Quill");
        teacher.send(
                teacher.get("/register/me"), "/publish", Map.of("name", "Q. Invented", "about", "Braille and maps"));
        String published = new Browser(port).get(page).text();
        teacher.send(teacher.get("/register/me"), "/withdraw", Map.of());

        assertThat(published)
                .contains("Q. Invented", "Braille and maps", "British Sign Language, level 3, Polish")
                .doesNotContain("Quill", "Invented Trust", "0.6");
        assertThat(new Browser(port).get(page).text()).doesNotContain("Q. Invented");
        assertThat(ledger.of(person.id().value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("SpecialistAdded", "RoleTakenUp", "SpecialistPublished", "SpecialistUnpublished");
        assertThat(ledger.of(person.id().value()).toString()).doesNotContain("Quill", "Q. Invented", "Braille");
    }

    @Test
    void a_lead_cannot_publish_somebody_else() {
        Team team = aTeam();
        Specialist person = kept(team, Profession.QTVI);

        assertThat(team.lead()
                        .does(() -> publishing.publish(person.id(), team.lead().account(), "Q", "")))
                .isFalse();
        assertThat(team.lead().does(() -> publishing.card(person.id()))).isEmpty();
    }

    @Test
    void no_other_organisation_and_nobody_signed_in_sees_a_person() {
        Team team = aTeam();
        Specialist person = kept(team, Profession.QTVI);
        Person other = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);

        assertThat(new Browser(port)
                        .signIn(other)
                        .get("/register/people/" + person.id())
                        .status())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .signIn(team.teacher())
                        .get("/register/people")
                        .status())
                .isEqualTo(403);
        for (String table : List.of("person", "role", "registration", "qualification")) {
            String count = "select count(*) from register." + table
                    + (table.equals("person") ? " where id = :id" : " where person = :id");
            assertThat(seen(other.actor(), count, person)).as(table).isZero();
            assertThat(seen(Acting.Actor.NOBODY, count, person)).as(table).isZero();
        }
        assertThat(other.does(() -> keeping.leaves(person.id(), person.owner(), LocalDate.now(clock))))
                .isEqualTo(new Kept.NotYours());
    }

    private long seen(Acting.Actor actor, String sql, Specialist person) {
        Long seen = Acting.as(
                actor,
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .param("id", person.id().value())
                        .query(Long.class)
                        .single()));
        return seen == null ? -1 : seen;
    }

    @Test
    void a_name_and_a_number_are_sealed_where_they_lie() {
        Team team = aTeam();
        Specialist person = kept(team, Profession.SLT);
        team.lead()
                .does(() -> keeping.lookedUp(
                        person.id(),
                        person.owner(),
                        new Specialist.Registration(
                                UUID.randomUUID(),
                                "HCPC",
                                "SL00000",
                                Specialist.Standing.REGISTERED,
                                LocalDate.now(clock),
                                Optional.empty())));

        String lying = team.lead()
                .does(() -> transactions.execute(status -> jdbc.sql("""
                                select p.who_sealed || ' ' || r.number_sealed from register.person p
                                join register.registration r on r.person = p.id where p.id = :id
                                """)
                        .param("id", person.id().value())
                        .query(String.class)
                        .single()));

        assertThat(lying).doesNotContain("Quill", "SL00000");
        assertThat(again(team, person).registrations())
                .extracting(Specialist.Registration::number)
                .containsExactly("SL00000");
        assertThat(papers.registered(again(team, person), Profession.SLT)).isInstanceOf(Registered.Yes.class);
    }

    @Test
    void who_leaves_is_shown_no_longer_at_once_and_is_erased_when_the_time_is_over() {
        Team team = aTeam();
        Specialist person = kept(team, Profession.QTVI);
        LocalDate today = LocalDate.now(clock);
        team.teacher().does(() -> publishing.publish(person.id(), team.teacher().account(), "Q. Invented", ""));

        team.lead().does(() -> keeping.leaves(person.id(), person.owner(), today));
        assertThat(publishing.namedAt(team.service().id())).isEmpty();
        assertThat(again(team, person).roles()).allMatch(role -> role.endsOn().equals(Optional.of(today)));

        // A year and a day later (pack retention: register.person, P1Y).
        HoldableClock.holding(
                today.plusYears(1)
                        .plusDays(1)
                        .atTime(12, 0)
                        .atZone(clock.getZone())
                        .toInstant(),
                () -> retaining.forgetWhatIsDue());

        assertThat(team.lead().does(() -> keeping.find(person.id(), person.owner())))
                .isEmpty();
        assertThat(ledger.of(person.id().value()).getLast().happening().kind()).isEqualTo("SpecialistErased");
    }
}
