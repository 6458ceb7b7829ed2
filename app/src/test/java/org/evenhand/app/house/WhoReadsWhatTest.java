package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.World;
import org.evenhand.app.database.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries what each login of the database can read, table by table, as somebody would who had stolen its password. */
@EvenhandTest
class WhoReadsWhatTest {

    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """;

    /** Columns that hold an organisation. */
    private static final String TABLES_OF_ORGANISATIONS = """
            select distinct c.oid::regclass::text
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('people', 'register', 'access', 'accountability', 'equity', 'isp')
              and a.attname in ('organisation', 'setting_organisation', 'service_organisation', 'setting', 'service', 'owner')
              and a.atttypid = 'uuid'::regtype
            order by 1
            """;

    /** What services offer, from where and when, is public; that is what the register is for. */
    private static final List<String> PUBLIC_ON_THE_REGISTER = List.of(
            "register.service",
            "register.location",
            "register.service_at_location",
            "register.reached",
            "register.schedule");

    @Autowired
    Database database;

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @BeforeEach
    void there_is_something_to_read() {
        World.Person nursery = world.aNursery(world.anArea());
        nursery.does(() -> asking.ask(FormToken.random(), aChildWhoStammers()));
    }

    @Test
    void the_campaign_reads_what_is_public_and_no_table_of_casework() throws SQLException {
        List<String> readable = new ArrayList<>();
        List<String> all = column(database.owner(), TABLES);
        for (String table : all) {
            if (canRead(database.campaign(), table, "select 1")) {
                readable.add(table);
            }
        }

        assertThat(all).contains("access.request", "people.account", "ledger.entry", "equity.wait");
        // The events on their way carry identifiers and codes; the campaign's own events need the table.
        // Mail is shown to the login that queued it, so the campaign sees its own.
        // Scenarios of the workforce are public and hold nothing personal.
        assertThat(readable)
                .containsOnly(
                        "equity.released",
                        "equity.released_advice",
                        "events.event_publication",
                        "mail.message",
                        "parliament.document",
                        "parliament.loaded",
                        "coalition.commitment",
                        "coalition.move",
                        "coalition.link",
                        "consultation.consultation",
                        "consultation.clause",
                        "consultation.point",
                        "consultation.answer",
                        "consultation.agreement",
                        "consultation.move",
                        "consultation.submission",
                        "consultation.reply",
                        "consultation.invitation",
                        "coalition.member",
                        "coalition.member_move",
                        "coalition.letter",
                        "coalition.letter_version",
                        "coalition.letter_addressee",
                        "coalition.letter_figure",
                        "coalition.letter_step",
                        "coalition.letter_invitation",
                        "coalition.letter_signature",
                        "coalition.letter_frozen",
                        "coalition.letter_reply",
                        "pathways.voice",
                        "pathways.ruling",
                        "updates.meeting",
                        "updates.party",
                        "updates.meeting_ask",
                        "updates.action",
                        "updates.done",
                        "updates.edition",
                        "updates.sentence",
                        "updates.move",
                        "updates.published",
                        "updates.subscriber",
                        "updates.mailed",
                        "updates.told",
                        "workforce.scenario",
                        "workforce.unmet_released",
                        // Published thresholds are public; drafts are not.
                        "guidance.threshold_version",
                        // Rows of a coalition only: see CampaignOnlyTest.
                        "people.organisation",
                        "people.account",
                        "ledger.campaign_entry",
                        "ledger.campaign_waiting",
                        "ledger.campaign_leaf",
                        "ledger.campaign_tile",
                        "ledger.campaign_checkpoint",
                        "ledger.campaign_cosignature",
                        "eaction.letter",
                        "eaction.pair",
                        "eaction.answer");
    }

    @Test
    void neither_another_role_nor_another_organisation_helps_the_campaign() throws SQLException {
        for (String trick : List.of(
                "set evenhand.organisation = '00000000-0000-0000-0000-000000000001'",
                "set row_security = off",
                "set search_path = access")) {
            assertThat(canRead(database.campaign(), "access.request", trick))
                    .as(trick)
                    .isFalse();
        }
        for (String role : List.of(database.casework().name(), database.owner().name(), "postgres")) {
            assertThatThrownBy(() -> column(database.campaign(), "set role " + role + "; select 1"))
                    .as(role)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void every_table_with_an_organisation_has_row_security_enabled_and_forced() throws SQLException {
        List<String> unguarded =
                column(database.owner(), """
                select c.oid::regclass::text from pg_class c
                where c.oid::regclass::text in (%s) and not (c.relrowsecurity and c.relforcerowsecurity)
                """.formatted(TABLES_OF_ORGANISATIONS.replace("order by 1", "")));

        assertThat(column(database.owner(), TABLES_OF_ORGANISATIONS))
                .contains("access.request", "accountability.advice", "accountability.recommendation", "people.account");
        assertThat(unguarded).isEmpty();
    }

    @Test
    void nobody_and_somebody_of_another_organisation_see_no_row() throws SQLException {
        for (String table : column(database.owner(), TABLES_OF_ORGANISATIONS)) {
            if (PUBLIC_ON_THE_REGISTER.contains(table)) {
                continue;
            }
            String count = "select count(*)::text from " + table;
            assertThat(column(database.casework(), count)).as(table).containsExactly("0");
            assertThat(column(
                            database.casework(),
                            "set evenhand.organisation = '%s'; %s".formatted(UUID.randomUUID(), count)))
                    .as(table)
                    .containsExactly("0");
        }
    }

    private boolean canRead(Database.Login login, String table, String first) throws SQLException {
        try {
            column(login, first + "; select count(*)::text from " + table);
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("denied");
            return false;
        }
    }

    /** The first column of the last of these statements. */
    private List<String> column(Database.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), login.name(), login.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            List<String> values = new ArrayList<>();
            for (int part = 0; part < sql.split(";").length; part++) {
                if (rows) {
                    values.clear();
                    try (ResultSet row = statement.getResultSet()) {
                        while (row.next()) {
                            values.add(row.getString(1));
                        }
                    }
                }
                rows = statement.getMoreResults();
            }
            return values;
        }
    }
}
