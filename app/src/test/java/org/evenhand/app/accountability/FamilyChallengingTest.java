package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.accountability.Challenging.Challenged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family or a young person challenges at its own address, and nobody else takes that back. */
@EvenhandTest
class FamilyChallengingTest {

    @Autowired
    AdviceWorld cases;

    @Autowired
    FamilyLinks links;

    @Autowired
    Challenging challenging;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Case people;
    private RecommendationId id;
    private String family;
    private String page;

    @BeforeEach
    void a_specialist_has_advised_and_the_family_has_an_address() {
        LocalDate today = LocalDate.now(clock);
        people = cases.met(today);
        id = cases.advised(people, today, today.plusDays(30));
        family = "/family/"
                + people.nursery()
                        .does(() -> links.make(people.request()))
                        .orElseThrow()
                        .secret()
                        .text();
        page = family + "/advice/" + id;
    }

    @Test
    void it_comes_from_its_page_says_why_reads_the_reply_and_takes_it_further() {
        Browser browser = new Browser(port);
        Shown start = browser.get(family);
        Shown empty = browser.send(browser.get(page), "/challenge", Map.of("words", " "));
        Shown raised = browser.send(empty, "/challenge", Map.of("words", "Ten minutes are too few"));
        people.nursery().does(() -> challenging.reply(id, refuses()));
        Shown replied = browser.get(page);
        Shown further = browser.send(replied, "/further", Map.of("words", "They are still too few"));

        assertThat(start.document().select("a[href=" + page + "]")).hasSize(1);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.problems()).hasSize(1);
        assertThat(raised.text())
                .contains("A reply is due by", "Ten minutes are too few", "Take it back")
                .contains("Local Government and Social Care Ombudsman", "12 months, counted from when");
        assertThat(replied.text()).contains("We stay with it", "The manager", "Take it to the next stage");
        assertThat(further.text()).contains("An independent SEND specialist looks at it", "They are still too few");
    }

    @Test
    void a_young_person_speaks_for_themselves_and_takes_it_back() {
        Browser browser = new Browser(port);

        browser.send(browser.get(page), "/challenge", Map.of("by", "YOUNG_PERSON", "words", "I want to read alone"));
        Challenged byTheSetting = people.nursery().does(() -> challenging.withdraw(id));
        Challenge.By by =
                people.nursery().does(() -> challenging.of(id)).getFirst().by();
        Shown back = browser.send(browser.get(page), "/withdraw", Map.of());

        assertThat(by).isEqualTo(Challenge.By.YOUNG_PERSON);
        assertThat(byTheSetting).isEqualTo(new Challenged.NotYours());
        assertThat(back.text()).contains("Taken back");
    }

    @Test
    void what_a_specialist_says_stays_out_and_no_address_opens_the_advice_of_another_child() {
        people.therapist().does(() -> challenging.raise(id, Challenge.By.SPECIALIST, "A neighbour told us"));
        Case others = cases.met(LocalDate.now(clock));
        RecommendationId theirs =
                cases.advised(others, LocalDate.now(clock), LocalDate.now(clock).plusDays(9));
        Browser browser = new Browser(port);

        Shown seen = browser.get(page);
        Shown other = browser.get(family + "/advice/" + theirs);
        Shown gone = browser.get("/family/not-an-address/advice/" + id);

        assertThat(seen.text()).contains("Waits for a reply", "The specialist").doesNotContain("A neighbour told us");
        assertThat(seen.document().select("textarea")).isEmpty();
        assertThat(other.status()).isEqualTo(404);
        assertThat(gone.status()).isEqualTo(404);
    }

    private static Challenging.Replied refuses() {
        return new Challenging.Replied(ChallengeStep.REJECT, "We stay with it", "The manager", Optional.empty());
    }
}
