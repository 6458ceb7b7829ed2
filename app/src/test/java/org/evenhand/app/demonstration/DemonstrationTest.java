package org.evenhand.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.evenhand.app.Application;
import org.evenhand.app.access.Browser;
import org.evenhand.app.accountability.Lapsing;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.equity.OwnWaits;
import org.evenhand.app.equity.ReleasedWaits;
import org.evenhand.app.equity.Series;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visiting;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Evenborough, in a database of its own. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "evenhand.database.data=target/test-data/${random.uuid}",
            "evenhand.packs=../packs/data",
            "evenhand.site.demonstration=true",
            "server.port=0"
        })
class DemonstrationTest {

    @Autowired
    Inventing inventing;

    @Autowired
    Database database;

    @Autowired
    Ledger ledger;

    @Autowired
    Lapsing lapsing;

    @Autowired
    OwnWaits ownWaits;

    @Autowired
    Visiting visiting;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void it_is_invented_once_and_nothing_is_added_by_starting_again() throws SQLException {
        long before = count("select count(*) from ledger.entry");

        boolean again = inventing.invent();

        assertThat(again).isFalse();
        assertThat(count("select count(*) from ledger.entry")).isEqualTo(before);
        assertThat(count("select count(*) from access.request")).isEqualTo(60);
    }

    @Test
    void its_record_is_intact_and_tells_of_each_day_in_its_order() throws SQLException {
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
        long outOfOrder = count("""
                select count(*) from (
                    select (content::jsonb ->> 'at')::timestamptz as at,
                           lag((content::jsonb ->> 'at')::timestamptz) over (order by number) as before
                    from ledger.entry) as entries
                where at < before
                """);
        assertThat(outOfOrder).isZero();
    }

    @Test
    void some_advice_was_followed_some_missed_and_some_declined() throws SQLException {
        for (String state : List.of("DONE", "DONE_LATE", "MISSED", "DECLINED", "ASKED", "ACCEPTED")) {
            long found =
                    count("select count(*) from accountability.recommendation where state = '%s'".formatted(state));
            assertThat(found).as(state).isPositive();
        }
    }

    @Test
    void each_missed_day_is_recorded_once_however_often_somebody_looks() throws SQLException {
        lapsing.lapse();
        lapsing.lapse();

        long twice = count("""
                select count(*) from (
                    select subject from ledger.entry where kind = 'DutyMissed' group by subject having count(*) > 1) as s
                """);
        long missed =
                count("select count(*) from accountability.recommendation where state in ('MISSED', 'DONE_LATE')");
        assertThat(twice).isZero();
        assertThat(count("select count(*) from ledger.entry where kind = 'DutyMissed'"))
                .isEqualTo(missed);
    }

    @Test
    void nothing_invented_has_a_real_authority_and_nothing_real_the_invented_one() throws SQLException {
        assertThat(count("select count(*) from people.organisation where is_demonstration <> (la_code = '000')"))
                .isZero();
        assertThat(count("""
                        select count(*) from people.organisation
                        where setting_urn is not null and (setting_urn like 'demonstration-%') <> (la_code = '000')
                        """)).isZero();
        assertThat(
                        count(
                                "select count(*) from access.request where (setting_urn like 'demonstration-%') <> (la_code = '000')"))
                .isZero();
        assertThat(count("""
                        select count(*) from register.service s join people.organisation o on o.id = s.owner
                        where (s.home_la_code = '000') <> o.is_demonstration
                        """)).isZero();
        assertThat(count("""
                        select count(*) from register.service s
                        where s.home_la_code = '000' and s.shared_with <> '{}' or '000' = any (s.shared_with)
                        """)).isZero();
        assertThat(count("select count(*) from accountability.recommendation where la_code <> '000'"))
                .isZero();
    }

    @Test
    void its_campaign_has_a_late_reply_a_draft_and_an_overdue_action_and_all_of_it_is_called_invented()
            throws SQLException {
        assertThat(count("select count(*) from coalition.member")).isEqualTo(4);
        // One of two addressees answered, after 96 days.
        assertThat(count("select count(*) from coalition.letter_frozen")).isEqualTo(1);
        assertThat(count("""
                select max(r.replied_on - f.sent_on) from coalition.letter_reply r join coalition.letter_frozen f on f.letter = r.letter
                """)).isEqualTo(96);
        assertThat(count("select count(*) from coalition.letter_reply")).isEqualTo(1);
        assertThat(count("select count(*) from consultation.point")).isEqualTo(3);
        assertThat(count("select count(*) from consultation.submission")).isZero();
        assertThat(count("""
                        select count(*) from updates.action a
                        where a.due_on < current_date and not exists (select from updates.done d where d.action = a.id)
                        """)).isEqualTo(1);
        for (String named : List.of(
                "select name from coalition.member",
                "select subject from coalition.letter_version",
                "select body from coalition.letter_addressee",
                "select title from consultation.consultation",
                "select body from consultation.point",
                "select title from updates.meeting",
                "select owner from updates.action")) {
            assertThat(count("select count(*) from (%s) as named (words) where words not like '%%(invented)'"
                            .formatted(named)))
                    .as(named)
                    .isZero();
        }
    }

    @Test
    void its_service_says_its_days_borrows_one_a_week_and_offers_half_a_day_and_everybody_sees_it()
            throws SQLException {
        String everybody = new Browser(port).get("/find/sharing").text();
        Browser triage = signedIn("triage");

        assertThat(everybody)
                .containsSubsequence(
                        "Open offers",
                        "0.5 days a week of a speech and language therapist",
                        "Evenborough Sensory and Therapy Service (demonstration)",
                        "Lent",
                        "1 day a week of a Qualified Teacher of the Deaf",
                        "Levels Valley Sensory Service (demonstration)")
                .contains("1 in the week of", "0.5 in the week of");
        assertThat(triage.get("/capacity")
                        .document()
                        .select("main table caption")
                        .eachText())
                .contains(
                        "Qualified Teacher of the Deaf",
                        "Qualified Teacher of children with Vision Impairment",
                        "Speech and language therapist");
        // Requests of Evenborough go to its own service all the same.
        assertThat(count("select count(*) from access.request where service <> '%s'"
                        .formatted(Evenborough.SERVICE.value())))
                .isZero();
    }

    @Test
    void how_far_its_service_and_its_settings_are_is_shown() {
        String found = new Browser(port)
                .post("/find/services", Map.of("postcode", "PL4 8AA", "area", "000", "profession", "QTVI"))
                .text();
        LocalDate day = LocalDate.now(clock).plusDays(1);
        SignedIn teacher = (SignedIn) accounts.loadUserByUsername(Evenborough.QTVI.email());
        Acting.as(teacher.actor(), () -> {
            visit(teacher, Evenborough.NURSERY, day, 9);
            return visit(teacher, Evenborough.COLLEGE, day, 11);
        });

        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::everythingIsHeard);
        assertThat(found).contains("km in a straight line, perhaps", "(Evenborough)");
        // The college is the fifth of the row and the nursery the first: 12 km, times 1.4 of the pack
        // sharing-assumptions.
        assertThat(signedIn("vision").get("/visits?week=" + day).text())
                .contains("60 minutes to the next place, about 17 km by road");
    }

    private void everythingIsHeard() throws SQLException {
        assertThat(count("select count(*) from events.event_publication where completion_date is null"))
                .isZero();
    }

    private Visiting.Result visit(SignedIn teacher, Evenborough.Place place, LocalDate day, int hour) {
        Visiting.Result planned = visiting.propose(
                place.organisation(),
                new Visiting.Proposal(
                        Visit.Mode.IN_PERSON,
                        Span.on(day, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0))
                                .orElseThrow(),
                        teacher.name(),
                        "Invented"));
        assertThat(planned).isInstanceOf(Visiting.Result.Done.class);
        return planned;
    }

    private Browser signedIn(String mailbox) {
        Browser browser = new Browser(port);
        browser.send(
                browser.get("/sign-in"),
                "/sign-in",
                Map.of("email", mailbox + "@evenborough.invalid", "password", Evenborough.PASSWORD));
        return browser;
    }

    @Test
    void no_ask_and_no_commitment_is_invented() throws SQLException {
        assertThat(
                        count(
                                "select (select count(*) from coalition.commitment) + (select count(*) from coalition.link) + (select count(*) from coalition.move)"))
                .isZero();
    }

    @Test
    void its_public_figure_shows_that_nurseries_wait_longer_than_schools() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            everythingIsHeard();
            assertThat(ownWaits.of(LaCode.DEMONSTRATION)).isNotEmpty();
        });

        long nurseries = medianOf(Stage.EARLY_YEARS);
        long schools = medianOf(Stage.SCHOOL);

        assertThat(nurseries).isGreaterThan(schools);
    }

    private long medianOf(Stage stage) {
        return ownWaits.of(LaCode.DEMONSTRATION).stream()
                .filter(one -> one.series().equals(new Series.OfStage(stage)))
                .findFirst()
                .flatMap(ReleasedWaits::curve)
                .orElseThrow()
                .median()
                .days();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
