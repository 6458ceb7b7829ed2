package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.evenhand.app.access.World.aChildWhoStammers;
import static org.evenhand.app.access.World.noCapacity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.inspection.Inspecting;
import org.evenhand.app.inspection.InspectionFile;
import org.evenhand.app.inspection.Unzipped;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.Emergencies;
import org.evenhand.app.personal.Emergency;
import org.evenhand.engine.ledger.Checkpoint;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.packs.Checksum;
import org.evenhand.vocabulary.DaySpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an inspector is given of an area in which one advice was done, one declined for money, one missed and challenged, and a request declined. */
@EvenhandTest
class InspectionFileTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 2);

    /** A Thursday. The next working day is Friday 27 March; the fifth is Thursday 2 April. */
    private static final LocalDate BY_WHEN = LocalDate.of(2026, 3, 26);

    /** After the second rung of the ladder, before the third. */
    private static final LocalDate NOW = LocalDate.of(2026, 4, 8);

    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

    @Autowired
    AdviceWorld cases;

    @Autowired
    World world;

    @Autowired
    Answering answering;

    @Autowired
    Challenging challenging;

    @Autowired
    Escalating escalating;

    @Autowired
    Triaging triaging;

    @Autowired
    Emergencies emergencies;

    @Autowired
    Inspecting inspecting;

    @Autowired
    LogReading log;

    @Autowired
    Ledger ledger;

    @Autowired
    NoteKey key;

    @LocalServerPort
    int port;

    private Case of;
    private RecommendationId missed;
    private Person commissioner;

    @BeforeEach
    void a_small_world() {
        of = cases.met(ADVISED_ON);
        Person nursery = of.nursery();
        RecommendationId done = cases.advised(of, ADVISED_ON, BY_WHEN);
        RecommendationId declined = cases.advised(of, ADVISED_ON, BY_WHEN);
        missed = cases.advised(of, ADVISED_ON, BY_WHEN);
        nursery.does(BY_WHEN, () -> answering.done(done, BY_WHEN, "Ola reads with Zara Evidence"));
        of.therapist().does(BY_WHEN, () -> answering.review(done, Review.GoalMet.YES, "Zara Review saw it"));
        nursery.does(ADVISED_ON, () -> answering.decline(declined, "NO_FUNDING", "=Zara Refusal has no money"));
        nursery.does(NOW, escalating::escalate);
        of.therapist().does(NOW, () -> challenging.raise(missed, Challenge.By.SPECIALIST, "Zara Challenge says so"));
        RequestId refused = world.asks(nursery, ADVISED_ON, aChildWhoStammers());
        of.service().does(ADVISED_ON, () -> triaging.decline(refused, noCapacity()));
        Person elsewhere = world.aNursery(of.area());
        elsewhere.does(
                NOW,
                () -> emergencies.open(
                        of.request().reference(), Emergency.Reason.CHILD_MISSING, "Zara Emergency is looking"));
        commissioner = world.aCommissioner(of.area());
    }

    @Test
    void every_duty_is_one_line_from_the_advice_to_what_came_of_it() {
        Map<String, String> parts = parts(made());

        List<Map<String, String>> duties = table(parts, "duties");

        assertThat(duties)
                .extracting(line -> line.get("state"))
                .containsExactlyInAnyOrder("DONE", "DECLINED", "MISSED");
        assertThat(duties)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("request", "R1")
                        .containsEntry("advised_on", "2026-03-02")
                        .containsEntry("minutes_each", "10")
                        .containsEntry("holder", "SETTING")
                        .containsEntry("duty_code", "EAH_ADVICE_SETTING")
                        .containsEntry("by_when", "2026-03-26"));
        Map<String, String> declined = inState("DECLINED", duties);
        assertThat(declined).containsEntry("decline_reason", "NO_FUNDING");
        // 10 minutes, 3 times a week, for 12 weeks.
        assertThat(declined).containsEntry("unmet_minutes", "360");
        assertThat(inState("DONE", duties))
                .containsEntry("done_on", "2026-03-26")
                .containsEntry("goal_met", "YES");
        assertThat(inState("MISSED", duties))
                .containsEntry("escalated_to", "SERVICE_LEAD")
                .containsEntry("challenges", "1");
        assertThat(table(parts, "outcomes"))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("days_late", "0"));
    }

    @Test
    void declines_challenges_rungs_emergencies_and_looks_are_tables_of_their_own() {
        Map<String, String> parts = parts(made());

        assertThat(table(parts, "declines"))
                .extracting(line -> line.get("reason"))
                .containsExactlyInAnyOrder("NO_CAPACITY", "NO_FUNDING");
        assertThat(table(parts, "escalations"))
                .extracting(line -> line.get("rung"), line -> line.get("due_on"), line -> line.get("climbed_on"))
                .containsExactly(
                        tuple("SETTING_LEAD", "2026-03-27", "2026-04-08"),
                        tuple("SERVICE_LEAD", "2026-04-02", "2026-04-08"));
        assertThat(table(parts, "challenges"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("stage", "RECONSIDERATION")
                        .containsEntry("raised_by", "SPECIALIST")
                        .containsEntry("days", "2"));
        assertThat(table(parts, "emergencies"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("reason", "CHILD_MISSING")
                        .containsEntry("opened_on", "2026-04-08")
                        .containsEntry("outcome", ""));
        assertThat(table(parts, "requests")).hasSize(2);
        assertThat(parts).containsKey("looks.csv");
    }

    @Test
    void each_clock_says_how_its_day_comes_about() {
        List<Map<String, String>> clocks = table(parts(made()), "clocks");

        Map<String, String> rung = clocks.stream()
                .filter(line -> "ladder SERVICE_LEAD".equals(line.get("clock")))
                .findFirst()
                .orElseThrow();
        assertThat(rung).containsEntry("last_day", "2026-04-02").containsEntry("counted_afresh", "2026-04-02");
        assertThat(rung.get("how")).startsWith("5 working days").contains("weekend");
        // Each of the three was advised by a named day, 24 calendar days after 2 March.
        assertThat(clocks.stream().filter(line -> "duty".equals(line.get("clock"))))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("counted_from", "2026-03-02")
                        .containsEntry("counted_afresh", "2026-03-26")
                        .containsEntry("rule", "a day that was named"));
        assertThat(clocks)
                .extracting(line -> line.get("clock"))
                .contains("reply", "duty", "challenge 1 RECONSIDERATION");
    }

    @Test
    void no_name_and_no_words_of_anybody_are_in_it() {
        // Hashes and signatures may spell anything.
        String all = parts(made()).entrySet().stream()
                .filter(part -> part.getKey().endsWith(".csv") || part.getKey().startsWith("README"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .contains("duty_code")
                .doesNotContain(
                        "Zara", "Ola", "Sam", "Pat ", "Nursery", "Service of", "020 7946", "stammers", "example")
                .doesNotContain("2022-", "March 2022", "/2022")
                .doesNotContain(of.request().toString(), missed.value().toString())
                .doesNotContain(
                        of.nursery().organisation().value().toString(),
                        of.nursery().account().value().toString(),
                        of.therapist().account().value().toString());
    }

    @Test
    void every_part_has_its_checksum_and_the_data_package_describes_every_table() {
        Map<String, String> parts = parts(made());

        Map<String, String> sums = new HashMap<>();
        part(parts, InspectionFile.SUMS).lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        assertThat(sums.keySet())
                .containsAll(parts.keySet().stream()
                        .filter(name -> !name.equals(InspectionFile.SUMS))
                        .toList());
        assertThat(sums)
                .allSatisfy(
                        (name, sum) -> assertThat(Checksum.of(part(parts, name).getBytes(StandardCharsets.UTF_8)))
                                .isEqualTo(sum));
        assertThat(parts.keySet().stream().filter(name -> name.endsWith(".csv")))
                .hasSize(11)
                .allSatisfy(name ->
                        assertThat(part(parts, InspectionFile.PACKAGE)).contains("\"path\" : \"" + name + "\""));
    }

    @Test
    void a_listed_entry_is_proved_under_the_checkpoint_in_the_file_and_a_changed_proof_is_refused() {
        Map<String, String> parts = parts(made());
        SignedNote checkpoint = SignedNote.read(part(parts, InspectionFile.CHECKPOINT));
        long size = Checkpoint.read(checkpoint.text()).head().size();

        List<Long> entries =
                List.of("duties", "escalations", "challenges", "declines", "emergencies", "clocks").stream()
                        .flatMap(table -> table(parts, table).stream())
                        .map(line -> Long.valueOf(line.get("entry")))
                        .distinct()
                        .toList();

        assertThat(checkpoint.isSignedBy(
                        NoteKey.read(part(parts, InspectionFile.KEY).strip())))
                .isTrue();
        assertThat(entries).hasSizeGreaterThan(8).allSatisfy(entry -> {
            EntryProof proof = log.prove(entry).orElseThrow();
            assertThat(proof.index()).isLessThan(size);
            assertThat(EntryProof.read(proof.text()).check(key)).isEqualTo(EntryProof.Result.HOLDS);
        });
        EntryProof one = log.prove(entries.getFirst()).orElseThrow();
        EntryProof other = log.prove(entries.getLast()).orElseThrow();
        assertThat(new EntryProof(other.opened(), other.commitment(), one.index(), one.path(), one.checkpoint())
                        .check(key))
                .isEqualTo(EntryProof.Result.NOT_IN_THE_LOG);
    }

    @Test
    void that_it_was_made_is_an_entry_with_the_hash_of_the_file() {
        Inspecting.Made made = made();

        assertThat(made.name()).endsWith("-entry-%d.zip".formatted(made.entry()));
        ledger.place();
        assertThat(log.prove(made.entry()).orElseThrow().opened().orElseThrow().content())
                .contains(
                        Inspecting.MADE,
                        Checksum.of(made.file().bytes()),
                        commissioner.account().value().toString());
    }

    @Test
    void those_who_plan_or_audit_make_it_on_a_page_and_nobody_else_does() {
        Person auditor = world.withRoles(world.anAdministrator(of.area()), Role.AUDITOR);
        Map<String, String> days = Map.of(
                "from-day",
                "1",
                "from-month",
                "2",
                "from-year",
                "2026",
                "until-day",
                "8",
                "until-month",
                "4",
                "until-year",
                "2026");

        for (Person one : List.of(commissioner, auditor)) {
            Browser browser = new Browser(port).signIn(one);
            assertThat(browser.get("/home").text()).contains("A file for an inspector");
            Browser.Shown page = browser.get("/inspection");
            assertThat(browser.send(page, "/inspection", days).status()).isEqualTo(200);
            assertThat(browser.send(page, "/inspection", Map.of("from-year", "2999"))
                            .problems())
                    .isNotEmpty();
        }
        for (Person one : List.of(of.nursery(), of.service(), of.therapist())) {
            assertThat(new Browser(port).signIn(one).get("/inspection").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void of_another_area_or_of_other_days_or_for_others_nothing_is_in_it() {
        Person elsewhere = world.aCommissioner(world.anArea());
        Map<String, String> theirs =
                parts(elsewhere.does(NOW, () -> inspecting.make(elsewhere.area(), DaySpan.yearUntil(NOW))));
        Map<String, String> before = parts(commissioner.does(
                NOW, () -> inspecting.make(of.area(), DaySpan.yearUntil(LocalDate.of(2026, 1, 31)))));

        // Whoever gets past the page finds that the database answers them as little.
        Map<String, String> nurserys =
                parts(of.nursery().does(NOW, () -> inspecting.make(of.area(), DaySpan.yearUntil(NOW))));
        Map<String, String> neighbours =
                parts(elsewhere.does(NOW, () -> inspecting.make(of.area(), DaySpan.yearUntil(NOW))));

        for (String table : List.of("duties", "requests", "declines", "challenges", "emergencies", "clocks", "looks")) {
            assertThat(table(theirs, table)).isEmpty();
            assertThat(table(nurserys, table)).isEmpty();
            assertThat(table(neighbours, table)).isEmpty();
            assertThat(table(before, table)).isEmpty();
        }
    }

    private Inspecting.Made made() {
        LocalDate twoDaysLater = NOW.plusDays(2);
        return commissioner.does(twoDaysLater, () -> inspecting.make(of.area(), DaySpan.yearUntil(twoDaysLater)));
    }

    private static Map<String, String> inState(String state, List<Map<String, String>> lines) {
        return lines.stream()
                .filter(line -> state.equals(line.get("state")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> parts(Inspecting.Made made) {
        return Unzipped.of(made.file());
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static List<Map<String, String>> table(Map<String, String> parts, String name) {
        List<List<String>> lines = part(parts, name + ".csv")
                .lines()
                .map(InspectionFileTest::cells)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(Optional.ofNullable(cell.group(1))
                    .map(quoted -> quoted.replace("\"\"", "\""))
                    .orElse(cell.group(2)));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }
}
