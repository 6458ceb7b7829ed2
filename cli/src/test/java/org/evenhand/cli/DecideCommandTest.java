package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DecideCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_names_the_row_the_version_and_the_status_and_explains_the_rows_before() {
        int ended =
                run("decide", "--facts", "about=CHILD,area=SPEECH_AND_LANGUAGE,signs=STAMMERING,cycles=0", "--explain");

        assertThat(ended).isZero();
        assertThat(out.toString()).contains("(speech-itself)", "PROPOSAL", "TARGETED_PLUS", "not safeguarding");
    }

    @Test
    void there_is_no_fact_for_a_kind_of_setting() {
        int ended = run("decide", "--facts", "about=CHILD,setting=PVI_NURSERY");

        assertThat(ended).isEqualTo(2);
        assertThat(err.toString()).contains("There is no fact “setting”");
    }

    private int run(String... arguments) {
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
