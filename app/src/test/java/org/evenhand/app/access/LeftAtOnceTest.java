package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.fairness.Fairness;
import org.evenhand.app.guidance.Facts;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is urgent leaves Experts at Hand at once: it is recorded and counted, waits for no decision, and is not lost from sight. */
@EvenhandTest
class LeftAtOnceTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Requests requests;

    @Autowired
    Closing closing;

    @Autowired
    Fairness fairness;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person lead;
    private RequestId urgent;
    private RequestId ordinary;

    @BeforeEach
    void something_urgent_and_something_else() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        urgent = asks("Ola", Facts.Sign.SAFEGUARDING);
        ordinary = asks("Bea", Facts.Sign.STAMMERING);
    }

    @Test
    void it_stands_apart_from_what_is_to_be_decided_until_somebody_says_who_has_it() {
        Browser triage = new Browser(port).signIn(lead);

        Shown list = triage.get("/triage");
        Shown home = triage.get("/home");
        Shown form = triage.get("/requests/" + urgent + "/close");
        triage.send(form, "/close", Map.of("reason", "OTHER_PROCEDURE"));
        Shown after = triage.get("/triage");

        assertThat(lead.does(requests::toDecide)).extracting(Request::id).containsExactly(ordinary);
        assertThat(home.text()).contains("Requests to decide: 1", "Urgent requests that left at once, to check: 1");
        assertThat(list.document().select("#left-at-once + p + ul").text()).contains(urgent.reference());
        assertThat(list.document().select("table").text()).doesNotContain(urgent.reference());
        assertThat(form.document().select("input[name=reason]").eachAttr("value"))
                .containsExactly("OTHER_PROCEDURE");
        assertThat(after.text())
                .contains("In the last 365 days 1 left at once; of 0 nobody has said yet")
                .doesNotContain(urgent.reference());
    }

    @Test
    void it_is_counted_as_what_left_and_as_nobody_who_waits() {
        assertThat(lead.does(fairness::left)).isEqualTo(new Fairness.Left(1, 1));

        nursery.does(() -> closing.close(urgent, "OTHER_PROCEDURE"));

        assertThat(lead.does(fairness::left)).isEqualTo(new Fairness.Left(1, 0));
        assertThat(lead.does(() -> requests.find(urgent)).orElseThrow().state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void neither_side_says_of_it_that_help_was_given_or_is_not_wanted() {
        for (String reason : List.of("HELP_GIVEN", "FAMILY_MOVED", "NOT_WANTED")) {
            for (Person side : List.of(nursery, lead)) {
                assertThat(side.does(() -> closing.close(urgent, reason)))
                        .isEqualTo(new Outcome.Refused(Outcome.Reason.NOT_A_REASON));
            }
        }
    }

    private RequestId asks(String called, Facts.Sign sign) {
        Answers answers = Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, sign),
                        new Answers.Child(called, 3, 2022, Answers.FamilyAgrees.YES),
                        "noticed (invented)",
                        "",
                        new Answers.Contact("Sam", "020 7946 0000", ""))
                .withConsent(World.aParentAgrees());
        return ((Asked.Sent) nursery.does(() -> asking.ask(FormToken.random(), answers))).id();
    }
}
