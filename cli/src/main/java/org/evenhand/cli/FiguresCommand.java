package org.evenhand.cli;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.workforce.Assumed;
import org.evenhand.app.workforce.PromiseTable;
import org.evenhand.app.workforce.Promising;
import org.evenhand.app.workforce.Promising.AuthorityRow;
import org.evenhand.vocabulary.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evenhand figures promise}: the rows of a page without a server. */
@Command(
        name = "figures",
        aliases = "figure",
        mixinStandardHelpOptions = true,
        description = "Prints figures: the same rows as the pages; and works out again what a letter quotes.",
        subcommands = {FiguresCommand.OfPromise.class, VerifyFigureCommand.class})
public final class FiguresCommand extends CommandGroup {

    /** What the reported promise of specialist days implies for each of the 153 authorities. */
    @Command(
            name = "promise",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "What the reported promise of specialist days implies for each authority of England.",
                "It is reported, not law; docs/methods/days-promised.md says what is assumed."
            },
            footer = {"%nExample:%n  evenhand figures promise --csv --additional 50 > promise.csv"})
    static final class OfPromise extends PackCommand {

        @Option(names = "--csv", description = "As comma-separated values, the same bytes as the download of the page.")
        private boolean csv;

        @Option(
                names = "--additional",
                paramLabel = "<per cent>",
                description = "Of the experts, those who do not already do this work; above 0, at most 100.")
        private Optional<Double> additional = Optional.empty();

        @Option(
                names = "--reaching",
                paramLabel = "<per cent>",
                description = "Of their working days, those that reach settings; above 0, at most 100.")
        private Optional<Double> reaching = Optional.empty();

        @Option(
                names = "--set-aside",
                paramLabel = "<per cent>",
                description = "Kept for early years and after 16; from 0 to below 100.")
        private Optional<Double> setAside = Optional.empty();

        @Override
        public Integer call() {
            Promising promising = Promising.from(packs());
            Assumed usual = Assumed.of(promising.terms());
            Assumed assumed = new Assumed(
                    additional.orElse(usual.additional()),
                    reaching.orElse(usual.reaching()),
                    setAside.orElse(usual.setAside()));
            requireShare("--additional", assumed.additional(), assumed.additional() > 0 && assumed.additional() <= 100);
            requireShare("--reaching", assumed.reaching(), assumed.reaching() > 0 && assumed.reaching() <= 100);
            requireShare("--set-aside", assumed.setAside(), assumed.setAside() >= 0 && assumed.setAside() < 100);
            List<AuthorityRow> rows = promising.rows(assumed);
            out().print(csv ? PromiseTable.csv(rows) : forReading(rows));
            return done();
        }

        private static String forReading(List<AuthorityRow> rows) {
            StringBuilder text =
                    new StringBuilder("Reported, not law. Days a year, experts needed, part covered%n".formatted());
            rows.forEach(row -> text.append("%-40s %10s %8s %6s%n"
                    .formatted(
                            row.authority().name(),
                            Numbers.in(Unit.DAYS_PER_YEAR, row.promise().days()),
                            Numbers.in(Unit.FULL_TIME_EQUIVALENT, row.promise().expertsNeeded()),
                            row.promise().days() == 0
                                    ? "[z]"
                                    : Numbers.in(Unit.SHARE, row.promise().shareKept()))));
            return text.toString();
        }

        private void requireShare(String option, double value, boolean holds) {
            if (!holds) {
                throw wrong("%s is %s: give a per cent %s."
                        .formatted(
                                option,
                                Assumed.plain(value),
                                option.equals("--set-aside") ? "from 0 to below 100" : "above 0 and at most 100"));
            }
        }
    }
}
