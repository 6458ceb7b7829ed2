package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.accountability.Halting.Halted;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.guidance.ExplainedDeadline.ExplainedLine;
import org.evenhand.app.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clock of a recommendation: a rule of the pack, stops with a reason, and every line of the count. */
@EvenhandTest
class DutyClockTest {

    /** A Monday. Friday 26 and Monday 29 March 2027 are Good Friday and Easter Monday. */
    private static final LocalDate ADVISED_ON = LocalDate.of(2027, 3, 1);

    /** Term dates of the area are not known, so 20 working days: 2-5, 8-12, 15-19, 22-25, 30 and 31 March. */
    private static final LocalDate BY_RULE = LocalDate.of(2027, 3, 31);

    private static final LocalDate STOPPED_ON = LocalDate.of(2027, 3, 16);

    /** Of the days on which it stood still 17, 18, 19, 22 and 23 March were to count: 5 more are needed after 31 March. */
    private static final LocalDate GOES_ON = LocalDate.of(2027, 3, 23);

    private static final LocalDate LATER = LocalDate.of(2027, 4, 7);

    @Autowired
    AdviceWorld cases;

    @Autowired
    Halting halting;

    @Autowired
    DutyClock dutyClock;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Answering answering;

    @Autowired
    Challenging challenging;

    @Autowired
    BoardTable board;

    @Autowired
    FamilyLinks links;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Case people;
    private Person nursery;
    private Person therapist;
    private RecommendationId id;

    @BeforeEach
    void a_specialist_has_advised_and_named_no_day() {
        people = cases.met(ADVISED_ON);
        nursery = people.nursery();
        therapist = people.therapist();
        id = cases.advisedByRule(people, ADVISED_ON);
    }

    @Test
    void where_no_day_is_named_a_rule_of_the_pack_counts_it_line_by_line_and_reads_as_a_proposal() {
        ExplainedDeadline counted = explained();

        Shown page = new Browser(port).signIn(nursery).get("/recommendations/" + id);

        assertThat(nursery.does(ADVISED_ON, () -> recommendations.find(id))
                        .orElseThrow()
                        .byWhen())
                .isEqualTo(BY_RULE);
        assertThat(counted.lines()).extracting(ExplainedLine::text).contains("Friday 26 March 2027 is Good Friday.");
        assertThat(page.text())
                .contains("A setting puts advice into practice, counted in school days: 20 school days")
                .contains("Proposal, not law", "Assumption", "Proposed by Evenhand as a number to start from")
                .contains("Friday 26 March 2027 is Good Friday.", "Wednesday 31 March 2027 is the last day.")
                .doesNotContain("The specialist named this day");
    }

    @Test
    void who_must_act_stops_it_for_a_reason_the_specialist_sets_it_going_and_each_is_an_entry() {
        Halted stopped = nursery.does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.empty()));
        ExplainedDeadline standing = explained();
        Halted again = therapist.does(STOPPED_ON, () -> halting.stop(id, "FAMILY_ASKED", Optional.empty()));

        Halted on = therapist.does(GOES_ON, () -> halting.goOn(id));

        assertThat(stopped).isEqualTo(new Halted.Stands(Optional.empty()));
        assertThat(standing.answer()).contains("the clock has stood still since Tuesday 16 March 2027");
        assertThat(again).isEqualTo(new Halted.StandsAlready());
        assertThat(on).isEqualTo(new Halted.GoesOn(LATER));
        assertThat(therapist.does(GOES_ON, () -> halting.goOn(id))).isEqualTo(new Halted.Runs());
        assertThat(explained().lines())
                .extracting(ExplainedLine::text)
                .contains("Wednesday 17 to Tuesday 23 March 2027 do not count: the clock stood still, because the child"
                        + " is away for four weeks or longer.");
        assertThat(explained().day()).contains(LATER);
        assertThat(facts("DutyClockStopped")).containsEntry("reason", "CHILD_AWAY");
        assertThat(facts("DutyClockStopped")).containsEntry("byWhen", BY_RULE.toString());
        assertThat(facts("DutyClockStarted")).containsEntry("byWhen", LATER.toString());
    }

    @Test
    void what_stands_still_is_not_missed_until_its_later_day_has_passed() {
        nursery.does(STOPPED_ON, () -> halting.stop(id, "SETTING_CLOSED", Optional.empty()));
        State longAfter = stateOn(BY_RULE.plusDays(60));
        nursery.does(GOES_ON, () -> halting.goOn(id));

        State onItsLastDay = stateOn(LATER);
        State after = stateOn(LATER.plusDays(1));

        assertThat(longAfter).isEqualTo(State.ASKED);
        assertThat(onItsLastDay).isEqualTo(State.ASKED);
        assertThat(after).isEqualTo(State.MISSED);
    }

    @Test
    void a_stop_with_an_end_moves_the_day_at_once_and_ends_by_itself() {
        Halted stopped = therapist.does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.of(GOES_ON)));

        assertThat(stopped).isEqualTo(new Halted.Stands(Optional.of(LATER)));
        assertThat(haltOn(GOES_ON.minusDays(1))).isPresent();
        assertThat(haltOn(GOES_ON)).isEmpty();
        assertThat(nursery.does(GOES_ON, () -> halting.goOn(id))).isEqualTo(new Halted.Runs());
        assertThat(nursery.does(GOES_ON, () -> recommendations.find(id))
                        .orElseThrow()
                        .byWhen())
                .isEqualTo(LATER);
    }

    @Test
    void want_of_people_stops_no_clock_nor_does_a_stranger_nor_anybody_on_the_last_day() {
        Case others = cases.met(ADVISED_ON);

        assertThat(nursery.does(STOPPED_ON, () -> halting.stop(id, "NOBODY_FREE", Optional.empty())))
                .isEqualTo(new Halted.NotAReason());
        assertThat(nursery.does(STOPPED_ON, () -> halting.stop(id, "INFORMATION_ASKED", Optional.empty())))
                .isEqualTo(new Halted.NotAReason());
        assertThat(nursery.does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.of(STOPPED_ON))))
                .isEqualTo(new Halted.UntilOutOfRange(STOPPED_ON.plusDays(1), STOPPED_ON.plusYears(2)));
        assertThat(others.nursery().does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.empty())))
                .isEqualTo(new Halted.NotFound());
        assertThat(nursery.does(BY_RULE, () -> halting.stop(id, "CHILD_AWAY", Optional.empty())))
                .isEqualTo(new Halted.NothingLeft());
        assertThat(kinds()).doesNotContain("DutyClockStopped");
    }

    @Test
    void what_is_asked_for_again_has_a_clock_of_its_own() {
        LocalDate replied = GOES_ON;
        LocalDate newDay = replied.plusDays(30);
        nursery.does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.empty()));
        nursery.does(STOPPED_ON, () -> answering.decline(id, "NO_CAPACITY", "Nobody is free"));
        therapist.does(STOPPED_ON, () -> challenging.raise(id, Challenge.By.SPECIALIST, "It costs nothing"));

        nursery.does(
                replied,
                () -> challenging.reply(
                        id,
                        new Challenging.Replied(ChallengeStep.UPHOLD, "So it is", "The manager", Optional.of(newDay))));

        assertThat(haltOn(replied)).isEmpty();
        assertThat(explained().day()).contains(newDay);
        assertThat(explained().lines()).hasSize(2);
    }

    @Test
    void the_family_and_the_other_side_read_why_it_stands_still_and_who_stopped_it() {
        LocalDate today = LocalDate.now(clock);
        Case now = cases.met(today);
        String about = "/recommendations/" + cases.advisedByRule(now, today);
        String family = "/family/"
                + now.nursery()
                        .does(() -> links.make(now.request()))
                        .orElseThrow()
                        .secret()
                        .text();
        Browser holder = new Browser(port).signIn(now.nursery());
        Shown form = holder.get(about + "/clock");
        Shown empty =
                holder.send(form, "/clock/stop", Map.of("until-day", "40", "until-month", "1", "until-year", "2"));
        Shown stopped = holder.send(holder.get(about + "/clock"), "/clock/stop", reason());
        String sentence = "because the child is away for four weeks or longer. The setting stopped it. It goes on when"
                + " the child is back.";

        Shown toFamily = new Browser(port).get(family);
        Shown advice = new Browser(port).get(family + about.replace("/recommendations/", "/advice/"));
        Shown toSpecialist = new Browser(port).signIn(now.therapist()).get(about);
        Shown list = holder.get("/duties");
        Shown on = holder.send(holder.get(about + "/clock"), "/clock/start", Map.of());

        assertThat(empty.problems()).hasSize(2);
        assertThat(List.of(stopped, toFamily, advice, toSpecialist))
                .allSatisfy(shown ->
                        assertThat(shown.text()).contains(sentence, "There is no day while the clock stands still"));
        assertThat(advice.text()).contains("Proposal, not law", "Clock stopped");
        assertThat(toSpecialist.text()).contains("Set its clock going again", "Its clock was stopped");
        assertThat(list.text()).contains("Clock stopped");
        assertThat(on.text()).contains("The clock goes on. The last day is now");
    }

    @Test
    void the_board_counts_it_as_stopped_and_not_as_due() {
        nursery.does(STOPPED_ON, () -> halting.stop(id, "CHILD_AWAY", Optional.of(GOES_ON)));

        Board.Item standing = board.of(people.area(), STOPPED_ON).getFirst();
        Board.Item after = board.of(people.area(), GOES_ON).getFirst();

        assertThat(Board.Column.STOPPED.has(standing)).isTrue();
        assertThat(Board.Column.DUE.has(standing)).isFalse();
        assertThat(Board.Column.STOPPED.has(after)).isFalse();
        assertThat(Board.Column.DUE.has(after)).isTrue();
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "CHILD_AWAY");
    }

    private ExplainedDeadline explained() {
        return nursery.does(() -> dutyClock.explain(id)).orElseThrow().deadline();
    }

    private Optional<Halt> haltOn(LocalDate day) {
        return nursery.does(day, () -> recommendations.find(id)).flatMap(Recommendation::halt);
    }

    private State stateOn(LocalDate day) {
        return nursery.does(day, () -> recommendations.find(id)).orElseThrow().state();
    }

    private List<String> kinds() {
        return ledger.of(id.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    private Map<String, String> facts(String kind) {
        return ledger.of(id.value()).stream()
                .filter(line -> line.happening().kind().equals(kind))
                .map(line -> line.happening().facts())
                .findFirst()
                .orElseThrow();
    }
}
