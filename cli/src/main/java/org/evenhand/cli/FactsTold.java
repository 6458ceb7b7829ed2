package org.evenhand.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.guidance.Facts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The facts that a command asks the thresholds about. */
final class FactsTold {

    @Option(
            names = "--facts",
            required = true,
            split = ",",
            paramLabel = "<name>=<value>",
            description = "about, area, signs (with + between several) and cycles.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** @throws ParameterException where they are not understood */
    Facts read() {
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
