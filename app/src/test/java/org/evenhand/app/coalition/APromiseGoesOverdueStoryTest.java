package org.evenhand.app.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A ministerial answer becomes a commitment that goes overdue, and what became of it is recorded. The answer is real (Department of Health and
 * Social Care, question 71910 of 2025); the campaigner, the days of the tests and what becomes of it here are invented.
 */
@EvenhandTest
class APromiseGoesOverdueStoryTest {

    private static final String ANSWER = "/parliament/questions/commons/2024-26/71910";
    private static final String WORDS = "We will publish a 10-Year Workforce Plan later this year";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Recording recording;

    @Autowired
    AsksRegister register;

    @Autowired
    Ledger ledger;

    private Person campaigner;

    @BeforeEach
    void somebody_records_for_the_coalition() {
        campaigner = world.aCampaigner(world.anArea());
    }

    @Test
    void from_the_answer_to_the_promise_to_its_day_to_what_became_of_it() {
        Browser reader = new Browser(port);
        Browser browser = new Browser(port).signIn(campaigner);
        assertThat(reader.get(ANSWER).text()).contains(WORDS);

        Browser.Shown recorded = browser.send(
                browser.get("/campaign/asks/A07/commitment"),
                "/commitment",
                fields(
                        "by",
                        "Department of Health and Social Care",
                        "saidOn-day",
                        "29",
                        "saidOn-month",
                        "8",
                        "saidOn-year",
                        "2025",
                        "words",
                        WORDS,
                        "quoted",
                        "yes",
                        "due-day",
                        "31",
                        "due-month",
                        "12",
                        "due-year",
                        "2025",
                        "figure",
                        "",
                        "source",
                        "https://questions-statements.parliament.uk/written-questions/detail/2025-08-29/71910",
                        "question",
                        "commons/2024-26/71910"));

        assertThat(recorded.text()).contains("Recorded. Everybody can see it now.");
        Commitment promise = latest("A07");
        assertThat(promise.isOverdueOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(promise.isOverdueOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(reader.get("/asks/A07").text())
                .contains(WORDS, "Overdue", "no source recorded here says that it was met");
        assertThat(reader.get(ANSWER).text()).contains("Promised: " + WORDS, "Due 31 December 2025", "Overdue");

        Browser.Shown form = browser.get("/campaign/commitments/" + promise.key() + "/move");
        Browser.Shown moved = browser.send(
                form,
                "/move",
                fields(
                        "step",
                        "PART_MET",
                        "on-day",
                        "2",
                        "on-month",
                        "3",
                        "on-year",
                        "2026",
                        "source",
                        "https://example.invalid/invented",
                        "note",
                        "Invented: a part of the plan was published."));

        assertThat(moved.text()).contains("Partly met", "Invented: a part of the plan was published.");
        // Partly met and past its day: still overdue, until it is met, broken or withdrawn.
        assertThat(latest("A07").isOverdueOn(register.today())).isTrue();
        assertThat(move(promise, Step.MEET)).isInstanceOf(Recording.Recorded.Done.class);
        assertThat(latest("A07").isOverdueOn(register.today())).isFalse();
        assertThat(ledger.of(Subject.commitment(promise.key()).inLedger()))
                .extracting(line -> line.happening().kind())
                .containsExactly("CommitmentRecorded", "CommitmentPartlyMet", "CommitmentMet");
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void what_cannot_follow_is_refused_and_nothing_is_recorded() {
        Commitment promise = recorded("A13", Optional.empty());

        assertThat(move(promise, Step.RENEW)).isEqualTo(new Recording.Recorded.NotFromHere(State.OPEN));
        assertThat(campaigner.does(() -> recording.move(
                        Subject.commitment(promise.key()),
                        Step.MEET,
                        register.today().plusDays(1),
                        "https://example.invalid",
                        "")))
                .isInstanceOf(Recording.Recorded.DayOutOfRange.class);
        assertThat(campaigner.does(() -> recording.move(
                        Subject.commitment("none"), Step.MEET, register.today(), "https://example.invalid", "")))
                .isInstanceOf(Recording.Recorded.NotFound.class);
        assertThat(latest("A13").moves()).isEmpty();
    }

    @Test
    void a_figure_is_kept_as_it_was_said_and_shows_when_it_is_another_now() {
        Commitment promise = recorded("A13", Optional.of("eah.money"));

        QuotedFigure figure = promise.figure().orElseThrow();

        assertThat(figure.hasChanged()).isFalse();
        assertThat(new QuotedFigure(170_000_000_000.0, figure.now()).hasChanged())
                .isTrue();
    }

    @Test
    void the_form_says_what_is_missing() {
        Browser browser = new Browser(port).signIn(campaigner);

        Browser.Shown refused = browser.send(
                browser.get("/campaign/asks/A07/commitment"),
                "/commitment",
                Map.of("saidOn-day", "31", "saidOn-month", "2", "saidOn-year", "2026"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        "Enter who said it",
                        "Enter what was said",
                        "Enter where it can be read",
                        "Enter a real date, like 27 3 2026");
    }

    @Test
    void what_was_done_for_an_ask_is_recorded_with_its_source() {
        Browser browser = new Browser(port).signIn(campaigner);

        Browser.Shown ask = browser.send(
                browser.get("/campaign/asks/A24/link"),
                "/link",
                fields(
                        "kind",
                        "QUESTION",
                        "on-day",
                        "14",
                        "on-month",
                        "4",
                        "on-year",
                        "2026",
                        "title",
                        "Question 127817 on a joint workforce plan",
                        "figure",
                        "",
                        "source",
                        "https://questions-statements.parliament.uk/written-questions/detail/2026-04-16/127817"));

        assertThat(ask.text()).contains("Question in Parliament", "Question 127817 on a joint workforce plan");
        // What a campaigner confirmed is no longer called a suggestion on the page of the question.
        assertThat(browser.get("/parliament/questions/commons/2024-26/127817").text())
                .contains("What was recorded of it", "Question 127817 on a joint workforce plan")
                .doesNotContain("Confirm that it serves ask A24");
    }

    @Test
    void the_form_begins_with_what_the_question_says_of_itself() {
        Browser browser = new Browser(port).signIn(campaigner);

        Browser.Shown form = browser.get("/campaign/asks/A07/commitment?question=commons/2024-26/71910");

        assertThat(form.document().select("#by").val()).isEqualTo("Department of Health and Social Care");
        assertThat(form.document().select("#source").val())
                .isEqualTo("https://questions-statements.parliament.uk/written-questions/detail/2025-08-29/71910");
        assertThat(form.document().select("#question").val()).isEqualTo("commons/2024-26/71910");
        assertThat(form.text()).contains("The answer, to choose the words from", WORDS);
        assertThat(new Browser(port).get(ANSWER).text()).doesNotContain("Record what the answer promises");
    }

    @Test
    void nobody_else_records_and_everybody_reads() {
        Browser nursery = new Browser(port).signIn(world.aNursery(world.anArea()));

        assertThat(nursery.get("/campaign/asks/A07/commitment").status()).isEqualTo(403);
        assertThat(nursery.get("/asks/A07").text()).doesNotContain("Record what Government said");
        assertThat(new Browser(port).get("/asks").status()).isEqualTo(200);
    }

    @Test
    void the_register_holds_the_38_asks_and_never_says_that_one_is_met_without_a_source() {
        List<AskEntry> all = register.list();

        assertThat(all).hasSize(38);
        assertThat(all)
                .allSatisfy(entry -> assertThat(entry.commitments())
                        .filteredOn(commitment -> commitment.state() != State.OPEN)
                        .allSatisfy(commitment -> assertThat(
                                        commitment.moves().getLast().source())
                                .isNotBlank()));
        // Joint workforce planning was to be complete by 2025; no source says that it was.
        assertThat(register.findCommitment("C02").orElseThrow().isOverdueOn(LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(register.findCommitment("C04").orElseThrow().state()).isEqualTo(State.MET);
    }

    private Recording.Recorded move(Commitment promise, Step step) {
        return campaigner.does(() -> recording.move(
                Subject.commitment(promise.key()), step, register.today(), "https://example.invalid/invented", ""));
    }

    private Commitment recorded(String ask, Optional<String> figure) {
        Recording.Recorded done = campaigner.does(() -> recording.commit(new Recording.Draft(
                ask,
                "An invented department",
                LocalDate.of(2026, 1, 5),
                "Invented: we will do it.",
                false,
                Optional.of(LocalDate.of(2026, 2, 5)),
                figure.orElse(""),
                "https://example.invalid/invented",
                "")));
        return register.findCommitment(((Recording.Recorded.Done) done).key()).orElseThrow();
    }

    private Commitment latest(String ask) {
        return register.find(ask).orElseThrow().commitments().getLast();
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
