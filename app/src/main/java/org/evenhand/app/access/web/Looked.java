package org.evenhand.app.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.access.Looking.Look;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/**
 * Who looked at what is written of a child, on one day.
 *
 * @param who their post and organisation; never a name
 * @param when the day, and the last time on it
 */
public record Looked(String who, String when) {

    /** The same people of one organisation on one day are one line. */
    private record Line(LocalDate day, UUID organisation, List<String> as) {}

    /** @param looks the latest first */
    static List<Looked> of(List<Look> looks, Function<UUID, String> organisations, ZoneId zone) {
        Map<Line, List<Instant>> days = looks.stream()
                .collect(Collectors.groupingBy(
                        look -> new Line(LocalDate.ofInstant(look.at(), zone), look.organisation(), look.as()),
                        LinkedHashMap::new,
                        Collectors.mapping(Look::at, Collectors.toList())));
        List<Looked> lines = new ArrayList<>();
        days.forEach((line, times) -> lines.add(new Looked(
                who(line, organisations),
                Words.of(
                        times.size() == 1 ? "family.looked.once" : "family.looked.often",
                        Numbers.weekday(line.day()),
                        DateTimeFormatter.ofPattern("HH:mm", Locale.UK)
                                .withZone(zone)
                                .format(times.getFirst()),
                        times.size()))));
        return lines;
    }

    private static String who(Line line, Function<UUID, String> organisations) {
        String posts = line.as().stream()
                .map(post -> Words.find("family.post." + post).orElse(post))
                .distinct()
                .collect(Collectors.joining(", "));
        return line.as().contains("FAMILY") ? posts : posts + ", " + organisations.apply(line.organisation());
    }
}
