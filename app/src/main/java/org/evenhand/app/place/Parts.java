package org.evenhand.app.place;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Unit;

/** How the sum over a board's authorities is to be read. */
public final class Parts {

    private static final double HARDLY_ANY = 0.005;

    private Parts() {}

    /** Whether the board covers this authority whole, but for next to nothing. */
    public static boolean isWhole(Overlap<LaCode> part) {
        return part.share() > 1 - HARDLY_ANY;
    }

    /** Says that figures are sums, and which authorities count by a share only. */
    public static String sentence(List<Overlap<LaCode>> parts, Areas areas) {
        List<Overlap<LaCode>> shared = parts.stream()
                .filter(part -> !isWhole(part) && part.share() >= HARDLY_ANY)
                .toList();
        return shared.isEmpty()
                ? Words.of("places.parts.whole")
                : Words.of(
                        "places.parts.shared",
                        shared.stream()
                                .map(part -> Words.of(
                                        "places.parts.one",
                                        areas.get(part.area()).name(),
                                        Numbers.in(Unit.SHARE, part.share())))
                                .collect(Collectors.joining("; ")));
    }
}
