package org.evenhand.app.coalition.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.Letter.Reply;
import org.evenhand.app.coalition.letters.Signing.Signed;
import org.evenhand.app.coalition.letters.Writing.Done;
import org.evenhand.app.coalition.members.Change;
import org.evenhand.app.coalition.members.Contact;
import org.evenhand.app.coalition.members.Evidence;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.parliament.Found;
import org.evenhand.app.parliament.Searching;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invented charity signs a letter that is frozen; one addressee answers and the other is late. */
@EvenhandTest
class ALetterIsSignedAndFrozenTest {

    /** A Monday. Twenty working days later, with no bank holiday between, is Monday 5 October 2026. */
    private static final LocalDate SENT = LocalDate.of(2026, 9, 7);

    private static final LocalDate DUE = LocalDate.of(2026, 10, 5);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Members members;

    @Autowired
    Letters letters;

    @Autowired
    Writing writing;

    @Autowired
    Signing signing;

    @Autowired
    Searching searching;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    private Person campaigner;

    @BeforeEach
    void somebody_campaigns() {
        campaigner = world.aCampaigner(world.anArea());
    }

    @Test
    void what_was_signed_is_frozen_and_its_hash_is_that_of_the_file_anybody_can_fetch() throws Exception {
        MemberId charity = aMember("Clear Voices");
        LetterId id = opened("We ask for a plan.");
        sign(id, charity);

        assertThat(on(SENT, () -> writing.send(id))).isInstanceOf(Done.Now.class);

        Letter letter = letters.find(id).orElseThrow();
        byte[] content = letter.frozen().orElseThrow().content().getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        Browser.Shown page = new Browser(port).get("/letters/" + id);
        assertThat(page.text()).contains("We ask for a plan.", "Clear Voices", "signed by its Chair", hash);
        assertThat(new Browser(port)
                        .get("/letters/" + id + "/content.json")
                        .document()
                        .text())
                .contains("\"subject\":\"An invented subject\"");
        assertThat(ledger.of(id.value()).getLast().happening().facts()).containsEntry("sha256", hash);
    }

    @Test
    void a_letter_is_found_by_its_words_once_it_was_sent_and_not_before() {
        LetterId draft = opened("A subject about kestrels that nobody else has");
        assertThat(searching.find("kestrels", 10)).isEmpty();
        signing.sign(invitation(draft, aMember("Finders")), "Chair");

        on(SENT, () -> writing.send(draft));

        assertThat(searching.find("kestrels", 10)).extracting(Found::path).containsExactly("/letters/" + draft);
    }

    @Test
    void nothing_of_a_frozen_letter_can_be_changed_or_added_not_even_by_the_owner_of_the_database() {
        LetterId id = sent();

        assertThat(on(SENT, () -> writing.write(id, draft("Another text"))))
                .isEqualTo(new Done.NotFromHere(LetterState.SENT));
        assertThat(on(SENT, () -> writing.take(id, LetterStep.REVISE)))
                .isEqualTo(new Done.NotFromHere(LetterState.SENT));
        for (String change : List.of(
                "update coalition.letter_frozen set content = replace(content, 'plan', 'plot') where letter = '%s'",
                "delete from coalition.letter_frozen where letter = '%s'",
                "update coalition.letter_version set content = 'Another' where letter = '%s'",
                "delete from coalition.letter_signature where letter = '%s'",
                "insert into coalition.letter_version (letter, number, sender, subject, content, written_at, written_by) values ('%s', 9, 'a', 'b', 'c', now(), gen_random_uuid())",
                "insert into coalition.letter_signature (letter, version, signed_by, signatory, name, signed_as, signed_on, source, signed_at) values ('%s', 1, 'GROUP', 'x', 'y', '', current_date, '', now())")) {
            assertThatThrownBy(() -> asOwner(change.formatted(id)))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void a_changed_text_must_be_signed_again_and_an_old_address_opens_nothing() {
        MemberId charity = aMember("Again");
        LetterId id = opened("First");
        String secret = invitation(id, charity);
        signing.sign(secret, "Chair");

        on(SENT, () -> writing.take(id, LetterStep.REVISE));
        on(SENT, () -> writing.write(id, draft("Second")));
        on(SENT, () -> writing.take(id, LetterStep.OPEN_FOR_SIGNING));

        assertThat(letters.find(id).orElseThrow().signatures()).isEmpty();
        assertThat(signing.open(secret)).isEmpty();
        assertThat(new Browser(port).get("/coalition/sign/" + secret).status()).isEqualTo(404);
        assertThat(on(SENT, () -> writing.send(id))).isInstanceOf(Done.NobodySigned.class);
    }

    @Test
    void only_who_holds_the_address_signs_and_only_for_a_member() {
        LetterId id = opened("Only members");
        MemberId charity = aMember("Leaves before signing");
        String secret = invitation(id, charity);

        assertThat(signing.sign("guessed", "Chair")).isInstanceOf(Signed.NotOpen.class);
        assertThat(on(SENT, () -> signing.invite(id, MemberId.random()))).isEmpty();
        campaigner.does(() -> members.decide(
                charity, Change.LEAVE, members.today(), new Evidence("Left", "https://example.invalid", "")));
        assertThat(signing.sign(secret, "Chair")).isInstanceOf(Signed.NotOpen.class);
    }

    @Test
    void each_addressee_has_a_clock_which_a_reply_stops_and_a_late_one_prompts_a_question() {
        LetterId id = sent();
        Letter letter = letters.find(id).orElseThrow();
        ReplyClock health = letters.clocks(letter).get(1);
        assertThat(health.due()).isEqualTo(DUE);
        assertThat(health.isLateOn(DUE)).isFalse();
        assertThat(health.isLateOn(DUE.plusDays(1))).isTrue();

        Reply reply = new Reply(
                1, SENT.plusDays(14), "Invented minister", "Invented: we will meet.", "https://example.invalid/reply");
        on(SENT.plusDays(20), () -> writing.reply(id, reply));

        List<ReplyClock> clocks = letters.clocks(letters.find(id).orElseThrow());
        assertThat(clocks.get(0).daysAtMost(SENT.plusDays(60))).isEqualTo(14);
        assertThat(clocks.get(1).answered()).isEmpty();
        assertThat(on(SENT.plusDays(20), () -> writing.reply(id, reply))).isInstanceOf(Done.AnsweredAlready.class);
        String question = new Browser(port)
                .get("/letters/" + id + "/question/2")
                .document()
                .select("textarea")
                .text();
        assertThat(question)
                .startsWith(
                        "To ask the Secretary of State for Health and Social Care, when a reply will be given to the letter of 7 September 2026 from An invented coalition");
        assertThat(new Browser(port).get("/letters/" + id + "/question/1").status())
                .isEqualTo(404);
        assertThat(new Browser(port).signIn(campaigner).get("/campaign").text()).contains("An invented subject");
    }

    @Test
    void a_second_letter_is_signed_by_members_of_the_house_and_groups_that_the_packs_name() {
        LetterId id = on(SENT, () -> writing.begin(Letter.Kind.PARLIAMENTARIANS, draft("In support")));
        on(SENT, () -> writing.take(id, LetterStep.OPEN_FOR_SIGNING));
        Signing.Parliamentarian group = signing.parliamentarians().stream()
                .filter(one -> one.by() == Letter.By.GROUP)
                .findFirst()
                .orElseThrow();

        assertThat(on(SENT, () -> signing.add(id, group, SENT, "https://example.invalid")))
                .isInstanceOf(Signed.Done.class);
        assertThat(on(SENT, () -> signing.add(id, group, SENT, "https://example.invalid")))
                .isInstanceOf(Signed.Already.class);
        // The list of July 2024 has 543 constituencies in England; a vacant one has no member.
        assertThat(signing.parliamentarians().stream()
                        .filter(one -> one.by() == Letter.By.MEMBER)
                        .count())
                .isBetween(530L, 543L);
        assertThat(on(SENT, () -> signing.invite(id, aMember("Not here")))).isEmpty();
    }

    @Test
    void letters_known_from_public_pages_have_clocks_of_what_is_known_and_say_who_sent_them() {
        String founding = new Browser(port).get("/letters/L001").text();

        // 2 November 2022 to 6 February 2023: 28 + 31 + 31 + 6 = 96 days; to 23 February: 113.
        assertThat(founding)
                .contains("Evenhand did not send it", "Between 96 and 113 days", "the day itself is not known")
                .contains("Department of Health and Social Care", "No reply known");
        // 8 December 2022 to 23 January 2023: 23 + 23 = 46 days.
        assertThat(new Browser(port).get("/letters/L002").text())
                .contains("46 days", "There was none on 23 February 2023");
        assertThat(new Browser(port).get("/letters/L004").text()).contains("No clock runs for it");
    }

    @Test
    void a_draft_is_for_campaigners_only() {
        LetterId id = opened("Not yet public");

        assertThat(new Browser(port).get("/letters/" + id).status()).isEqualTo(404);
        assertThat(new Browser(port).get("/letters").text()).doesNotContain("Not yet public");
        assertThat(new Browser(port)
                        .signIn(world.aNursery(world.anArea()))
                        .get("/campaign/letters/" + id)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_form_says_what_is_missing() {
        Browser browser = new Browser(port).signIn(campaigner);

        Browser.Shown refused = browser.send(
                browser.get("/campaign/letters/new"),
                "/new",
                Map.of("sender", "A coalition (invented)", "addressees", "Only a body"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly(
                        "Choose who signs it",
                        "Enter the subject",
                        "Enter the letter",
                        "“Only a body” needs a bar between the body and who is addressed");
    }

    private LetterId sent() {
        LetterId id = opened("We ask for a plan.");
        sign(id, aMember("Signs"));
        on(SENT, () -> writing.send(id));
        return id;
    }

    private LetterId opened(String text) {
        LetterId id = on(SENT, () -> writing.begin(Letter.Kind.ORGANISATIONS, draft(text)));
        on(SENT, () -> writing.take(id, LetterStep.OPEN_FOR_SIGNING));
        return id;
    }

    private static Writing.Draft draft(String text) {
        return new Writing.Draft(
                "An invented coalition",
                "An invented subject",
                text,
                List.of(
                        new Addressee(1, "Department for Education", "Invented Minister"),
                        new Addressee(2, "Department of Health and Social Care", "Invented Minister")),
                List.of("eah.money"));
    }

    private void sign(LetterId id, MemberId member) {
        String secret = invitation(id, member);
        assertThat(signing.sign(secret, "Chair")).isInstanceOf(Signed.Done.class);
    }

    private String invitation(LetterId id, MemberId member) {
        return on(SENT, () -> signing.invite(id, member)).orElseThrow().secret();
    }

    private MemberId aMember(String name) {
        Members.Requested outcome = members.ask(new Members.Request(
                "%s %s (invented)".formatted(name, UUID.randomUUID()),
                Sector.CHARITY,
                Nation.ENGLAND,
                "",
                true,
                new Contact("Invented Person", "Chair", "person@example.invalid")));
        MemberId id = ((Members.Requested.Waiting) outcome).id();
        campaigner.does(() -> members.decide(
                id,
                Change.CONFIRM,
                LocalDate.of(2026, 3, 2),
                new Evidence("Letter of its board", "https://example.invalid", "Chair")));
        return id;
    }

    private <T> T on(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        return campaigner.does(day, work);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            owner.createStatement().execute(sql);
        }
    }
}
