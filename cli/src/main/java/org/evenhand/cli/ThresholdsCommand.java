package org.evenhand.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.evenhand.app.guidance.Comparison;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.Examined;
import org.evenhand.app.guidance.Explanation;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.ThresholdRow;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.site.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code evenhand thresholds}: the tables of the packs, without a server. Those published in an installation are on its pages. */
@Command(
        name = "thresholds",
        mixinStandardHelpOptions = true,
        description = "The published thresholds: a proposal, not law.",
        subcommands = {ThresholdsCommand.Explain.class, ThresholdsCommand.Check.class, ThresholdsCommand.Compare.class})
final class ThresholdsCommand extends CommandGroup {

    /** Which version, of those on the shelves. */
    static final class Versions {

        @Mixin
        private Shelves shelves = new Shelves();

        @Spec(Target.MIXEE)
        private CommandSpec spec = CommandSpec.create();

        Thresholds thresholds() {
            return Thresholds.from(shelves.packs());
        }

        /** @param version empty for the one in force today */
        PublishedThresholds get(Thresholds thresholds, String version) {
            return version.isEmpty()
                    ? thresholds.inForce(LocalDate.now(Clock.system(ZoneId.of("Europe/London"))))
                    : thresholds
                            .find(version)
                            .orElseThrow(() -> new ParameterException(
                                    spec.commandLine(),
                                    "There is no version “%s” of the thresholds. There are: %s."
                                            .formatted(
                                                    version,
                                                    thresholds.editions().stream()
                                                            .map(edition -> edition.version()
                                                                    .version())
                                                            .toList())));
        }
    }

    /** Why some facts get the answer they get. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Says which row decides, and of every other row why it does not.",
            footer = {"%nExample:%n  evenhand thresholds explain --facts about=CHILD,area=LEARNING,cycles=1"})
    static final class Explain implements Callable<Integer> {

        @Mixin
        private FactsTold told = new FactsTold();

        @Mixin
        private Versions versions = new Versions();

        @Option(names = "--table", paramLabel = "<version>", description = "Like 2026-11-01; else the one in force.")
        private String version = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Thresholds thresholds = versions.thresholds();
            Explanation why = thresholds.explain(versions.get(thresholds, version), told.read());
            PrintWriter out = spec.commandLine().getOut();
            out.println("%s (%s): %s"
                    .formatted(
                            why.table().version(),
                            why.table().status(),
                            why.facts().inWords()));
            out.println(why.decision().map(Explain::said).orElse("no row answers this"));
            for (Explanation.Verdict row : why.rows()) {
                out.println("%d\t%s\t%s\t%s"
                        .formatted(
                                row.row().number(),
                                row.row().id(),
                                Words.of("thresholds.standing." + row.standing().name()),
                                String.join(" ", row.because())));
            }
            out.flush();
            return why.decision().isPresent() ? Evenhand.DONE : Evenhand.REFUSED;
        }

        private static String said(Decision decision) {
            return "row %d (%s): %s; %s; %s"
                    .formatted(
                            decision.rowNumber(),
                            decision.rowId(),
                            decision.layer(),
                            decision.offer(),
                            decision.reason());
        }
    }

    /** Whether a table is whole. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Looks for gaps, overlaps and conflicts in every case, and runs the worked examples.",
            exitCodeListHeading = "%nEnds with:%n",
            exitCodeList = {"0:it could be published", "1:it has faults", "2:called wrongly"})
    static final class Check implements Callable<Integer> {

        @Mixin
        private Versions versions = new Versions();

        @Parameters(arity = "0..1", paramLabel = "<version>", description = "Like 2026-11-01; else the one in force.")
        private String version = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Thresholds thresholds = versions.thresholds();
            PublishedThresholds table = versions.get(thresholds, version);
            Examined found = thresholds.examined(table);
            PrintWriter out = spec.commandLine().getOut();
            out.println("%s: %d cases, %d gaps, %d overlaps, %d conflicts, %d of %d promises kept, %d of %d examples"
                    .formatted(
                            table.version(),
                            found.cases(),
                            found.gaps().size(),
                            found.overlaps().size(),
                            found.conflicts().size(),
                            found.promises().size() - found.brokenPromises().size(),
                            found.promises().size(),
                            found.asExpected(),
                            found.worked().size()));
            found.gaps()
                    .forEach(gap -> out.println("gap\t%d cases\t%s"
                            .formatted(gap.cases(), gap.example().inWords())));
            found.overlaps()
                    .forEach(overlap -> out.println("%s\t%s\t%s\t%d cases\t%s"
                            .formatted(
                                    overlap.isConflict() ? "conflict" : "overlap",
                                    overlap.first().id(),
                                    overlap.second().id(),
                                    overlap.cases(),
                                    overlap.example().inWords())));
            found.faults().forEach(fault -> out.println("fault\t" + fault));
            out.flush();
            return found.faults().isEmpty() ? Evenhand.DONE : Evenhand.REFUSED;
        }
    }

    /** What another version says differently. */
    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Says in how many cases two versions answer differently, and which rows differ.")
    static final class Compare implements Callable<Integer> {

        @Mixin
        private Versions versions = new Versions();

        @Parameters(index = "0", paramLabel = "<from>", description = "A version, like 2026-11-01.")
        private String from = "";

        @Parameters(index = "1", paramLabel = "<to>", description = "A version, like 2026-11-22.")
        private String to = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Thresholds thresholds = versions.thresholds();
            Comparison comparison = thresholds.compare(versions.get(thresholds, from), versions.get(thresholds, to));
            PrintWriter out = spec.commandLine().getOut();
            out.println("%d of %d cases are answered differently".formatted(comparison.changed(), comparison.cases()));
            comparison
                    .answers()
                    .forEach(change -> out.println("%d\t%s\t%s\t%s"
                            .formatted(
                                    change.cases(),
                                    change.before().map(ThresholdRow::id).orElse("-"),
                                    change.now().map(ThresholdRow::id).orElse("-"),
                                    change.example().inWords())));
            comparison
                    .rows()
                    .forEach(row -> out.println("%s\t%s\t%s"
                            .formatted(
                                    row.kind(),
                                    row.id(),
                                    row.parts().stream()
                                            .map(Comparison.ChangedPart::name)
                                            .toList())));
            out.flush();
            return Evenhand.DONE;
        }
    }
}
