package org.evenhand.app.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EvenhandTest
class GuidancePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @LocalServerPort
    int port;

    @Autowired
    Thresholds thresholds;

    @Test
    void the_examples_of_the_thresholds_are_run_and_shown_with_what_was_expected() {
        String shown = new Browser(port).get("/thresholds").text();
        int all = thresholds.inForce(TODAY).examples().size();

        assertThat(shown)
                .contains("%d of %d are answered as expected".formatted(all, all), "Expected:", "Answered:")
                .contains("Proposal, not law")
                .doesNotContain("Not as expected");
    }

    @Test
    void an_example_that_expects_another_answer_is_shown_as_such() {
        PublishedThresholds.Example example =
                thresholds.inForce(TODAY).examples().getFirst();

        Examined.Worked worked = new Examined.Worked(
                new PublishedThresholds.Example(
                        example.name(), example.facts(), "another", example.layer(), example.firstProfession(), ""),
                Optional.of(thresholds.decide(example.facts(), TODAY)));

        assertThat(worked.isAsExpected()).isFalse();
    }

    @Test
    void the_timeline_says_what_is_overdue_and_never_calls_a_plan_law() {
        Browser.Shown timeline = new Browser(port).get("/guidance/timeline");

        // Joint workforce planning was to be complete by 2025, and no source says that it was.
        assertThat(timeline.document().select("#joint-workforce-planning").text())
                .contains("Overdue");
        assertThat(timeline.document().select("#specialist-days").text()).contains("Reported, not law");
        assertThat(timeline.document().select("#response").text()).contains("No date was given", "Announced, not law");
        assertThat(timeline.document()
                        .select("li:contains(Act 2026) .govuk-tag--green")
                        .eachText())
                .contains("Law");
        assertThat(new Browser(port).get("/guidance/timeline.csv").text()).contains("key,date,kind,what");
    }

    @Test
    void the_evaluation_says_what_is_measured_and_what_is_not() {
        Browser reader = new Browser(port);

        assertThat(reader.get("/guidance/evaluation").text())
                .contains("14 measures; 7 have a result", "not measured yet", "46%", "Proposal, not law");
        assertThat(reader.get("/guidance/evaluation/stammering").text())
                .contains("Step 1 in time", "none is measured yet");
        assertThat(reader.get("/guidance/evaluation/nothing").status()).isEqualTo(404);
    }

    @Test
    void the_balance_of_early_help_begins_with_its_assumptions_and_is_called_an_illustration() {
        Browser reader = new Browser(port);
        Browser.Shown shown = reader.get("/guidance/economics");

        assertThat(shown.text())
                .contains("An illustration, not evidence", "Who pays, and who gains", "Which number matters most")
                .contains("No source was found", "of 100 draws");
        // 1,000 children × (120 + 4 × 170 + 300) ÷ 6 = £183,333.33.
        assertThat(shown.text()).contains("£183,333");
        assertThat(shown.document()
                        .select("form[method=get] input[name=plan.avoided-mode]")
                        .val())
                .isEqualTo("1");
    }

    @Test
    void a_number_that_is_changed_changes_the_balance_and_one_that_is_none_is_named() {
        Browser reader = new Browser(port);

        // 10 children at exactly £100.
        assertThat(reader.get("/guidance/economics?children-low=10&children-mode=10&children-high=10"
                                + "&help.cost-low=100&help.cost-mode=100&help.cost-high=100")
                        .text())
                .contains("for 10 children", "£1,000");
        Browser.Shown refused = reader.get("/guidance/economics?plan.years-mode=many");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems())
                .containsExactly("Enter a number from 0 to 30: Years for which such a plan would have run");
        assertThat(reader.get("/guidance/economics?plan.years-low=9").problems())
                .containsExactly(
                        "Enter the least, the most likely and the greatest in this order: Years for which such a plan would have run");
    }

    @Test
    void the_balance_is_given_as_a_file_with_what_was_entered() {
        String csv = new Browser(port)
                .get("/guidance/economics.csv?plan.years-low=2&plan.years-mode=2&plan.years-high=2")
                .text();

        assertThat(csv)
                .contains("number,plan.years,", "Entered by the reader", "net,all,Gains less costs of all,PENCE");
    }

    @Test
    void who_may_do_what_is_said_for_each_role_and_so_is_what_is_not_known() {
        Browser reader = new Browser(port);

        assertThat(reader.get("/guidance/practice").document().select("main ul.govuk-list a"))
                .hasSizeGreaterThanOrEqualTo(49);
        assertThat(reader.get("/guidance/practice/slt").text())
                .contains("Use the title speech and language therapist", "Law", "Assumption", "never, to assess");
        assertThat(reader.get("/guidance/practice/KW").text()).contains("We do not know");
        assertThat(reader.get("/guidance/practice/NONE").status()).isEqualTo(404);
        assertThat(reader.get("/guidance").status()).isEqualTo(200);
    }
}
