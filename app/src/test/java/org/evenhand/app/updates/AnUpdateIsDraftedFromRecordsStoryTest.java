package org.evenhand.app.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coalition's first three months, from the records of the packs; the campaigner, the meeting and the edits are invented. */
@EvenhandTest
class AnUpdateIsDraftedFromRecordsStoryTest {

    private static final LocalDate FROM = LocalDate.of(2022, 11, 1);
    private static final LocalDate UNTIL = LocalDate.of(2023, 2, 28);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Updates updates;

    @Autowired
    Meetings meetings;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private Person campaigner;

    @BeforeEach
    void somebody_records_for_the_coalition() {
        campaigner = world.aCampaigner(world.anArea());
    }

    @Test
    void every_sentence_names_the_record_and_the_source_it_was_made_from() {
        Edition draft = draft();

        // The pack has letters of 2 November and 8 December 2022, and replies of 23 January and in February 2023.
        assertThat(draft.sentences())
                .extracting(Sentence::words)
                .anyMatch(words -> words.startsWith("On 2 November 2022, SEND in The Specialists coalition"))
                .anyMatch(
                        words -> words.startsWith("On 8 December 2022, Officers of 16 All-Party Parliamentary Groups"))
                .anyMatch(words -> words.startsWith("On 23 January 2023, a reply"))
                .anyMatch(words -> words.startsWith("In February 2023, a reply"))
                .noneMatch(words -> words.contains("2 March 2023"));
        assertThat(draft.sentences()).allSatisfy(sentence -> {
            assertThat(sentence.record()).isNotBlank();
            assertThat(sentence.source()).isNotBlank();
            assertThat(sentence.isEdited()).isFalse();
        });
    }

    @Test
    void a_commitment_past_its_day_on_the_last_day_is_told_as_such() {
        // Joint workforce planning was to be complete by the end of 2025 (C02); no source says that it was.
        assertThat(told(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 31)))
                .anyMatch(words ->
                        words.contains("due on 31 December 2025, was not known to be met: Joint SEND workforce"));
        assertThat(told(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 31)))
                .noneMatch(words -> words.contains("was not known to be met: Joint SEND workforce"));
    }

    @Test
    void an_editor_rewords_reorders_leaves_out_and_adds_and_everybody_sees_which() {
        Browser browser = new Browser(port).signIn(campaigner);
        Edition draft = draft();
        String path = "/campaign/updates/" + draft.id();
        int last = draft.sentences().size();
        Map<String, String> edits = new HashMap<>();
        edits.put("words-1", "The coalition began with a letter.");
        edits.put("place-1", Integer.toString(last + 1));
        edits.put("drop-2", "yes");
        edits.put("newWords", "An invented sentence.");
        edits.put("newSource", "https://example.invalid/invented");

        Browser.Shown saved = browser.send(browser.get(path), path, edits);

        assertThat(saved.text()).contains("Saved as version 2.");
        List<Sentence> now = updates.find(draft.id()).orElseThrow().edition().sentences();
        assertThat(now).hasSize(last).doesNotContain(draft.sentences().get(1));
        assertThat(now.get(last - 2).words()).isEqualTo("The coalition began with a letter.");
        assertThat(now.get(last - 2).source())
                .isEqualTo(draft.sentences().getFirst().source());
        assertThat(now.get(last - 2).isEdited()).isTrue();
        assertThat(now.getLast().isAdded()).isTrue();

        Browser.Shown published = browser.send(browser.get(path), "/step", Map.of("step", "PUBLISH"));

        assertThat(published.text())
                .contains("The coalition began with a letter.", "Reworded by an editor.", "Added by an editor.");
        assertThat(new Browser(port).get("/updates/" + draft.id()).status()).isEqualTo(200);
    }

    @Test
    void a_sentence_without_a_record_needs_a_source() {
        Browser browser = new Browser(port).signIn(campaigner);
        String path = "/campaign/updates/" + draft().id();

        Browser.Shown refused = browser.send(browser.get(path), path, Map.of("newWords", "Without a source."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        "Enter where the new sentence can be read: a sentence without a record needs a source");
    }

    @Test
    void two_who_edit_at_once_lose_nothing() {
        Browser first = new Browser(port).signIn(campaigner);
        Browser second = new Browser(port).signIn(campaigner);
        String path = "/campaign/updates/" + draft().id();
        Browser.Shown seenBySecond = second.get(path);
        first.send(first.get(path), path, Map.of("words-1", "Words of the first."));

        Browser.Shown refused = second.send(seenBySecond, path, Map.of("words-1", "Words of the second."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#words-1").text()).isEqualTo("Words of the second.");
        assertThat(refused.text()).contains("Words of the first.");
        assertThat(second.send(refused, path, Map.of()).text()).contains("Saved as version 3.");
    }

    @Test
    void what_was_published_is_frozen_with_its_hash_in_the_record() {
        UUID id = draft().id();
        assertThat(new Browser(port).get("/updates/" + id).status()).isEqualTo(404);

        campaigner.does(() -> updates.move(id, UpdateStep.PUBLISH));

        Published published = updates.findPublished(id).orElseThrow();
        assertThat(campaigner.does(
                        () -> updates.save(id, 1, "Another", published.edition().sentences())))
                .isInstanceOf(Kept.NotNow.class);
        assertThat(ledger.of(id).getLast().happening().facts()).containsEntry("sha256", published.sha256());
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update updates.published set content = ''").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_meeting_is_public_only_where_it_is_marked_so_and_an_action_past_its_day_is_flagged() {
        String open = met("Invented meeting for everybody", true);
        String closed = met("Invented meeting for us", false);
        Meeting.Action action = left(open, meetings.today().minusDays(1));

        assertThat(action.isOverdueOn(meetings.today())).isTrue();
        assertThat(action.isOverdueOn(meetings.today().minusDays(1))).isFalse();
        Browser reader = new Browser(port);
        assertThat(reader.get("/meetings/" + open).text()).contains("Overdue", "ask A05", "Department for Education");
        assertThat(reader.get("/meetings/" + closed).status()).isEqualTo(404);
        assertThat(reader.get("/meetings").text()).doesNotContain("Invented meeting for us");
        assertThat(told(meetings.today(), meetings.today()))
                .anyMatch(words -> words.contains("Invented meeting for everybody"))
                .noneMatch(words -> words.contains("Invented meeting for us"));

        Browser browser = new Browser(port).signIn(campaigner);
        Browser.Shown done = browser.send(
                browser.get("/campaign/meetings/" + open + "/actions/" + action.id()),
                "/actions/" + action.id(),
                Map.of("evidence", "Invented note", "on-day", "1", "on-month", "3", "on-year", "2026"));

        assertThat(done.text())
                .contains("Done 1 March 2026. What shows it: Invented note")
                .doesNotContain("Overdue");
    }

    @Test
    void the_form_of_a_meeting_says_what_is_wrong() {
        Browser browser = new Browser(port).signIn(campaigner);

        Browser.Shown refused = browser.send(
                browser.get("/campaign/meetings/new"), "/new", Map.of("public", "yes", "parties", "Somebody"));

        assertThat(refused.problems())
                .containsExactly(
                        "Enter what it is, in a sentence",
                        "Enter the date",
                        "Enter where it can be read: a public meeting has a source");
    }

    private Edition draft() {
        Kept kept = campaigner.does(() -> updates.draft("Three-month update (invented)", FROM, UNTIL));
        return updates.find(UUID.fromString(((Kept.Done) kept).key()))
                .orElseThrow()
                .edition();
    }

    private List<String> told(LocalDate from, LocalDate until) {
        Kept kept = campaigner.does(() -> updates.draft("Invented", from, until));
        return updates.find(UUID.fromString(((Kept.Done) kept).key())).orElseThrow().edition().sentences().stream()
                .map(Sentence::words)
                .toList();
    }

    private String met(String title, boolean isPublic) {
        Kept kept = campaigner.does(() -> meetings.record(new Meeting(
                new UUID(0, 0),
                meetings.today(),
                title,
                "",
                isPublic ? "https://example.invalid/minutes" : "",
                isPublic,
                List.of(new Meeting.Party("Department for Education", "two officials")),
                List.of("A05"),
                List.of())));
        return ((Kept.Done) kept).key();
    }

    private Meeting.Action left(String meeting, LocalDate due) {
        UUID id = UUID.fromString(meeting);
        campaigner.does(() -> meetings.leave(id, "Send the figures", "Coalition of Evenborough (invented)", due));
        return meetings.find(id).orElseThrow().actions().getFirst();
    }
}
