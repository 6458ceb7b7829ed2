package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.app.eaction.QuotedFigure;
import org.evenhand.app.eaction.QuotedFigures;
import org.evenhand.app.eaction.QuotedFigures.Verified;
import org.evenhand.app.equity.published.PublishedMeasures;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.FigureText;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.workforce.WorkforceMeasures;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.DataVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evenhand figure verify}: works out again what a letter quotes, from the packs, and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Works out a figure again that a letter quotes, from the packs on this machine, and compares.",
            "Ends with 0 where it is the same to the last digit and from the same data, and with 1 where it is not."
        },
        footer = {"%nExample:%n  evenhand figure verify in-time.383.0123456789"})
final class VerifyFigureCommand implements Callable<Integer> {

    private static final int NOT_THE_SAME = 1;

    @Parameters(paramLabel = "<id>", description = "As it stands in the letter.")
    private String id = "";

    @Mixin
    private Shelves shelves = new Shelves();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        QuotedFigure.Id quoted = QuotedFigure.Id.find(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "“%s” is no figure of a letter: copy the whole of it, like in-time.383.0123456789."
                                .formatted(id)));
        PrintWriter out = spec.commandLine().getOut();
        int code = switch (figures(shelves.packs()).verify(quoted)) {
            case Verified.Same same -> {
                out.println("The same: worked out again from the packs here, it is what was quoted.");
                print(out, same.figure());
                yield Evenhand.DONE;
            }
            case Verified.Different different -> {
                out.println("Not the same: other data are in use here, or the letter was altered. Here it is:");
                print(out, different.now());
                yield NOT_THE_SAME;
            }
            case Verified.Unknown unknown -> {
                out.printf("Nothing here measures “%s” in “%s”.%n", quoted.measure(), quoted.area());
                yield NOT_THE_SAME;
            }
        };
        out.flush();
        return code;
    }

    private void print(PrintWriter out, QuotedFigure quoted) {
        out.printf("  %s%n", quoted.id());
        out.printf(
                "  %s: %s %s%n",
                quoted.figure().about(), FigureText.value(quoted.figure()), FigureText.unit(quoted.figure()));
        FigureText.range(quoted.figure()).ifPresent(range -> out.printf("  %s%n", range));
        out.printf(
                "  As of %s. Method: docs/methods/%s.md%n",
                Numbers.day(quoted.figure().asOf()), quoted.figure().method());
        for (DataVersion data : quoted.figure().data()) {
            out.printf("  From %s%n", data);
            shelves.packs()
                    .find(data)
                    .map(Pack::sources)
                    .orElse(List.of())
                    .forEach(source -> out.printf(
                            "    %s, %s (sha256 %s)%n", source.publisher(), source.title(), source.sha256()));
        }
    }

    static QuotedFigures figures(Packs packs) {
        Areas areas = Areas.from(packs);
        Settings settings = Settings.from(packs);
        Gazetteer gazetteer = Gazetteer.of(areas, settings);
        return QuotedFigures.of(
                List.of(
                        PublishedMeasures.from(packs, areas),
                        WorkforceMeasures.from(packs, areas, settings, gazetteer)),
                gazetteer);
    }
}
