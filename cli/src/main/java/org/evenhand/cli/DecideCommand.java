package org.evenhand.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.vocabulary.Profession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evenhand decide}: what the published thresholds say of some facts, without a server. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Says what the published thresholds say of some facts.",
            "The thresholds are a proposal, not law. There is no fact for a kind of setting, a plan or a diagnosis."
        },
        footer = {
            "%nExample:%n  evenhand decide --facts about=CHILD,area=SPEECH_AND_LANGUAGE,signs=STAMMERING,cycles=0 --explain"
        })
final class DecideCommand implements Callable<Integer> {

    @Mixin
    private FactsTold told = new FactsTold();

    @Option(names = "--explain", description = "Say also why each row before did not apply.")
    private boolean explain;

    @Mixin
    private Shelves shelves = new Shelves();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Decision decision = Thresholds.from(shelves.packs())
                .decide(told.read(), LocalDate.now(Clock.system(ZoneId.of("Europe/London"))));
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s, row %d (%s): %s"
                .formatted(decision.version(), decision.rowNumber(), decision.rowId(), decision.rowTitle()));
        out.println("status\t%s, from %s".formatted(decision.status(), decision.effective()));
        out.println("layer\t%s (%s)".formatted(decision.layer(), decision.layerTitle()));
        out.println("offer\t" + decision.offer());
        out.println("route\t" + decision.route());
        out.println(
                "who\t" + decision.professions().stream().map(Profession::title).collect(Collectors.joining("; ")));
        if (decision.replyWithinWorkingDays().isPresent()) {
            out.println("reply\twithin %d working days (proposed)"
                    .formatted(decision.replyWithinWorkingDays().getAsInt()));
        }
        out.println("why\t" + decision.reason());
        if (explain) {
            decision.earlierRows()
                    .forEach(
                            row -> out.println("not %s\t%s. %s".formatted(row.rowId(), row.rowTitle(), row.because())));
        }
        out.flush();
        return Evenhand.DONE;
    }
}
