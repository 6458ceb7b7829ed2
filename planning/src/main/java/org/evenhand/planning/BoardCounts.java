package org.evenhand.planning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.figures.PublishedWorkforce;
import org.evenhand.packs.figures.PublishedWorkforce.Total;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * What is published of a profession for boards of the NHS. It is told beside an authority's number and never becomes it: a board's figure counts who is
 * employed by trusts there, and where another body runs the service it holds next to nobody.
 */
final class BoardCounts {

    private static final String MEASURE = "NHS FTE by ICB area";
    private static final double WHOLE = 0.995;

    private final Areas areas;
    private final Map<Profession, Map<IcbCode, Total>> figures = new HashMap<>();

    BoardCounts(Areas areas, PublishedWorkforce published) {
        this.areas = areas;
        Map<String, IcbCode> byName = new HashMap<>();
        areas.icbs().forEach(board -> byName.put(board.name(), board.code()));
        for (Total total : published.list()) {
            IcbCode board = byName.get("NHS " + total.area().replaceFirst(" ICB$", " Integrated Care Board"));
            if (total.measure().equals(MEASURE) && board != null) {
                total.profession()
                        .ifPresent(profession -> figures.computeIfAbsent(profession, unseen -> new HashMap<>())
                                .put(board, total));
            }
        }
    }

    /** For how many boards there is a figure. */
    int count(Profession profession) {
        return figures.getOrDefault(profession, Map.of()).size();
    }

    /**
     * What to tell of the board that covers most of an authority; empty where nothing is published of the profession by board.
     *
     * @param working share of the figure that works with children
     * @param children by which the board's figure might be shared out
     */
    Optional<String> told(LaCode authority, Profession profession, double working, ToDoubleFunction<LaCode> children) {
        Map<IcbCode, Total> published = figures.getOrDefault(profession, Map.of());
        Optional<CareBoard> board = areas.icbOf(authority);
        if (published.isEmpty() || board.isEmpty()) {
            return Optional.empty();
        }
        String name = board.get().name().replaceFirst("^NHS ", "");
        Total total = published.get(board.get().code());
        if (total == null) {
            return Optional.of("For the board that covers it, %s, no figure could be read.".formatted(name));
        }
        double here = 0;
        double all = 0;
        double part = 0;
        for (var overlap : areas.partsIn(board.get().code())) {
            double of = overlap.share() * children.applyAsDouble(overlap.area());
            all += of;
            if (overlap.area().equals(authority)) {
                here = of;
                part = overlap.share();
            }
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "Published for the board that covers %s, %s: %.0f FTE of all ages (%s). For this authority that is only implied: %.1f FTE"
                        + " if the same share works with children and they are shared by plans.",
                part >= WHOLE ? "it" : "%.0f%% of it".formatted(100 * part),
                name,
                total.value(),
                total.period(),
                all == 0 ? 0 : total.value() * working * here / all));
    }
}
