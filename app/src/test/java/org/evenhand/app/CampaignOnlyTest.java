package org.evenhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.evenhand.app.access.Browser;
import org.evenhand.app.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.context.TestPropertySource;

/** An installation of a coalition: the public figures, and nothing of any child's case. */
@EvenhandTest
@TestPropertySource(properties = "evenhand.parts=campaign")
class CampaignOnlyTest {

    private static final List<String> CASEWORK = List.of(
            "org.evenhand.app.ledger",
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
                "/figures/plans",
                "/thresholds",
                "/methods",
                "/parliament",
                "/parliament?q=workforce",
                "/parliament/departments",
                "/parliament/not-held",
                "/parliament/groups",
                "/parliament/kit?specialism=EP&constituency=E14001319",
                "/asks",
                "/asks/A24",
                "/consultations",
                "/consultations/send-reform-2026",
                "/consultations/send-reform-2026/compare",
                "/about/privacy"
            })
    void the_public_pages_are_there(String path) {
        assertThat(new Browser(port).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ask",
                "/ask/about",
                "/ask/check",
                "/home",
                "/triage",
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
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            owner.createStatement().execute("""
                    insert into access.draft (person, form_token, subject_key, answers_sealed, saved_at)
                    values (gen_random_uuid(), gen_random_uuid(), 'sealed', 'sealed', now())
                    """);
        }

        try (Connection used = source.getConnection()) {
            assertThat(used.getMetaData().getUserName()).isEqualTo("evenhand_campaign");
        }
        for (String table :
                List.of("access.draft", "access.request", "accountability.advice", "people.account", "ledger.entry")) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
