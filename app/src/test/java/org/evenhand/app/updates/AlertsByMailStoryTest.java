package org.evenhand.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.mail.PostOffice;
import org.evenhand.app.mail.Posting;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.parliament.Searching;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.parliament.WrittenQuestionsKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** From a search to the mail that says what is new, in an installation that only campaigns. Questions that are added are invented. */
@EvenhandTest
@TestPropertySource(properties = {"evenhand.parts=campaign", "evenhand.site.contact=campaign@example.invalid"})
class AlertsByMailStoryTest {

    private static final PostOffice OFFICE = PostOffice.open();
    private static final String SEARCH = "q=zebras&body=Department+for+Education";

    @TempDir
    Path files;

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    @Autowired
    Alerting alerting;

    @Autowired
    Searching searching;

    @Autowired
    Questioning questioning;

    @Autowired
    Posting posting;

    @Autowired
    JdbcClient jdbc;

    private String address = "";
    private Browser reader;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OFFICE.useFor(settings);
        settings.add("evenhand.alerts.confirmations-a-day", () -> "2");
    }

    @AfterAll
    static void closeTheOffice() {
        OFFICE.close();
    }

    @BeforeEach
    void somebody_reads() {
        address = "reader" + UUID.randomUUID() + "@example.invalid";
        reader = new Browser(port);
    }

    @Test
    void a_fresh_edition_is_found_without_a_start_and_told_once_for_each_state() throws IOException {
        asksFor(SEARCH);
        String confirm = link(mail().getFirst(), "confirm");
        reader.get(confirm);
        int toNobody = alerting.tell();
        Browser.Shown confirmed = press(confirm);
        int nothingNew = alerting.tell();

        arrives("");
        boolean noticed = searching.look();
        int told = alerting.tell();
        int toldAgain = alerting.tell();
        arrives("2026-07-20T00:00:00");
        searching.look();
        int toldOfTheAnswer = alerting.tell();
        posting.post();

        assertThat(confirmed.heading()).isEqualTo("You get an email when this changes");
        assertThat(List.of(toNobody, nothingNew, told, toldAgain, toldOfTheAnswer))
                .containsExactly(0, 0, 1, 0, 1);
        assertThat(noticed).isTrue();
        assertThat(searching.look()).as("no edition came since").isFalse();
        assertThat(questioning.list()).hasSize(688);
        assertThat(reader.get("/parliament?" + SEARCH).text()).contains("1 question", "Zebras");
        assertThat(mail()).hasSize(3);
        assertThat(PostOffice.header(mail().get(1), "Subject"))
                .isEqualTo("1 question in Parliament is new or has changed");
        assertThat(PostOffice.text(mail().get(1)))
                .contains("Due since last seen: Zebras (invented)", "/parliament/questions/commons/", "/999999");
        assertThat(PostOffice.text(mail().get(2))).contains("Answered: Zebras (invented)");
        endsWithOneClick(mail().get(2));
    }

    private void endsWithOneClick(MimeMessage told) {
        assertThat(PostOffice.header(told, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String leave = URI.create(PostOffice.header(told, "List-Unsubscribe").replaceAll("[<>\\s]", ""))
                .getPath();

        // As a mail program does it: no cookie, no page before (RFC 8058, section 3.2).
        Browser.Shown left = new Browser(port).post(leave, Map.of("List-Unsubscribe", "One-Click"));

        assertThat(left.heading()).isEqualTo("You get no more mail on this search");
        assertThat(jdbc.sql("select count(*) from updates.told")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_can_send_many_mails_to_somebody_by_asking_for_many_searches() {
        Browser.Shown first = asksFor("q=one");
        asksFor("q=two");
        Browser.Shown third = asksFor("q=three");

        assertThat(mail()).hasSize(2);
        assertThat(third.text()).isEqualTo(first.text()).contains("no more than 2 such emails a day");
        assertThat(PostOffice.text(mail().getFirst()))
                .as("what a stranger typed is not sent to others")
                .doesNotContain("one=", "“one”");
    }

    @Test
    void one_click_ends_all_searches_of_an_address_and_no_search_can_be_read_from_the_table() {
        asksFor("q=vacancies");
        asksFor("specialism=EP");
        mail().forEach(mail -> press(link(mail, "confirm")));
        String rows = jdbc.sql("select s::text from updates.subscriber s where state = 'CONFIRMED'")
                .query(String.class)
                .list()
                .toString();

        String leave = link(mail().getFirst(), "leave");
        Browser.Shown left = reader.post(leave.replace("/leave/", "/leave-alerts/"), Map.of());

        assertThat(rows).contains("QUESTIONS").doesNotContain("vacancies", "specialism", address);
        assertThat(left.heading()).isEqualTo("You get no more of these by mail");
        assertThat(jdbc.sql("select count(*) from updates.subscriber where state = 'CONFIRMED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_results_lead_to_the_form_which_keeps_the_search_and_sets_no_cookie() {
        String link = reader.get("/parliament?" + SEARCH)
                .document()
                .select("a:contains(Get an email)")
                .attr("href");
        Browser.Shown form = reader.get(link);
        Browser.Shown refused = reader.post("/parliament/alert", Map.of("q", "zebras", "email", "nobody"));

        assertThat(form.text()).contains("Words: zebras; Department: Department for Education");
        assertThat(form.document().select("input[name=_csrf]")).isEmpty();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name=q]").attr("value")).isEqualTo("zebras");
    }

    /**
     * An invented question comes as an edition, as the import writes it.
     *
     * @param answered a day; or "" for no answer
     */
    private void arrives(String answered) throws IOException {
        Path file = files.resolve("questions" + answered.length() + ".json");
        Files.writeString(
                file, """
                [{"value": {"id": 99999999, "house": "Commons", "uin": "999999", "dateTabled": "2026-07-08T00:00:00",
                  "dateForAnswer": "2026-07-10T00:00:00", "isNamedDay": false, "answeringBodyId": 60,
                  "answeringBodyName": "Department for Education", "askingMemberId": 1, "heading": "Zebras (invented)",
                  "questionText": "How many zebras (invented)?", "dateAnswered": "%s", "answerText": "%s"}}]
                """.formatted(answered, answered.isEmpty() ? "" : "None (invented)."), StandardCharsets.UTF_8);
        Path shelf = packs.shelves().getLast();
        ImportResult result = Import.of(
                        new WrittenQuestionsKind(), Packs.on(packs.shelves().toArray(Path[]::new)), shelf)
                .read(file, false);
        assertThat(result).isNotInstanceOf(ImportResult.Refused.class);
    }

    private Browser.Shown asksFor(String search) {
        Browser.Shown form = reader.get("/parliament/alert?" + search);
        Browser.Shown shown = reader.send(form, "/parliament/alert", Map.of("email", address));
        assertThat(shown.heading()).isEqualTo("Look at your mail");
        posting.post();
        return shown;
    }

    private List<MimeMessage> mail() {
        return OFFICE.to(address);
    }

    private static String link(MimeMessage mail, String kind) {
        return PostOffice.link(mail, "/updates/mailing/" + kind + "/");
    }

    private Browser.Shown press(String link) {
        return reader.send(reader.get(link), link, Map.of());
    }
}
