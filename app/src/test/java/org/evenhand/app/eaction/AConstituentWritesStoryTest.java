package org.evenhand.app.eaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.retention.Retaining;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Through the form, the mail, the link, the outbox and the Member's mailbox, where only the campaign runs. The mailbox is a test's. */
@EvenhandTest
@TestPropertySource(properties = "evenhand.parts=campaign")
class AConstituentWritesStoryTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("https://evenborough\\.invalid(/write/letters/[\\w-]{43})");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    Posting posting;

    @Autowired
    Placing placing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Retaining retaining;

    @Autowired
    Clock clock;

    private final String writer = "amal%d@evenborough.invalid".formatted(NEXT.incrementAndGet());

    /** The tests stand in one house: what one wrote is not to count for the next. */
    @BeforeEach
    void nobody_wrote_before() {
        jdbc.sql("update eaction.letter set source_index = '', area = 'none'").update();
        jdbc.sql("delete from eaction.pair").update();
    }

    private static Map<String, String> ownWords(int seed) {
        return Map.of(
                "story",
                words("story" + seed, 40),
                "means",
                words("means" + seed, 20),
                "wish",
                words("wish" + seed, 12));
    }

    /** Words that nobody else uses. */
    private static String words(String stem, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(stem)
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26))
                    .append(' ');
        }
        return text.toString().strip();
    }

    private Shown choices(Browser browser, String postcode) {
        return browser.post("/write/place", Map.of("postcode", postcode));
    }

    /** A ticket as the person had it a minute ago: no test waits, and nobody writes forty words in a moment. */
    private String ticketOfAMinuteAgo(String postcode, int which) {
        return HoldableClock.holding(clock.instant().minusSeconds(60), () -> {
            Placing.Placed.Here here = (Placing.Placed.Here) placing.find(postcode);
            return here.members().get(which).text();
        });
    }

    private Map<String, String> filledIn(Map<String, String> words, String ticket) {
        Map<String, String> form = new HashMap<>(words);
        form.putAll(Map.of("ticket", ticket, "name", "Amal Writer (invented)", "email", writer));
        return form;
    }

    private Shown previewed(Browser browser, Map<String, String> words, String postcode) {
        Shown page = browser.send(choices(browser, postcode), "/write/letter", Map.of());
        return browser.send(page, "/write/preview", filledIn(words, ticketOfAMinuteAgo(postcode, 0)));
    }

    private String linkInMail(String address) {
        posting.post();
        Matcher link = LINK.matcher(PostOffice.text(OFFICE.to(address).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** What came for the Member with this word in it; other tests write to the same. */
    private static List<MimeMessage> arrived(Addressee member, String word) {
        return OFFICE.to(member.address().orElseThrow().text()).stream()
                .filter(message -> PostOffice.text(message).contains(word))
                .toList();
    }

    private Addressee firstMember(String postcode) {
        return ((Placing.Placed.Here) placing.find(postcode))
                .members()
                .getFirst()
                .addressee();
    }

    @Test
    void in_a_split_postcode_one_writes_confirms_sends_and_tells_what_was_answered() throws Exception {
        // LS1 1UR's sector lies in several constituencies where only the sectors are known.
        Browser browser = new Browser(port);
        Shown choices = choices(browser, SPLIT);
        assertThat(choices.heading()).isEqualTo("Which is your constituency?");
        Addressee member = firstMember(SPLIT);

        Shown preview = previewed(browser, ownWords(1), SPLIT);
        assertThat(preview.text()).contains("It is your own.", "evenhand figure verify");
        Shown asked = browser.send(preview, "/write/send", Map.of());

        assertThat(asked.heading()).isEqualTo("Look at your mail");
        String link = linkInMail(writer);
        assertThat(arrived(member, "story1aa")).as("before it is confirmed").isEmpty();
        Shown shown = browser.get(link);
        posting.post();
        assertThat(arrived(member, "story1aa"))
                .as("opening the link sends nothing")
                .isEmpty();

        browser.send(shown, "/confirm", Map.of());
        posting.post();

        List<MimeMessage> arrived = arrived(member, "story1aa");
        assertThat(arrived).hasSize(1);
        assertThat(PostOffice.header(arrived.getFirst(), "Reply-To")).isEqualTo(writer);
        assertThat(PostOffice.text(arrived.getFirst()))
                .contains("Dear " + member.name(), "story1aa", "Amal Writer (invented)");
        assertThat(browser.visited()).noneMatch(address -> address.contains("LS1"));
        browser.post(link + "/confirm", Map.of("_csrf", token(shown)));
        posting.post();
        assertThat(arrived(member, "story1aa")).as("pressed twice").hasSize(1);

        Shown sent = browser.get(link);
        assertThat(sent.heading()).isEqualTo("Your letter was sent: the mail server took it");
        Shown told =
                browser.send(sent, "/answer", Map.of("said", "ANSWERED", "words", "They will ask.", "consent", "yes"));
        assertThat(told.text()).contains("We have noted it");
        assertThat(new Browser(port).get("/write/answers").text()).contains("An answer to what I wrote 1");

        Matcher quoted = Pattern.compile("/figures/quoted/[\\w.-]+").matcher(PostOffice.text(arrived.getFirst()));
        assertThat(quoted.find()).isTrue();
        assertThat(browser.get(quoted.group()).text()).contains("it is the same, to the last digit");
    }

    private static String token(Shown page) {
        return hidden(page, "_csrf");
    }

    private static String hidden(Shown page, String name) {
        Element field = page.document().selectFirst("input[name=%s]".formatted(name));
        return field == null ? "" : field.val();
    }

    private static final String SPLIT = "LS1 1UR";

    @Test
    void a_copy_of_another_letter_is_refused_and_so_are_our_own_words() {
        Browser first = new Browser(port);
        Shown preview = previewed(first, ownWords(2), SPLIT);
        first.send(preview, "/write/send", Map.of());
        first.send(first.get(linkInMail(writer)), "/confirm", Map.of());

        Browser copier = new Browser(port);
        Map<String, String> copy = new HashMap<>(ownWords(2));
        copy.put("story", "My own beginning. " + copy.get("story"));
        Map<String, String> form = filledIn(copy, ticketOfAMinuteAgo(SPLIT, 0));
        form.put("email", "other@evenborough.invalid");
        Shown page = copier.send(choices(copier, SPLIT), "/write/letter", Map.of());
        Shown refused = copier.send(page, "/write/preview", form);
        form.put("_csrf", token(page));
        Shown forced = copier.post("/write/send", form);

        assertThat(refused.text()).contains("This says what another letter says");
        assertThat(refused.document().select("form[action=/write/send]")).isEmpty();
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.heading()).isEqualTo("It says what another letter says");
        posting.post();
        assertThat(OFFICE.to("other@evenborough.invalid")).isEmpty();
    }

    @Test
    void postcodes_elsewhere_unknown_or_none_get_an_answer_of_their_own() {
        Browser browser = new Browser(port);

        assertThat(choices(browser, "EH1 1YZ").text())
                .contains("Your postcode is in Scotland", "Additional Support for Learning");
        assertThat(choices(browser, "CF10 1AA").text()).contains("Your postcode is in Wales", "Wales) Act 2018");
        assertThat(choices(browser, "BT1 5GS").text()).contains("Northern Ireland", "Education Authority");
        assertThat(choices(browser, "no postcode").problems()).contains("Enter a whole postcode, like LS1 1UR");
        assertThat(choices(browser, "").status()).isEqualTo(422);
    }

    @Test
    void a_form_cannot_name_another_member_nor_be_filled_in_by_a_program() {
        Browser browser = new Browser(port);
        Shown page = browser.send(choices(browser, SPLIT), "/write/letter", Map.of());
        String ticket = ticketOfAMinuteAgo(SPLIT, 0);
        String ofAnother = ticket.replaceFirst("MEMBER\\.E\\d+", "MEMBER.E14001063");
        Map<String, String> trapped = filledIn(ownWords(3), ticket);
        trapped.put("website", "https://spam.invalid");
        Map<String, String> fast = filledIn(ownWords(3), hidden(page, "ticket"));

        assertThat(browser.send(page, "/write/preview", filledIn(ownWords(3), ofAnother))
                        .problems())
                .containsExactly("Enter your postcode again: what you had open is too old or was changed");
        assertThat(browser.send(page, "/write/preview", trapped).problems())
                .containsExactly("Leave the last field empty");
        assertThat(browser.send(page, "/write/preview", fast).problems())
                .containsExactly("That was very fast. Read it once more, then continue");
    }

    @Test
    void lines_and_addresses_that_would_be_headers_are_refused() {
        Browser browser = new Browser(port);
        Shown page = browser.send(choices(browser, SPLIT), "/write/letter", Map.of());
        Map<String, String> form = filledIn(ownWords(4), ticketOfAMinuteAgo(SPLIT, 0));
        form.put("name", "Amal\r\nBcc: all@evenborough.invalid");
        form.put("email", "a@evenborough.invalid, b@evenborough.invalid");

        assertThat(browser.send(page, "/write/preview", form).problems())
                .containsExactly(
                        "Enter your name, in 100 characters or fewer",
                        "Enter your e-mail address in the correct format, like name@example.com");
    }

    @Test
    void no_address_gets_more_than_three_links_a_day_and_nobody_writes_twice_in_a_month() {
        Browser browser = new Browser(port);
        for (int seed = 10; seed < 13; seed++) {
            assertThat(browser.send(previewed(browser, ownWords(seed), SPLIT), "/write/send", Map.of())
                            .heading())
                    .isEqualTo("Look at your mail");
        }
        Shown fourth = browser.send(previewed(browser, ownWords(13), SPLIT), "/write/send", Map.of());
        assertThat(fourth.heading()).isEqualTo("This e-mail address was sent its share of links today");

        posting.post();
        List<MimeMessage> links = OFFICE.to(writer);
        assertThat(links).hasSize(3);
        assertThat(confirmed(browser, links.get(0))).isEqualTo("Your letter is confirmed and waits for its turn");
        assertThat(confirmed(browser, links.get(1))).isEqualTo("You wrote to them lately");
    }

    private static String confirmed(Browser browser, MimeMessage mail) {
        Matcher link = LINK.matcher(PostOffice.text(mail));
        assertThat(link.find()).isTrue();
        return browser.send(browser.get(link.group(1)), "/confirm", Map.of()).heading();
    }

    @Test
    void what_came_back_does_not_keep_its_writer_from_writing_again() {
        Browser browser = new Browser(port);
        browser.send(previewed(browser, ownWords(50), SPLIT), "/write/send", Map.of());
        String link = linkInMail(writer);
        browser.send(browser.get(link), "/confirm", Map.of());
        posting.post();
        Shown tooSoon = browser.send(previewed(browser, ownWords(51), SPLIT), "/write/send", Map.of());

        // The server's notice came; ReturningTest reads one.
        jdbc.sql("update mail.message set state = 'BOUNCED' where purpose = 'letter' and state = 'SENT'")
                .update();
        Shown again = browser.send(previewed(browser, ownWords(51), SPLIT), "/write/send", Map.of());

        assertThat(tooSoon.heading()).isEqualTo("You wrote to them lately");
        assertThat(again.heading()).isEqualTo("Look at your mail");
        assertThat(browser.get(link).heading()).isEqualTo("Your letter came back: nobody took it there");
        assertThat(browser.get(link).text()).contains("It reached nobody. Write again when you like");
    }

    @Test
    void the_writer_chooses_among_the_figures_of_the_area_and_each_can_be_worked_out_again() {
        Browser browser = new Browser(port);
        Shown page = browser.send(choices(browser, SPLIT), "/write/letter", Map.of());
        List<Element> figures = page.document().select("input[name=figure]");
        assertThat(figures).hasSizeGreaterThan(8);
        assertThat(figures.getFirst().hasAttr("checked")).isTrue();
        Map<String, String> form = filledIn(ownWords(60), ticketOfAMinuteAgo(SPLIT, 0));

        for (Element figure : figures) {
            form.put("figure", figure.val());
            Shown preview = browser.send(page, "/write/preview", form);
            assertThat(preview.text()).contains("evenhand figure verify " + figure.val());
            assertThat(browser.get("/figures/quoted/" + figure.val()).text())
                    .contains("it is the same, to the last digit");
        }
        form.put("figure", "in-time.999.0000000000");
        assertThat(browser.send(page, "/write/preview", form).text())
                .as("one of another place is not taken")
                .contains("evenhand figure verify " + figures.getFirst().val());
    }

    @Test
    void what_was_written_is_erased_in_turn_and_a_link_that_was_not_used_ends() {
        Browser browser = new Browser(port);
        browser.send(previewed(browser, ownWords(20), SPLIT), "/write/send", Map.of());
        String link = linkInMail(writer);
        LocalDate today = LocalDate.now(clock);
        String all = "select string_agg(letter::text, ';') from eaction.letter where state = 'WRITTEN'";

        assertThat(stored(all)).doesNotContain("story20", "Amal", writer, SPLIT, SPLIT.replace(" ", ""));
        lookOn(today.plusDays(2));
        assertThat(count("source_index <> ''")).isZero();
        lookOn(today.plusDays(29));
        assertThat(count("text_key <> '' or text_sealed <> '' or words_sealed <> ''"))
                .isZero();
        assertThat(count("subject_key <> ''")).isPositive();
        assertThat(browser.get(link).text()).contains("not sent: the link was not used in time", "has been erased");
        lookOn(today.plusDays(91));
        assertThat(count("subject_key <> '' or email_index <> '' or name_sealed <> ''"))
                .isZero();
    }

    private int count(String where) {
        return jdbc.sql("select count(*) from eaction.letter where " + where)
                .query(Integer.class)
                .single();
    }

    private String stored(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private void lookOn(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        HoldableClock.holding(noon.plus(Duration.ZERO), retaining::forgetWhatIsDue);
    }

    @Test
    void more_letters_than_an_office_reads_in_a_day_wait_for_their_turn() {
        Addressee member = firstMember(SPLIT);
        jdbc.sql("""
                        insert into eaction.letter (id, token_hash, kind, area, figure, state, written_at, confirmed_at, leaves_at, mail,
                            subject_key, name_sealed, email_sealed, email_index, source_index, text_key, subject_sealed, text_sealed, words_sealed)
                        select gen_random_uuid(), 'hash of ' || n || :area, 'MEMBER', :area, '', 'CONFIRMED', now(), now(), now(), gen_random_uuid(),
                            '', '', '', '', '', '', '', '', '' from generate_series(1, 25) n
                        """).param("area", member.area().code()).update();
        Browser browser = new Browser(port);
        browser.send(previewed(browser, ownWords(30), SPLIT), "/write/send", Map.of());

        Shown confirmed = browser.send(browser.get(linkInMail(writer)), "/confirm", Map.of());
        posting.post();

        assertThat(confirmed.heading()).isEqualTo("Your letter is confirmed and waits for its turn");
        assertThat(arrived(member, "story30aa")).isEmpty();
    }
}
