package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.Coverage;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Reason;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingNotUnderstood;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.engine.share.SolverMissing;
import org.evenhand.planning.sharing.SharingFiles;
import org.evenhand.planning.sharing.SharingWords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand plan share}: who lends how many days to whom so that the worst coverage rises first, without a server. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lends days between areas so that the worst coverage is raised first, then the next worst, and so on.",
            "Then as many days are lent as can be, with the least travel. Every figure comes with a proof checked in exact arithmetic.",
            "docs/methods/fair-sharing.md says how, and when not to use it."
        },
        footer = {
            "%nExamples:%n  evenhand plan share examples/sharing --out plan",
            "  evenhand plan share --verify plan/certificate.json"
        })
final class PlanShareCommand implements Callable<Integer> {

    private static final int REASONS_SHOWN = 10;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "Where levels.csv, transfers.csv and certificate.json go.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--first-level-only",
            description =
                    "Raise only the worst coverage, then serve as many days as can be: quicker, and less fair to the rest.")
    private boolean firstLevelOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A problem to be solved, or a certificate to be checked. */
    static final class What {

        @Parameters(
                paramLabel = "<problem>",
                description = "A JSON file, or a folder with capacity.csv, need.csv, links.csv and lending.csv.")
        private Optional<Path> problem = Optional.empty();

        @Option(
                names = "--verify",
                paramLabel = "<certificate>",
                description = "Check a certificate.json, whoever made it. Needs no solver.")
        private Optional<Path> certificate = Optional.empty();
    }

    @Override
    public Integer call() throws IOException {
        try {
            return what.certificate.isPresent()
                    ? verified(there(what.certificate.orElseThrow()))
                    : solved(there(what.problem.orElseThrow()));
        } catch (SharingNotUnderstood | SolverMissing refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            spec.commandLine().getErr().flush();
            return Evenhand.REFUSED;
        }
    }

    private int verified(Path file) throws IOException {
        Certificate certificate = SharingFiles.readCertificate(file);
        return switch (certificate.check()) {
            case Certificate.Proved proved -> {
                print(SharingWords.of(proved));
                yield Evenhand.DONE;
            }
            case Certificate.Refused refused -> {
                print("The certificate proves nothing: %s.".formatted(refused.because()));
                yield Evenhand.REFUSED;
            }
        };
    }

    private int solved(Path path) throws IOException {
        SharingProblem problem = SharingFiles.read(path);
        Sharing sharing = firstLevelOnly ? FairSharing.solveFirstLevel(problem) : FairSharing.solve(problem);
        return switch (sharing) {
            case Sharing.Impossible impossible -> {
                print(SharingWords.of(impossible));
                yield Evenhand.REFUSED;
            }
            case Sharing.Shared shared -> {
                if (out.isPresent()) {
                    SharingFiles.write(shared, out.orElseThrow());
                }
                summarise(shared);
                yield Evenhand.DONE;
            }
        };
    }

    private void summarise(Sharing.Shared shared) {
        Coverage worst = shared.coverages().stream()
                .min(Comparator.comparing(Coverage::coverage))
                .orElseThrow();
        double worstAlone =
                shared.coverages().stream().mapToDouble(Coverage::alone).min().orElseThrow();
        print("worst coverage\t%s in %s, %s; %s if nobody lent anything"
                .formatted(
                        shown(worst.coverage()),
                        worst.area(),
                        worst.condition(),
                        shown(BigDecimal.valueOf(worstAlone))));
        print("transfers\t%d".formatted(shared.reasons().size()));
        shared.reasons().stream()
                .sorted(Comparator.comparing(Reason::days).reversed())
                .limit(REASONS_SHOWN)
                .forEach(reason -> print(SharingWords.of(reason)));
        if (shared.reasons().size() > REASONS_SHOWN) {
            print("… and %d more; all of them are in transfers.csv (--out)."
                    .formatted(shared.reasons().size() - REASONS_SHOWN));
        }
        print(SharingWords.of(shared.proved()));
        out.ifPresent(folder -> print("written to\t" + folder));
    }

    private Path there(Path path) {
        if (!Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file or folder %s. Look at the spelling.".formatted(path));
        }
        return path;
    }

    private void print(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }

    private static String shown(BigDecimal coverage) {
        return coverage.setScale(4, RoundingMode.DOWN).toPlainString();
    }
}
