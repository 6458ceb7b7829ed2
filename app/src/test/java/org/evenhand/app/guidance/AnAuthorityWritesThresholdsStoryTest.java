package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdRow.Answer;
import org.evenhand.app.guidance.ThresholdRow.Conditions;
import org.evenhand.app.guidance.WritingThresholds.Outcome;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Invented authorities change how they answer; what they answered before can be worked out again. */
@EvenhandTest
class AnAuthorityWritesThresholdsStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 12, 1);
    private static final Facts READING =
            Facts.of(About.CHILD, Area.READING_WRITING_NUMBERS).withCyclesWithoutProgress(1);

    @Autowired
    World world;

    @Autowired
    WritingThresholds drafting;

    @Autowired
    Thresholds thresholds;

    @Autowired
    Requests requests;

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    @Test
    void a_local_variation_decides_from_its_day_and_in_its_area_and_the_old_answer_is_worked_out_again() {
        LaCode area = world.anArea();
        Person administrator = world.anAdministrator(area);
        Person nursery = world.aNursery(area);
        Person elsewhere = world.aNursery(world.anArea());
        DataVersion local = published(administrator, area, MONDAY, NEXT_MONTH);

        Request before = asks(nursery, NEXT_MONTH.minusDays(1));
        Request after = asks(nursery, NEXT_MONTH);
        Request neighbour = asks(elsewhere, NEXT_MONTH);

        assertThat(before.decision().version()).isEqualTo("thresholds@2026-11-22");
        assertThat(before.decision().row()).isEqualTo("after-a-cycle");
        assertThat(after.decision().version()).isEqualTo(local.toString());
        assertThat(after.decision().row()).isEqualTo("reading-sooner");
        assertThat(neighbour.decision().row()).isEqualTo("after-a-cycle");
        assertThat(thresholds
                        .decide(READING, DataVersion.of(before.decision().version()))
                        .rowId())
                .isEqualTo("after-a-cycle");
    }

    @Test
    void a_local_variation_is_shown_as_what_differs_from_the_national_table() {
        LaCode area = world.anArea();
        DataVersion local = published(world.anAdministrator(area), area, MONDAY, NEXT_MONTH);

        String shown = new Browser(port).get("/thresholds/" + local.version()).text();

        // One child × one cycle × one area × no sign. Rows that stand before it answer all others.
        assertThat(shown)
                .contains(
                        "Local: an authority whose name is not known here (number " + area,
                        "The answer changes in 1 of 983,040 cases",
                        "One row differs")
                .contains("Added: Reading is hard", "Made from 2026-11-22");
        assertThat(new Browser(port).get("/thresholds").text()).contains(local.version());
    }

    @Test
    void what_is_published_is_in_the_record_and_who_ends_a_variation_gives_the_national_table_back() {
        LaCode area = world.anArea();
        Person administrator = world.anAdministrator(area);
        UUID draft = begun(administrator, area, MONDAY);
        save(administrator, draft, 1, content -> sooner(content));
        Outcome outcome = administrator.does(MONDAY, () -> drafting.publish(draft, 2, NEXT_MONTH));
        DataVersion local = ((Outcome.Published) outcome).version();

        Outcome ended = administrator.does(MONDAY, () -> drafting.end(area, NEXT_MONTH.plusDays(7)));

        assertThat(administrator.does(() -> ledger.of(draft)))
                .extracting(line -> line.happening().kind())
                .containsExactly("ThresholdsDrafted", "ThresholdsPublished");
        assertThat(administrator
                        .does(() -> ledger.of(draft))
                        .getLast()
                        .happening()
                        .facts())
                .containsEntry("version", local.toString())
                .containsEntry("effective", "2026-12-01")
                .containsEntry("area", area.code())
                .containsKey("sha256");
        assertThat(ended).isInstanceOf(Outcome.Published.class);
        assertThat(thresholds.inForce(NEXT_MONTH.plusDays(6), area).version()).isEqualTo(local);
        assertThat(thresholds.inForce(NEXT_MONTH.plusDays(7), area).area()).isEmpty();
        assertThat(administrator.does(() -> drafting.find(draft))).isEmpty();
    }

    @Test
    void nothing_is_published_with_a_gap_a_conflict_a_broken_promise_or_an_example_that_fails() {
        LaCode area = world.anArea();
        Person administrator = world.anAdministrator(area);
        UUID draft = begun(administrator, area, MONDAY);

        save(administrator, draft, 1, content -> content.withoutRow("after-a-cycle"));
        Examined gap = examined(administrator, draft);
        save(
                administrator,
                draft,
                2,
                content -> sooner(content.with(get(
                        content,
                        "first-cycle",
                        140,
                        new Conditions(Set.of(), Set.of(), Set.of(), 0, OptionalInt.of(1))))));
        Examined conflict = examined(administrator, draft);
        Outcome refused = administrator.does(MONDAY, () -> drafting.publish(draft, 3, NEXT_MONTH));

        // Whom it is about: one child at one cycle, or several children at one, two, three or more: each in 10 areas,
        // no sign.
        assertThat(gap.gaps().stream().mapToLong(Examined.Gap::cases).sum()).isEqualTo(40);
        assertThat(gap.gaps().getFirst().example().signs()).isEmpty();
        assertThat(conflict.conflicts()).hasSize(1);
        assertThat(((Outcome.Faulty) refused).faults())
                .anyMatch(fault -> fault.contains("have no answer") || fault.contains("has no answer"))
                .anyMatch(fault -> fault.contains("in two ways"))
                .anyMatch(fault -> fault.contains("worked examples"));
        assertThat(thresholds.inForce(NEXT_MONTH, area).area()).isEmpty();
    }

    @Test
    void nobody_writes_for_another_authority_sees_its_draft_or_overwrites_what_a_colleague_saved() {
        LaCode area = world.anArea();
        Person administrator = world.anAdministrator(area);
        Person stranger = world.anAdministrator(world.anArea());
        UUID draft = begun(administrator, area, MONDAY);

        save(administrator, draft, 1, content -> sooner(content));
        Outcome late = administrator.does(MONDAY, () -> drafting.save(draft, 1, content -> content));

        assertThat(late).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(stranger.does(() -> drafting.begin(Optional.of(area)))).isEqualTo(new Outcome.NotAllowed());
        assertThat(stranger.does(() -> drafting.find(draft))).isEmpty();
        assertThat(stranger.does(() -> drafting.discard(draft))).isEqualTo(new Outcome.NotFound());
        assertThat(world.aService(area).does(() -> drafting.begin(Optional.empty())))
                .isEqualTo(new Outcome.NotAllowed());
        assertThat(administrator.does(MONDAY, () -> drafting.publish(draft, 2, MONDAY.minusDays(1))))
                .isEqualTo(new Outcome.TooEarly(MONDAY));
    }

    @Test
    void why_an_answer_is_given_is_said_of_every_row_without_a_cookie() {
        String shown = new Browser(port)
                .get(
                        "/thresholds/explain?version=2026-11-22&about=CHILD&area=VISION&signs=RARE_CONDITION&signs=STAMMERING&cycles=1")
                .text();

        assertThat(shown)
                .contains("Line 9, “Speech itself needs an expert’s ear”")
                .contains("A rare condition with a centre that knows it Fits too, but stands after the answer")
                .contains(
                        "How the setting works Does not fit It is for “Our setting”; this is about “One child or young person”.");
        assertThat(new Browser(port)
                        .get("/thresholds/explain?about=CHILD&area=NOWHERE&cycles=x")
                        .problems())
                .containsExactly("Choose one", "Enter a whole number from 0 to 20");
        assertThat(new Browser(port)
                        .get("/thresholds/explain?version=2026-11-01")
                        .problems())
                .isEmpty();
        assertThat(new Browser(port).get("/thresholds/explain?version=none").status())
                .isEqualTo(404);
    }

    @Test
    void two_versions_are_compared_on_a_page_and_a_table_is_read_as_dmn() {
        Browser reader = new Browser(port);

        assertThat(reader.get("/thresholds/compare?from=2026-11-01&to=2026-11-22")
                        .text())
                .contains("The answer changes in 20 of 983,040 cases")
                .contains("Added: Support was tried twice, and one child still needs more");
        assertThat(reader.get("/thresholds/2026-11-22/table.dmn").document().outerHtml())
                .contains("hitpolicy=\"FIRST\"", "individual-help");
    }

    @Test
    void only_an_administrator_comes_to_the_drafts() {
        LaCode area = world.anArea();
        Browser lead = new Browser(port).signIn(world.aService(area));
        Browser administrator = new Browser(port).signIn(world.anAdministrator(area));

        assertThat(lead.get("/threshold-drafts").status()).isEqualTo(403);
        assertThat(new Browser(port).get("/threshold-drafts").path()).isEqualTo("/sign-in");
        Browser.Shown begun =
                administrator.send(administrator.get("/threshold-drafts"), "/threshold-drafts", Map.of("of", "local"));
        assertThat(begun.text())
                .contains(
                        "Draft of thresholds",
                        "Local: an authority whose name is not known here (number " + area,
                        "May it be published? Yes");
        Browser.Shown form = administrator.get(begun.path() + "/rows/first-cycle");
        Browser.Shown wrong = administrator.send(form, "/rows/first-cycle", Map.of("title", "", "from", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problems())
                .contains("Write what the row is about, in a few words", "Enter a whole number from 0 to 20");
    }

    private DataVersion published(Person administrator, LaCode area, LocalDate on, LocalDate effective) {
        UUID draft = begun(administrator, area, on);
        save(administrator, draft, 1, content -> sooner(content));
        return ((Outcome.Published) administrator.does(on, () -> drafting.publish(draft, 2, effective))).version();
    }

    private UUID begun(Person administrator, LaCode area, LocalDate on) {
        return ((Outcome.Saved) administrator.does(on, () -> drafting.begin(Optional.of(area)))).draft();
    }

    private void save(
            Person administrator, UUID draft, int edition, java.util.function.UnaryOperator<ThresholdContent> change) {
        assertThat(administrator.does(MONDAY, () -> drafting.save(draft, edition, change)))
                .isEqualTo(new Outcome.Saved(draft));
    }

    private Examined examined(Person administrator, UUID draft) {
        return administrator.does(
                MONDAY,
                () -> drafting.examined(drafting.preview(drafting.find(draft).orElseThrow())));
    }

    /** One row more: after one cycle of help with reading, one child meets an expert. With an example. */
    private static ThresholdContent sooner(ThresholdContent content) {
        ThresholdRow row = new ThresholdRow(
                "reading-sooner",
                140,
                "Reading is hard",
                "Reading, writing or numbers are hard for one child after one cycle",
                new Conditions(
                        Set.of(About.CHILD), Set.of(Area.READING_WRITING_NUMBERS), Set.of(), 1, OptionalInt.of(1)),
                new Answer(
                        new Layer("TARGETED_PLUS"),
                        "INDIVIDUAL_ASSESSMENT",
                        "SPECIALIST_SERVICE",
                        List.of(Profession.STSPLD),
                        OptionalInt.of(15)),
                "An expert meets the child sooner here (invented).",
                "An invented authority",
                PolicyStatus.PROPOSAL);
        Example example = new Example(
                "A pupil finds reading hard after one cycle (invented)",
                READING,
                "reading-sooner",
                new Layer("TARGETED_PLUS"),
                Profession.STSPLD,
                "The authority has time for it (invented)");
        ThresholdContent without = new ThresholdContent(
                content.rows(),
                content.examples().stream()
                        .filter(one -> !one.facts().equals(READING))
                        .toList());
        return without.with(row).with(without.examples().size() + 1, example);
    }

    /** A row with another place and other conditions. */
    private static ThresholdRow get(ThresholdContent content, String id, int place, Conditions conditions) {
        ThresholdRow row = content.find(id).orElseThrow();
        return new ThresholdRow(
                row.id(),
                place,
                row.title(),
                row.when(),
                conditions,
                row.answer(),
                row.reason(),
                row.source(),
                row.status());
    }

    private Request asks(Person setting, LocalDate on) {
        Answers answers = Answers.ofChild(
                        READING,
                        new Answers.Child("Ola", 3, 2018, Answers.FamilyAgrees.YES),
                        "reads little",
                        "a programme",
                        new Answers.Contact("Sam", "020 7946 0000", ""))
                .withConsent(World.aParentAgrees());
        RequestId id = world.asks(setting, on, answers);
        return setting.does(() -> requests.find(id)).orElseThrow();
    }
}
