package org.evenhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenhand.app.access.Browser;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseSettings;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Sealing;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An installation of a coalition: the public figures, and nothing of any child's case. */
@EvenhandTest
@TestPropertySource(properties = "evenhand.parts=campaign")
class CampaignOnlyTest {

    private static final List<String> CASEWORK = List.of(
            "org.evenhand.app.register",
            "org.evenhand.app.access",
            "org.evenhand.app.accountability",
            "org.evenhand.app.demonstration");

    @Autowired
    ApplicationContext product;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    @Autowired
    Sealing sealing;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Ledger ledger;

    @Autowired
    DatabaseSettings settings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/areas/england",
                "/areas/authorities/383",
                "/settings/gias-100000",
                "/figures/promise",
                "/figures/enough",
                "/studio",
                "/figures/waits",
                "/figures/waits/own/383",
                "/figures/advice",
                "/figures/advice/383",
                "/figures/plans",
                "/thresholds",
                "/thresholds/explain?about=CHILD&area=VISION&cycles=1",
                "/thresholds/compare?from=2026-11-01&to=2026-11-22",
                "/guidance",
                "/guidance/timeline",
                "/clocks",
                "/guidance/practice",
                "/guidance/evaluation",
                "/guidance/evaluation/stammering",
                "/guidance/economics",
                "/guidance/practice/SLT",
                "/pathways",
                "/pathways/stammering",
                "/glossary",
                "/glossary/experts-at-hand",
                "/methods",
                "/parliament",
                "/parliament?q=workforce",
                "/parliament/departments",
                "/parliament/not-held",
                "/parliament/groups",
                "/parliament/kit?specialism=EP&constituency=E14001319",
                "/asks",
                "/asks/A24",
                "/write",
                "/write/asked",
                "/write/answers",
                "/write/limits",
                "/consultations",
                "/consultations/send-reform-2026",
                "/consultations/send-reform-2026/compare",
                "/coalition",
                "/coalition?on=2023-02-23",
                "/coalition/events",
                "/coalition/join",
                "/letters",
                "/letters/L001",
                "/programmes",
                "/programmes/pins",
                "/meetings",
                "/updates",
                "/updates/mailing",
                "/about/privacy"
            })
    void the_public_pages_are_there_and_lead_nowhere_that_is_not(String path) {
        Browser.Shown page = new Browser(port).get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(DeadLinks.on(page, addresses)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ask",
                "/ask/about",
                "/ask/check",
                "/home",
                "/triage",
                "/family/not-an-address",
                "/visits",
                "/duties",
                "/join/gias-100000",
                "/join/unlisted",
                "/requests/00000000-0000-0000-0000-000000000001",
                "/recommendations/00000000-0000-0000-0000-000000000001"
            })
    void the_addresses_of_casework_are_not(String path) {
        assertThat(new Browser(port).get(path).status()).isEqualTo(404);
    }

    @Test
    void no_page_leads_to_an_address_of_casework() {
        assertThat(new Browser(port)
                        .get("/settings/gias-100000")
                        .document()
                        .select("a[href]")
                        .eachAttr("href"))
                .noneMatch(href -> href.matches("/(ask|join|home|triage|visits|duties)([/?].*)?"));
    }

    @Test
    void nothing_of_casework_is_loaded_and_no_job_of_it_runs() {
        assertThat(Arrays.stream(product.getBeanDefinitionNames())
                        .map(product::getType)
                        .filter(type -> type != null && CASEWORK.stream().anyMatch(type.getName()::startsWith)))
                .isEmpty();
        assertThat(product.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks().stream()
                        .map(Object::toString))
                .noneMatch(task -> CASEWORK.stream().anyMatch(task::contains))
                .noneMatch(task -> task.contains("Releasing"));
    }

    @Test
    void it_works_as_the_campaign_which_cannot_read_a_row_of_casework_that_is_there() throws SQLException {
        asOwner("""
                insert into access.draft (person, form_token, subject_key, answers_sealed, saved_at)
                values (gen_random_uuid(), gen_random_uuid(), 'sealed', 'sealed', now())
                """);

        try (Connection used = source.getConnection()) {
            assertThat(used.getMetaData().getUserName()).isEqualTo("evenhand_campaign");
        }
        for (String table : List.of("access.draft", "access.request", "accountability.advice", "ledger.entry")) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_account_of_casework_cannot_sign_in_here_and_is_not_seen() throws SQLException {
        UUID nursery = UUID.randomUUID();
        String index = sealing.blindIndex("people.account.email", "nursery@example.invalid");
        asOwner("""
                insert into people.organisation (id, kind, name, la_code, setting_urn, is_demonstration, claimed_at)
                values ('%1$s', 'SETTING', 'Invented Nursery', '383', 'demonstration-DEMO1', false, now());
                insert into people.account (id, organisation, subject_key, name_sealed, email_sealed, email_index, password_hash, roles, created_at)
                values ('%1$s', '%1$s', 'sealed', 'sealed', 'sealed', '%2$s', 'hash', '{SETTING_STAFF}', now())
                """.formatted(nursery, index));

        assertThat(jdbc.sql("select count(*) from people.credentials(:index, now())")
                        .param("index", index)
                        .query(Long.class)
                        .single())
                .isZero();
        Long seen = Acting.as(
                new Acting.Actor(nursery, nursery),
                () -> transactions.execute(status -> jdbc.sql(
                                "select (select count(*) from people.account where id = :id) + (select count(*) from people.organisation where id = :id)")
                        .param("id", nursery)
                        .query(Long.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void who_holds_the_key_begins_once_signs_in_and_what_they_record_is_in_the_record_of_the_campaign()
            throws IOException {
        Browser browser = new Browser(port);
        Path key = settings.data().resolve("keys/begin-campaign.key");
        Map<String, String> first = Map.of(
                "coalition", "An invented coalition",
                "name", "Invented Campaigner",
                "email", "first@example.invalid",
                "password", "three plain words");
        assertThat(browser.send(browser.get("/campaign/begin"), "/begin", with(first, "key", "guessed"))
                        .problems())
                .containsExactly("This is not the key that stands in the file. Copy the whole line");

        browser.send(browser.get("/campaign/begin"), "/begin", with(first, "key", Files.readString(key)));
        Browser.Shown waiting = browser.send(
                browser.get("/sign-in"),
                "/sign-in",
                Map.of("email", "first@example.invalid", "password", "three plain words"));
        Browser.Shown recorded = browser.send(
                browser.get("/campaign/asks/A24/link"),
                "/link",
                Map.of(
                        "kind", "MEETING",
                        "on-day", "2",
                        "on-month", "11",
                        "on-year", "2026",
                        "title", "Invented: a meeting",
                        "source", "https://example.invalid/minutes"));

        Browser.Shown added = browser.send(
                browser.get("/campaign/people"),
                "/people",
                Map.of(
                        "name",
                        "Second Campaigner",
                        "email",
                        "second@example.invalid",
                        "password",
                        "three plain words"));

        assertThat(added.text()).contains("Invented Campaigner", "Second Campaigner");
        assertThat(waiting.path()).isEqualTo("/campaign");
        assertThat(recorded.text()).contains("Invented: a meeting");
        assertThat(key).doesNotExist();
        assertThat(new Browser(port).get("/campaign/begin").status()).isEqualTo(404);
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
        // The organisation, its first account, the link, and the second account.
        assertThat(jdbc.sql("select kind from ledger.campaign_entry order by number")
                        .query(String.class)
                        .list())
                .containsExactly("OrganisationJoined", "AccountMade", "AskServed", "AccountMade");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            owner.createStatement().execute(sql);
        }
    }
}
