package org.evenhand.app.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.people.Role;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service lead gives a list on the web, without JavaScript. Everything in it is invented. */
@EvenhandTest
class GivingAListStoryTest {

    private static final String HEADER = "Name,Role,Min age,Max age,Delivery,Notes of ours\n";
    private static final String WRONG =
            HEADER + "Vision team (invented),QVTI,0,25,Both,x\nSpeech team (invented),SLT,11,5,Both,\n";
    private static final String RIGHT = WRONG.replace("QVTI", "QTVI").replace("11,5", "5,11");

    /** No other test looks at its services. */
    private static final LaCode SCILLY = LaCode.of("420");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private Browser lead = new Browser(0);
    private Person person = new Person(
            new org.evenhand.app.people.AccountId(new java.util.UUID(0, 0)),
            org.evenhand.app.people.OrganisationId.random(),
            LaCode.DEMONSTRATION,
            "");

    @BeforeEach
    void a_service_lead_signs_in() {
        person = world.withRoles(world.aService(SCILLY), Role.SERVICE_LEAD);
        lead = new Browser(port).signIn(person);
    }

    private Shown given(String csv) {
        return lead.upload(lead.get("/register/lists"), "/register/lists", Map.of(), "file", "services.csv", csv);
    }

    @Test
    void from_faults_to_the_repaired_list_to_the_receipt_and_back() {
        Shown columns = given(WRONG);
        Shown faults = lead.send(columns, "/columns", Map.of());
        String errors = lead.get(faults.path() + "/errors").document().wholeText();
        Shown preview = given(RIGHT);
        Shown receipt = lead.send(preview, "/take", Map.of());
        Shown found = new Browser(port).get("/find/services?area=420");
        Shown again = given(RIGHT);
        Shown undone = lead.send(lead.get(receipt.path()), "/undo", Map.of());

        assertThat(columns.heading()).isEqualTo("What is in each column?");
        assertThat(columns.document().select("select[name=c1] option[selected]").val())
                .isEqualTo("PROFESSION");
        assertThat(columns.document().select("select[name=c5] option[selected]").val())
                .isEmpty();
        assertThat(faults.text()).contains("2 faults in 2 rows", "Did you mean “QTVI”?", "B: Role", "D: Max age");
        assertThat(errors).contains("Errors", "B: Role. It is no profession we know", "The oldest is younger");
        assertThat(preview.text())
                .contains("The columns are those you named before", "New (2)", "Vision team (invented)");
        assertThat(receipt.heading()).isEqualTo("The list was taken");
        assertThat(receipt.text())
                .contains("By Specialist", "Services that were new 2", "services.csv", "Checksum of the file");
        assertThat(found.text()).contains("Vision team (invented)");
        assertThat(again.text()).contains("Same (2)", "there is nothing to take");
        assertThat(undone.heading()).isEqualTo("The list was taken and undone");
        assertThat(undone.text()).contains("Undone: 2 services are as they were before");
        assertThat(new Browser(port).get("/find/services?area=420").text()).doesNotContain("Vision team (invented)");
        assertThat(lead.get("/register").text()).contains("You keep no service on the register yet");
    }

    @Test
    void what_is_close_and_what_is_not_in_the_list_is_asked() {
        lead.send(lead.send(given(RIGHT), "/columns", Map.of()), "/take", Map.of());

        Shown preview = given(HEADER + "Vision teams (invented),QTVI,0,25,Both,\n");
        Shown close = lead.get(preview.path() + "?show=CLOSE");
        Shown noted = lead.send(close, "/decide", Map.of("line-1", "SAME"));
        Shown leaves = lead.get(preview.path() + "?show=LEAVES");
        Shown all = lead.post(
                preview.path() + "/decide", Map.of("_csrf", token(leaves), "show", "LEAVES", "all", "LEAVES"));
        Shown receipt = lead.send(all, "/take", Map.of());

        assertThat(preview.text()).contains("Perhaps the same (1)", "Not in the list (2)");
        assertThat(close.text()).contains("Name: “Vision team (invented)” becomes “Vision teams (invented)”");
        assertThat(close.document().select("input[value=APART][checked]")).hasSize(1);
        assertThat(noted.document().select("input[value=SAME][checked]")).hasSize(1);
        assertThat(receipt.text())
                .contains("Services that were new 0", "Services that changed 1", "Services that left 1");
    }

    private static String token(Shown page) {
        return page.document().select("input[name=_csrf]").getFirst().val();
    }

    @Test
    void without_a_file_or_with_one_that_is_no_list_nothing_is_kept() {
        Shown none = lead.upload(lead.get("/register/lists"), "/register/lists", Map.of(), "file", "", "");
        Shown damaged = given("PK\u0003\u0004 not a workbook");

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.problems()).containsExactly("Choose the file with your list");
        assertThat(damaged.status()).isEqualTo(422);
        assertThat(damaged.problems()).singleElement().asString().contains("damaged");
        assertThat(lead.get("/register/lists").text()).doesNotContain("Lists you gave");
    }

    @Test
    void a_column_that_must_be_there_is_asked_for() {
        Shown columns = given("Team,Was\nA,SLT\n");

        Shown again = lead.send(columns, "/columns", Map.of("c0", "NAME", "c1", "NAME"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems())
                .contains("“Name” is chosen twice. Choose one of the two", "Choose the column that is “Profession”");
    }

    @Test
    void a_list_can_be_given_up() {
        Shown columns = given(RIGHT);

        Shown start = lead.send(columns, "/discard", Map.of());

        assertThat(start.text()).contains("services.csv was given up").doesNotContain("Lists you gave");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SETTING_STAFF", "SPECIALIST", "TRIAGE_LEAD", "COMMISSIONER", "AUDITOR", "ADMINISTRATOR"})
    void nobody_without_the_register_in_their_care_gives_a_list(Role role) {
        Browser other = new Browser(port).signIn(world.withRoles(person, role));

        assertThat(other.get("/register/lists").status()).isEqualTo(403);
    }

    @Test
    void the_receipt_of_another_is_not_there() {
        Shown columns = given(RIGHT);
        Browser neighbour =
                new Browser(port).signIn(world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD));

        assertThat(neighbour.get(columns.path()).status()).isEqualTo(404);
        assertThat(neighbour.get(columns.path().replace("/columns", "/errors")).status())
                .isEqualTo(404);
    }
}
