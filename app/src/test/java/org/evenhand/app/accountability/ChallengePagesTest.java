package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages on which somebody says that they do not agree, somebody replies, a part is marked, what was done is looked at, and the board. */
@EvenhandTest
class ChallengePagesTest {

    @Autowired
    AdviceWorld cases;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Case people;
    private String page;

    @BeforeEach
    void a_specialist_has_advised() {
        LocalDate today = LocalDate.now(clock);
        people = cases.met(today);
        page = "/recommendations/" + cases.advised(people, today, today.plusDays(30));
    }

    @Test
    void what_was_declined_is_challenged_and_asked_for_again_by_a_new_day() {
        Browser nursery = new Browser(port).signIn(people.nursery());
        Browser therapist = new Browser(port).signIn(people.therapist());
        LocalDate newDay = LocalDate.now(clock).plusDays(40);
        Shown declined = nursery.send(
                nursery.get(page + "/decline"),
                "/decline",
                Map.of("reason", "NO_CAPACITY", "text", "Nobody is free in the mornings"));
        Shown empty = therapist.send(therapist.get(page + "/challenge"), "/challenge", Map.of("by", "", "words", ""));
        Shown raised = therapist.send(
                empty, "/challenge", Map.of("by", "SPECIALIST", "words", "The afternoon would do as well"));
        Map<String, String> reply =
                Map.of("outcome", "UPHOLD", "from", "The manager of the nursery", "words", "The afternoon it is");
        Shown withoutDay = nursery.send(nursery.get(page + "/reply"), "/reply", reply);
        Shown replied = nursery.send(
                withoutDay,
                "/reply",
                Map.of(
                        "outcome", "UPHOLD",
                        "newDay-day", String.valueOf(newDay.getDayOfMonth()),
                        "newDay-month", String.valueOf(newDay.getMonthValue()),
                        "newDay-year", String.valueOf(newDay.getYear())));

        assertThat(declined.text()).contains("It is counted as unmet need of the area");
        assertThat(empty.problems()).hasSize(2);
        assertThat(raised.text()).contains("Looked at again by who answers for it", "The afternoon would do as well");
        assertThat(withoutDay.problems()).hasSize(1);
        assertThat(raised.text()).contains("A reply is due by");
        assertThat(replied.text())
                .contains("The afternoon it is", "The manager of the nursery", "Accept to do this")
                .contains("A reply was due by");
    }

    @Test
    void a_part_is_marked_then_all_and_the_specialist_says_whether_it_helped() {
        Browser nursery = new Browser(port).signIn(people.nursery());
        Browser therapist = new Browser(port).signIn(people.therapist());
        LocalDate today = LocalDate.now(clock);
        Map<String, String> day = Map.of(
                "on-day", String.valueOf(today.getDayOfMonth()),
                "on-month", String.valueOf(today.getMonthValue()),
                "on-year", String.valueOf(today.getYear()),
                "text", "Twice in the first week");

        Shown form = nursery.get(page + "/done");
        Shown withoutWords = nursery.send(form, "/done", with(with(day, "howMuch", "PART"), "text", " "));
        Shown part = nursery.send(withoutWords, "/done", with(day, "text", "Twice in the first week"));
        Shown rest = nursery.get(page + "/done");
        Shown all = nursery.send(rest, "/done", day);
        Shown looked = therapist.send(
                therapist.get(page + "/review"),
                "/review",
                Map.of("reason", "PARTLY", "text", "Speaks in the small group now"));

        assertThat(withoutWords
                        .document()
                        .select("input[name=howMuch][checked]")
                        .eachAttr("value"))
                .containsExactly("PART");
        assertThat(part.text()).contains("The rest is still to be done");
        assertThat(rest.document().select("input[name=howMuch]")).isEmpty();
        assertThat(all.text()).contains("Done on");
        assertThat(looked.text())
                .contains("Did it help?", "Partly, on", "Speaks in the small group now", "Say again whether it helped");
    }

    @Test
    void who_plans_and_pays_sees_the_board_without_a_small_count_and_a_nursery_does_not() {
        Person commissioner = world.aCommissioner(people.area());

        Shown board = new Browser(port).signIn(commissioner).get("/board");
        Shown others = new Browser(port).signIn(people.nursery()).get("/board");

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.document().select("table caption").eachText())
                .contains("Recommendations, by who may deliver them");
        assertThat(board.text()).contains("fewer than").doesNotContain("Stammers", "Read together");
        assertThat(others.status()).isEqualTo(403);
    }

    @Test
    void where_nothing_climbed_to_who_plans_and_pays_the_board_is_no_more_than_a_link_for_any_time() {
        Shown home =
                new Browser(port).signIn(world.aCommissioner(LaCode.of("894"))).get("/home");

        assertThat(home.text())
                .containsSubsequence(
                        "Nothing waits for you", "What else you can do", "What became of advice in our area");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
