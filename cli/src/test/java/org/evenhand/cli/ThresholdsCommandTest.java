package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ThresholdsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explain_names_the_row_that_decided_and_says_of_every_other_why_it_did_not() {
        int ended = run(
                "thresholds",
                "explain",
                "--table",
                "2026-11-22",
                "--facts",
                "about=CHILD,area=VISION,signs=RARE_CONDITION+STAMMERING,cycles=1");

        assertThat(ended).isZero();
        assertThat(out.toString())
                .contains("row 9 (speech-itself): TARGETED_PLUS")
                .contains("rare-condition\tFits too, but stands after the answer")
                .contains(
                        "practice\tDoes not fit\tIt is for “Our setting”; this is about “One child or young person”.");
    }

    @Test
    void check_asks_a_table_everything_and_ends_well_where_it_could_be_published() {
        int ended = run("thresholds", "check", "2026-11-22");

        assertThat(ended).isZero();
        assertThat(out.toString()).contains("983040 cases, 0 gaps", "0 conflicts, 10 of 10 promises kept, 29 of 29");
    }

    @Test
    void compare_counts_the_cases_that_are_answered_differently() {
        int ended = run("thresholds", "compare", "2026-11-01", "2026-11-22");

        assertThat(ended).isZero();
        assertThat(out.toString())
                .contains("20 of 983040 cases are answered differently", "20\tafter-a-cycle\tindividual-help");
    }

    @Test
    void a_version_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(run("thresholds", "check", "2020-01-01")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no version “2020-01-01”", "2026-11-22");
    }

    private int run(String... arguments) {
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
