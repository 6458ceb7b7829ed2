package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.evenhand.app.eaction.QuotedFigure;
import org.evenhand.app.place.Area;
import org.evenhand.app.workforce.Assumed;
import org.evenhand.app.workforce.PromiseTable;
import org.evenhand.app.workforce.Promising;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The figures as a script asks for them. PromisePagesTest holds the download of the page to the same table. */
class FiguresCommandTest {

    private record Outcome(int code, String out, String err) {}

    @Test
    void the_table_has_the_same_bytes_as_the_download_of_the_page() {
        Promising promising = Promising.from(Packs.on(Packs.builtInShelf()));

        Outcome outcome = run("figures", "promise", "--csv", "--additional", "50");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(PromiseTable.csv(promising.rows(new Assumed(50, 74, 0))));
        // 153 authorities and the header.
        assertThat(outcome.out().lines()).hasSize(154);
    }

    @Test
    void a_share_that_cannot_be_is_refused_with_its_remedy() {
        Outcome outcome = run("figures", "promise", "--csv", "--reaching", "0");

        assertThat(outcome.code()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--reaching is 0: give a per cent above 0 and at most 100.");
    }

    @Test
    void what_a_letter_quotes_is_worked_out_again_and_what_was_altered_is_told_apart() {
        Packs packs = Packs.on(Packs.builtInShelf());
        List<QuotedFigure> leeds = VerifyFigureCommand.figures(packs)
                .list(new Area.OfAuthority(Areas.from(packs).get(LaCode.of("383"))));
        QuotedFigure first = leeds.getFirst();

        Outcome other = run("figure", "verify", first.id().measure() + ".383.0000000000");

        // Plans (3), the promise, social workers of the authority; of its board waits for five services (2 each).
        assertThat(leeds).hasSize(15);
        for (QuotedFigure figure : leeds) {
            Outcome same = run("figure", "verify", figure.id().toString());
            assertThat(same.code()).isZero();
            assertThat(same.out())
                    .startsWith("The same")
                    .contains(figure.figure().about(), "sha256");
        }
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).startsWith("Not the same").contains(first.id().toString());
        assertThat(run("figure", "verify", "43%").err()).contains("is no figure of a letter");
        assertThat(run("figure", "verify", "in-time.999.0000000000").code()).isEqualTo(1);
    }

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Evenhand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
