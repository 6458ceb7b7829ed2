package org.evenhand.app.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.consultation.Agreement.Stance;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A response to a consultation is brought together from what members say, agreed, and sent. Consultation and bodies are invented. */
@EvenhandTest
class AResponseIsMadeOfPointsStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Responding responding;

    @Autowired
    Consultations consultations;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private Person campaigner;
    private String key = "";

    @BeforeEach
    void a_consultation_is_open() {
        campaigner = world.aCampaigner(world.anArea());
        key = InventedConsultation.openedBy(
                campaigner, responding, consultations.today(), "Who should have access?", "Who should decide?");
    }

    @Test
    void two_who_write_at_once_lose_nothing() {
        Browser first = new Browser(port).signIn(campaigner);
        Browser second = new Browser(port).signIn(campaigner);
        String form = "/campaign/consultations/" + key + "/answers/1";
        Browser.Shown seenByFirst = first.get(form);
        Browser.Shown seenBySecond = second.get(form);
        first.send(seenByFirst, "/answers/1", Map.of("words", "Every nursery.", "do", "save"));

        Browser.Shown refused =
                second.send(seenBySecond, "/answers/1", Map.of("words", "Every childminder.", "do", "save"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problems()).singleElement().asString().contains("Nothing of yours is lost");
        assertThat(refused.document().select("textarea").text()).isEqualTo("Every childminder.");
        assertThat(refused.text()).contains("Every nursery.");
        Browser.Shown saved = second.send(
                refused, "/answers/1", Map.of("words", "Every nursery.\n\nEvery childminder.", "do", "save"));
        assertThat(saved.text()).contains("Saved as version 2.");
        assertThat(dossier().versionsOf(1)).extracting(AnswerVersion::version).containsExactly(2, 1);
    }

    @Test
    void what_members_agreed_to_counts_for_that_wording_alone() {
        answer(1, 0, "Every nursery.");
        move(Step.SEND_ROUND);
        agree("Guild of Nurseries (invented)", Stance.OBJECTS);
        agree("guild of nurseries (invented)", Stance.AGREES);
        agree("Society of Childminders (invented)", Stance.AGREES_WITH_RESERVATION);

        // The last word of the guild counts, however it is spelt: one agrees, one with a reservation.
        assertThat(dossier().tally()).isEqualTo(new Tally(1, 1, 0));
        assertThat(answer(1, 1, "Everybody.")).isEqualTo(new Drafted.NotNow(Standing.AGREEING));

        move(Step.TAKE_BACK);
        answer(1, 1, "Everybody.");
        move(Step.SEND_ROUND);

        assertThat(dossier().tally()).isEqualTo(new Tally(0, 0, 0));
        assertThat(move(Step.SUBMIT)).isInstanceOf(Drafted.NobodyAgreed.class);
    }

    @Test
    void what_was_submitted_is_frozen_with_its_hash_in_the_record() {
        answer(1, 0, "Every nursery.");
        move(Step.SEND_ROUND);
        agree("Guild of Nurseries (invented)", Stance.AGREES);
        assertThat(new Browser(port).get("/consultations/" + key + "/response").status())
                .isEqualTo(404);

        move(Step.SUBMIT);

        Submission sent = dossier().submission().orElseThrow();
        assertThat(answer(1, 1, "Another word.")).isEqualTo(new Drafted.NotNow(Standing.SUBMITTED));
        assertThat(new Browser(port).get("/consultations/" + key + "/response").text())
                .contains("Every nursery.", "1 agreed, 0 of them with a reservation; 0 objected.", sent.sha256());
        assertThat(ledger.of(UUID.fromString(key)))
                .filteredOn(line -> line.happening().kind().equals("ResponseSubmitted"))
                .singleElement()
                .satisfies(line -> assertThat(line.happening().facts()).containsEntry("sha256", sent.sha256()));
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
        assertThatThrownBy(() -> jdbc.sql("update consultation.submission set content = ''")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void each_part_stands_beside_what_government_said() {
        answer(1, 0, "Every nursery.");
        move(Step.SEND_ROUND);
        agree("Guild of Nurseries (invented)", Stance.AGREES);
        assertThat(hear(1)).isInstanceOf(Drafted.NotNow.class);
        move(Step.SUBMIT);

        assertThat(hear(1)).isInstanceOf(Drafted.Done.class);
        assertThat(hear(3)).isInstanceOf(Drafted.NotFound.class);

        assertThat(new Browser(port).get("/consultations/" + key + "/compare").text())
                .contains("Partly met 1 of 2", "Not answered 1 of 2", "Every nursery.", "Invented: some nurseries.")
                .contains("Source: https://example.invalid/answer");
    }

    @Test
    void a_point_keeps_where_it_came_from_and_serves_an_ask() {
        Point point = point("A05");

        assertThat(campaigner.does(() -> responding.take(key, point))).isInstanceOf(Drafted.Done.class);
        assertThat(campaigner.does(() -> responding.take(key, point("A99")))).isInstanceOf(Drafted.NoSuchAsk.class);

        assertThat(dossier().pointsOn(2))
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(point));
        assertThat(new Browser(port).get("/consultations/" + key).text()).doesNotContain(point.words());
    }

    @Test
    void the_form_says_what_is_missing_and_only_campaigners_see_it() {
        Browser browser = new Browser(port).signIn(campaigner);
        Map<String, String> empty = new HashMap<>();

        Browser.Shown refused = browser.send(browser.get("/campaign/consultations/new"), "/new", empty);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        "Enter the title of the consultation",
                        "Enter who asks",
                        "Enter the date",
                        "Enter the date",
                        "Enter what is asked, one question on each line",
                        "Enter on whose behalf you respond",
                        "Enter where it can be read");
        assertThat(new Browser(port)
                        .signIn(world.aNursery(world.anArea()))
                        .get("/campaign/consultations/" + key)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_response_of_may_2026_makes_the_38_asks_and_government_has_answered_none_of_its_parts() {
        Browser.Shown compared = new Browser(port).get("/consultations/send-reform-2026/compare");

        // The pack divides the 38 asks among 14 themes, each once.
        assertThat(compared.text())
                .contains("Not answered 14 of 14", "No response of Government was found by 7 October 2026");
        assertThat(compared.document().select("a[href^=/asks/A]")).hasSize(38);
    }

    private Dossier dossier() {
        return consultations.find(key).orElseThrow();
    }

    private Drafted answer(int clause, int basedOn, String words) {
        return campaigner.does(() -> responding.answer(key, clause, basedOn, words, List.of()));
    }

    private Drafted move(Step step) {
        return campaigner.does(() -> responding.move(key, step));
    }

    private void agree(String body, Stance stance) {
        assertThat(campaigner.does(() -> responding.agree(
                        key,
                        new Agreement(
                                body,
                                stance,
                                stance == Stance.AGREES ? "" : "Invented",
                                "Invented mail",
                                consultations.today()))))
                .isInstanceOf(Drafted.Done.class);
    }

    private Drafted hear(int clause) {
        return campaigner.does(() -> responding.hear(
                key,
                new Reply(
                        clause,
                        Reply.Outcome.PARTLY_MET,
                        "Invented: some nurseries.",
                        false,
                        consultations.today(),
                        "https://example.invalid/answer")));
    }

    private Point point(String ask) {
        return new Point(
                UUID.randomUUID(),
                2,
                "Society of Rare Conditions (invented)",
                "head of policy",
                "Invented: a centre should decide.",
                "https://example.invalid/study",
                ask,
                true,
                consultations.today(),
                false);
    }
}
