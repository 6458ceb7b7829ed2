package org.evenhand.app.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.ThresholdRow.Conditions;
import org.evenhand.packs.BrokenPack;
import org.evenhand.vocabulary.DataVersion;

/**
 * Reads the conditions of a row of DMN as sets, so that a table can be looked at in every case. Of the language FEEL it knows what thresholds
 * need: a dash, texts, “list contains” joined by “or”, and numbers, “>= 1”, “<= 2” and “[1..2]”.
 */
final class FeelReading {

    private static final Pattern TEXT = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern CONTAINS = Pattern.compile("list contains\\(\\?, \"([A-Z_]+)\"\\)");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,3})\\.\\.(\\d{1,3})]");

    private final DataVersion version;

    FeelReading(DataVersion version) {
        this.version = version;
    }

    /** @param entries by the input they test: about, area, signs, cycles; one that is absent is no condition */
    Conditions conditions(Map<String, String> entries) {
        String cycles = entries.getOrDefault("cycles", "-").strip();
        return new Conditions(
                texts(entries.getOrDefault("about", "-"), About::valueOf),
                texts(entries.getOrDefault("area", "-"), Area::valueOf),
                ThresholdRow.signs(signs(entries.getOrDefault("signs", "-"))),
                from(cycles),
                to(cycles));
    }

    private <T> Set<T> texts(String entry, Function<String, T> reader) {
        return entry.strip().equals("-")
                ? Set.of()
                : Arrays.stream(entry.split(","))
                        .map(part -> reader.apply(only(TEXT, part.strip())))
                        .collect(Collectors.toSet());
    }

    private List<String> signs(String entry) {
        return entry.strip().equals("-")
                ? List.of()
                : Arrays.stream(entry.split(" or "))
                        .map(part -> only(CONTAINS, part.strip()))
                        .toList();
    }

    private int from(String cycles) {
        if (cycles.equals("-") || cycles.startsWith("<=")) {
            return 0;
        }
        return cycles.startsWith(">=") ? number(cycles.substring(2)) : bounds(cycles)[0];
    }

    private OptionalInt to(String cycles) {
        if (cycles.equals("-") || cycles.startsWith(">=")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(cycles.startsWith("<=") ? number(cycles.substring(2)) : bounds(cycles)[1]);
    }

    private int[] bounds(String cycles) {
        Matcher range = RANGE.matcher(cycles);
        return range.matches()
                ? new int[] {number(range.group(1)), number(range.group(2))}
                : new int[] {number(cycles), number(cycles)};
    }

    private int number(String text) {
        if (!text.strip().matches("\\d{1,3}")) {
            throw notKnown(text);
        }
        return Integer.parseInt(text.strip());
    }

    private String only(Pattern form, String part) {
        return form.matcher(part)
                .results()
                .filter(found -> found.group().equals(part))
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> notKnown(part));
    }

    private BrokenPack notKnown(String part) {
        return new BrokenPack(
                "%s: the condition “%s” cannot be looked at in every case. Write a dash, texts, “list contains(?, …)” joined by “or”, or a number, >=, <= or [a..b]."
                        .formatted(version, part));
    }
}
