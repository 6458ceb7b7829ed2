package org.evenhand.app.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.pathways.Speaking.Counts;
import org.evenhand.app.pathways.Speaking.Outcome;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.packs.policy.Pathways.Pathway;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies read a pathway, agree, object and comment; a campaigner looks at each; everybody reads the count. Bodies and people are invented. */
@EvenhandTest
class ABodyAgreesStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Speaking speaking;

    @Autowired
    ForgettingVoices forgetting;

    @Autowired
    Ledger ledger;

    @Test
    void from_the_draft_to_an_agreement_that_everybody_sees() {
        LaCode area = world.anArea();
        Browser speaker = new Browser(port).signIn(world.aCampaigner(area));
        Browser moderator = new Browser(port).signIn(world.aCampaigner(area));
        Browser reader = new Browser(port);

        Browser.Shown sent = speaker.send(
                speaker.get("/campaign/pathways/stammering/say"),
                "/say",
                Map.of(
                        "stance",
                        "AGREE",
                        "body",
                        "Evenborough Body for Stammering (invented)",
                        "words",
                        "Invented: the way back must stay open.",
                        "source",
                        "https://example.invalid/position",
                        "edition",
                        "1"));

        assertThat(sent.text()).contains("Sent. It is shown once another person has looked at it.", "Waiting");
        assertThat(reader.get("/pathways/stammering").text())
                .contains("0 agree")
                .doesNotContain("Evenborough Body for Stammering");
        Voice waiting = last("stammering");
        Browser.Shown own = speaker.get("/campaign/pathways/voices/" + waiting.id());
        assertThat(speaker.send(own, "/voices/" + waiting.id(), Map.of("ruling", "SHOW"))
                        .problems())
                .containsExactly("Another person has to look at what you said yourself");

        Browser.Shown ruled = moderator.send(
                moderator.get("/campaign/pathways/voices/" + waiting.id()),
                "/voices/" + waiting.id(),
                Map.of("ruling", "SHOW"));

        assertThat(ruled.text()).contains("1 agree");
        assertThat(reader.get("/pathways/stammering").text())
                .contains(
                        "1 agree, 0 object",
                        "Evenborough Body for Stammering (invented)",
                        "the way back must stay open");
        assertThat(reader.get("/pathways").text()).contains("Edition 1: 1 agree, 0 object, 0 comments.");
        assertThat(ledger.of(waiting.id()))
                .extracting(line -> line.happening().kind())
                .containsExactly("PathwayVoiced", "PathwayVoiceShown");
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void what_is_declined_is_never_shown_and_its_words_are_erased_after_their_time() {
        Person speaker = world.aCampaigner(world.anArea());
        Person moderator = world.aCampaigner(speaker.area());
        UUID voice = said(speaker, Stance.OBJECT, "Invented: names a person.");

        assertThat(moderator.does(() -> speaking.rule(voice, Ruling.DECLINE, "It names a person")))
                .isEqualTo(new Outcome.Done(voice));

        assertThat(moderator.does(() -> speaking.rule(voice, Ruling.SHOW, "")))
                .isEqualTo(new Outcome.NotFromHere(State.DECLINED));
        assertThat(new Browser(port).get("/pathways/selective-mutism").text()).doesNotContain("names a person");
        // Declined today: kept for 30 days, so that nothing is due yet.
        assertThat(forgetting.forgetWhatIsDue()).isZero();
        assertThat(speaking.find(voice).orElseThrow().words()).isNotEmpty();
    }

    @Test
    void an_edition_that_was_replaced_is_not_agreed_to() {
        Person speaker = world.aCampaigner(world.anArea());

        Outcome outcome = speaker.does(() -> speaking.say(
                new Speaking.Draft("stammering", 2, "A body (invented)", Stance.AGREE, "", "https://example.invalid")));

        assertThat(outcome).isEqualTo(new Outcome.AnotherEdition(1));
        assertThat(speaker.<Outcome>does(() -> speaking.say(
                        new Speaking.Draft("nothing", 1, "A body", Stance.AGREE, "", "https://example.invalid"))))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void the_form_says_what_is_missing() {
        Browser browser = new Browser(port).signIn(world.aCampaigner(world.anArea()));

        Browser.Shown refused = browser.send(
                browser.get("/campaign/pathways/stammering/say"), "/say", Map.of("stance", "OBJECT", "edition", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        "Enter the name of the body",
                        "Enter why, or what should change",
                        "Enter where its position can be read");
    }

    @Test
    void settings_read_and_do_not_speak_and_specialists_speak_and_do_not_rule() {
        LaCode area = world.anArea();
        Browser nursery = new Browser(port).signIn(world.aNursery(area));
        UUID voice = said(world.aCampaigner(area), Stance.COMMENT, "Invented.");

        assertThat(nursery.get("/pathways/stammering").text()).doesNotContain("Agree, object or comment for your body");
        assertThat(nursery.get("/campaign/pathways/stammering/say").status()).isEqualTo(403);
        assertThat(nursery.get("/campaign/pathways/voices/" + voice).status()).isEqualTo(403);
    }

    @Test
    void a_body_is_counted_once_by_the_last_it_said_and_only_for_the_edition_it_read() {
        Pathway pathway = speaking.pathways().find("stammering").orElseThrow();

        Counts counts = Speaking.count(
                pathway,
                List.of(
                        voice(1, "Body A", Stance.OBJECT, State.SHOWN, 1),
                        voice(1, "body a ", Stance.AGREE, State.SHOWN, 2),
                        voice(1, "Body B", Stance.OBJECT, State.SHOWN, 3),
                        voice(1, "Body C", Stance.AGREE, State.WAITING, 4),
                        voice(2, "Body D", Stance.AGREE, State.SHOWN, 5),
                        voice(1, "Body B", Stance.COMMENT, State.SHOWN, 6)));

        // A changed from objecting to agreeing; C waits; D read another edition.
        assertThat(counts).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void every_step_that_names_no_publication_is_an_assumption() {
        assertThat(speaking.pathways().list())
                .hasSize(8)
                .allSatisfy(pathway -> assertThat(pathway.steps())
                        .isNotEmpty()
                        .allSatisfy(step -> assertThat(step.basis() == Basis.ASSUMPTION
                                        || step.source().startsWith("https://"))
                                .isTrue()));
    }

    private UUID said(Person by, Stance stance, String words) {
        Outcome outcome = by.does(() -> speaking.say(new Speaking.Draft(
                "selective-mutism", 1, "A body (invented)", stance, words, "https://example.invalid")));
        return ((Outcome.Done) outcome).voice();
    }

    private Voice last(String pathway) {
        return speaking.of(pathway).getLast();
    }

    private static Voice voice(int edition, String body, Stance stance, State state, int second) {
        return new Voice(
                new UUID(0, second),
                "stammering",
                edition,
                body,
                stance,
                "",
                "https://example.invalid",
                Instant.ofEpochSecond(second),
                new UUID(1, second),
                state,
                "");
    }
}
