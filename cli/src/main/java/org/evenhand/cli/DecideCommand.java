package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.vocabulary.Profession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--facts",
            required = true,
            split = ",",
            paramLabel = "<name>=<value>",
            description = "about, area, signs (with + between several) and cycles.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--explain", description = "Say also why each row before did not apply.")
    private boolean explain;

    @Mixin
    private Shelves shelves = new Shelves();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Decision decision = Thresholds.from(shelves.packs()).decide(told());
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

    private Facts told() {
        for (String name : facts.keySet()) {
            if (!Set.of("about", "area", "signs", "cycles").contains(name)) {
                throw wrong("There is no fact “%s”. Use about, area, signs and cycles.".formatted(name));
            }
        }
        Set<Facts.Sign> signs = EnumSet.noneOf(Facts.Sign.class);
        Arrays.stream(facts.getOrDefault("signs", "").split("\\+"))
                .filter(sign -> !sign.isBlank())
                .forEach(sign -> signs.add(one(Facts.Sign.class, "signs", sign)));
        String cycles = facts.getOrDefault("cycles", "0");
        if (!cycles.matches("\\d{1,3}")) {
            throw wrong("cycles is a whole number from 0, not “%s”.".formatted(cycles));
        }
        return new Facts(
                one(Facts.About.class, "about", facts.getOrDefault("about", "CHILD")),
                one(Facts.Area.class, "area", facts.getOrDefault("area", "NOT_SURE")),
                signs,
                Integer.parseInt(cycles));
    }

    private <E extends Enum<E>> E one(Class<E> kind, String name, String value) {
        return EnumSet.allOf(kind).stream()
                .filter(known -> known.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(
                        () -> wrong("%s cannot be “%s”. Use one of %s.".formatted(name, value, EnumSet.allOf(kind))));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
