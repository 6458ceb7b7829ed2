package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ClockCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_day_that_does_not_count_is_named() {
        // Three working days after Thursday 2 April 2026.
        int ended = run("clock", "explain", "--rule", "mediation-certificate", "--from", "2026-04-02");

        assertThat(ended).isZero();
        assertThat(out.toString())
                .contains("T13", "Friday 3 April 2026 is Good Friday.", "Thursday 9 April 2026 is the last day.");
    }

    @Test
    void a_clock_that_stands_still_has_no_last_day() {
        int ended = run("clock", "explain", "--rule", "letter", "--from", "2026-05-01", "--stop", "2026-05-08");

        assertThat(ended).isEqualTo(1);
        // 5, 6, 7 and 8 May counted; 4 May is a bank holiday.
        assertThat(out.toString())
                .contains("stood still since Friday 8 May 2026")
                .contains("goes on: 16");
    }

    @Test
    void a_stop_moves_the_last_day() {
        int ended =
                run("clock", "explain", "--rule", "letter", "--from", "2026-05-01", "--stop", "2026-05-08/2026-05-12");

        assertThat(ended).isZero();
        // Without it 2 June; two working days stood still.
        assertThat(out.toString()).contains("Thursday 4 June 2026 is the last day.");
    }

    @Test
    void a_limit_whose_number_the_thresholds_give_asks_for_it() {
        assertThat(run("clock", "explain", "--rule", "request-reply", "--from", "2026-11-20"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--amount");
        assertThat(run("clock", "explain", "--rule", "request-reply", "--from", "2026-11-20", "--amount", "1"))
                .isZero();
        assertThat(out.toString()).contains("Monday 23 November 2026 is the last day.");
    }

    @Test
    void wrong_values_are_named_with_the_remedy() {
        assertThat(run("clock", "explain", "--rule", "tea", "--from", "2026-11-20"))
                .isEqualTo(2);
        assertThat(run(
                        "clock",
                        "explain",
                        "--rule",
                        "letter",
                        "--from",
                        "2026-11-20",
                        "--stop",
                        "2026-12-02/2026-12-01"))
                .isEqualTo(2);
        assertThat(run("clock", "explain", "--rule", "letter", "--from", "2026-11-20", "--stop", "May"))
                .isEqualTo(2);
        assertThat(run("clock", "explain", "--rule", "letter", "--from", "20.11.2026"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("“20.11.2026” is no day. Write it like 2026-05-01.")
                .doesNotContain("java.time")
                .contains("“tea”", "evenhand clock list", "Give a later day", "2026-05-05/2026-05-12");
    }

    @Test
    void the_list_says_how_firm_each_limit_is() {
        assertThat(run("clock", "list")).isZero();
        assertThat(out.toString()).contains("setting-acts\t20 school days\tPROPOSAL", "final-plan\t20 weeks\tLAW");
    }

    private int run(String... arguments) {
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
