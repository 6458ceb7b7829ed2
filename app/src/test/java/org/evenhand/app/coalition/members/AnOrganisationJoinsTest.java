package org.evenhand.app.coalition.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.coalition.members.Members.Decided;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Retaining;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invented charity asks to join, is checked, is counted on the days on which it belongs, and leaves. */
@EvenhandTest
class AnOrganisationJoinsTest {

    private static final LocalDate JOINED = LocalDate.of(2026, 3, 2);
    private static final LocalDate GONE = LocalDate.of(2026, 9, 1);
    private static final Evidence LETTER =
            new Evidence("Letter of its board", "https://example.invalid/board", "Chief executive");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Members members;

    @Autowired
    Retaining retaining;

    @Autowired
    Ledger ledger;

    private Person campaigner;

    @BeforeEach
    void somebody_campaigns() {
        campaigner = world.aCampaigner(world.anArea());
    }

    @Test
    void it_is_named_only_after_a_campaigner_checked_it() {
        Browser charity = new Browser(port);
        String name = "Clear Voices %s (invented)".formatted(UUID.randomUUID());

        Browser.Shown thanked = charity.send(charity.get("/coalition/join"), "/join", request(name, "yes"));

        assertThat(thanked.text())
                .contains("A campaigner will check what you sent")
                .doesNotContain(name);
        Browser browser = new Browser(port).signIn(campaigner);
        assertThat(browser.get("/campaign/members").text()).contains(name);
        Member asked = named(name);
        Browser.Shown form = browser.get("/campaign/members/" + asked.id());
        assertThat(form.text()).contains("May sign for it (private): Invented Person, Chair");
        browser.send(
                form,
                "/campaign/members/" + asked.id(),
                Map.of(
                        "change", "CONFIRM",
                        "on-day", "2",
                        "on-month", "3",
                        "on-year", "2026",
                        "evidence", "Letter of its board",
                        "source", "https://example.invalid/board",
                        "signedAs", "Chair"));
        assertThat(new Browser(port).get("/coalition").text())
                .contains(name, "Letter of its board")
                .doesNotContain("Invented Person", "person@example.invalid");
        assertThat(new Browser(port).get("/coalition?on=2026-03-01").text()).doesNotContain(name);
        assertThat(ledger.of(asked.id().value()))
                .extracting(line -> line.happening().kind())
                .containsExactly("MembershipRequested", "MemberConfirmed");
    }

    @Test
    void it_counts_on_each_day_on_which_it_belonged_and_on_no_other() {
        MemberId id = asked("Counted");
        decide(id, Change.CONFIRM, JOINED);
        decide(id, Change.LEAVE, GONE);

        assertThat(belonged(id, JOINED.minusDays(1))).isFalse();
        assertThat(belonged(id, JOINED)).isTrue();
        assertThat(belonged(id, GONE.minusDays(1))).isTrue();
        assertThat(belonged(id, GONE)).isFalse();
    }

    @Test
    void what_cannot_follow_and_days_that_cannot_be_are_refused() {
        MemberId id = asked("Refused");

        assertThat(decide(id, Change.LEAVE, JOINED)).isEqualTo(new Decided.NotFromHere(Standing.REQUESTED));
        assertThat(decide(id, Change.CONFIRM, members.today().plusDays(1))).isInstanceOf(Decided.DayOutOfRange.class);
        decide(id, Change.CONFIRM, JOINED);
        assertThat(decide(id, Change.LEAVE, JOINED.minusDays(1))).isInstanceOf(Decided.DayOutOfRange.class);
        assertThat(decide(MemberId.random(), Change.CONFIRM, JOINED)).isInstanceOf(Decided.NotFound.class);
    }

    @Test
    void one_name_stands_here_once_and_a_machine_learns_nothing() {
        Browser charity = new Browser(port);
        String name = "Twice %s (invented)".formatted(UUID.randomUUID());
        charity.send(charity.get("/coalition/join"), "/join", request(name, "yes"));

        Browser.Shown again = charity.send(charity.get("/coalition/join"), "/join", request("The " + name, "yes"));
        Map<String, String> filled = new java.util.HashMap<>(request("Spam (invented)", "yes"));
        filled.put("homepage", "https://example.invalid");
        Browser.Shown machine = charity.send(charity.get("/coalition/join"), "/join", filled);

        assertThat(again.problems()).containsExactly("An organisation of this name has joined or asked already");
        assertThat(machine.text()).contains("A campaigner will check");
        assertThat(members.list()).noneMatch(member -> member.name().equals("Spam (invented)"));
    }

    @Test
    void who_may_sign_is_erased_a_year_after_it_left_and_never_while_it_belongs() {
        MemberId stays = asked("Stays");
        decide(stays, Change.CONFIRM, JOINED);
        MemberId leaves = asked("Leaves");
        decide(leaves, Change.CONFIRM, JOINED);
        decide(leaves, Change.LEAVE, GONE);

        // The pack keeps it for a year after the day it left.
        campaigner.does(GONE.plusYears(1), () -> retaining.forgetWhatIsDue());
        assertThat(members.contact(leaves)).isPresent();
        campaigner.does(GONE.plusYears(1).plusDays(1), () -> retaining.forgetWhatIsDue());

        assertThat(members.contact(leaves)).isEmpty();
        assertThat(members.contact(stays)).isPresent();
    }

    @Test
    void a_list_of_signatories_is_entered_whole_or_not_at_all() {
        Browser browser = new Browser(port).signIn(campaigner);
        String name = "Signed %s (invented)".formatted(UUID.randomUUID());
        String header = "organisation,sector,nation,signed_on,signed_as,source,consent\n";
        String right = name + ",charity,england,2026-11-02,Chair,https://example.invalid/letter,yes\n";

        Browser.Shown refused = browser.send(
                browser.get("/campaign/members/signatories"),
                "/signatories",
                Map.of("csv", header + right + "B (invented),club,,2026-11-02,,https://example.invalid,yes"));
        boolean thereAfterRefusal =
                members.list().stream().anyMatch(one -> one.name().equals(name));
        Browser.Shown entered = browser.send(
                browser.get("/campaign/members/signatories"), "/signatories", Map.of("csv", header + right));

        assertThat(refused.text()).contains("Line 3, column sector");
        assertThat(thereAfterRefusal).isFalse();
        assertThat(entered.text()).contains("1 organisations were added", name);
    }

    @Test
    void the_published_counts_are_shown_as_they_were_said_and_nobody_else_sees_who_asked() {
        assertThat(new Browser(port).get("/coalition?on=2023-02-23").text())
                .contains("“Now has 125 members”, 23 February 2023", "Royal College of Speech and Language Therapists");
        assertThat(new Browser(port).get("/coalition?on=tomorrow").problems())
                .containsExactly("Enter a day until today, like 2026-11-22");
        assertThat(new Browser(port)
                        .signIn(world.aNursery(world.anArea()))
                        .get("/campaign/members")
                        .status())
                .isEqualTo(403);
    }

    private MemberId asked(String name) {
        Members.Requested outcome = members.ask(new Members.Request(
                "%s %s (invented)".formatted(name, UUID.randomUUID()),
                Sector.CHARITY,
                Nation.ENGLAND,
                "",
                true,
                new Contact("Invented Person", "Chair", "person@example.invalid")));
        return ((Members.Requested.Waiting) outcome).id();
    }

    private Decided decide(MemberId id, Change change, LocalDate on) {
        return campaigner.does(() -> members.decide(id, change, on, LETTER));
    }

    private boolean belonged(MemberId id, LocalDate day) {
        return members.belongingOn(day).stream().anyMatch(member -> member.id().equals(id));
    }

    private Member named(String name) {
        return members.list().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> request(String name, String mayBeNamed) {
        return Map.of(
                "organisation", name,
                "sector", "CHARITY",
                "nation", "ENGLAND",
                "name", "Invented Person",
                "post", "Chair",
                "email", "person@example.invalid",
                "mayBeNamed", mayBeNamed,
                "maySign", "yes");
    }
}
