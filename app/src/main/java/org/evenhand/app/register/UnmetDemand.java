package org.evenhand.app.register;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was looked for and not found: need, role, authority and week of each search that found nobody, and nothing else of it. What is shown
 * is a sum over some weeks; a small sum is held back, and the others are rounded, by the pack {@code disclosure-control}.
 */
@Service
public class UnmetDemand {

    private final SearchTable table;
    private final Clock clock;
    private final int weeks;
    private final int smallest;
    private final int multiple;
    private final DataVersion edition;

    UnmetDemand(SearchTable table, Packs packs, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.weeks = RegisterTerms.from(packs).rule("unmet-weeks").value();
        this.smallest = rule(packs, "smallest_count_shown");
        this.multiple = rule(packs, "round_counts_to");
        this.edition = packs.get("disclosure-control").version();
    }

    /** @param need a census code, or empty for any; and so the profession */
    record Looked(String need, String profession, int times) {}

    /**
     * What may be shown of one need and role.
     *
     * @param times rounded; empty where it is small
     */
    public record Shown(String need, String profession, OptionalInt times) {}

    /**
     * What may be shown of an authority.
     *
     * @param from the Monday with which it begins
     * @param smallest counts below it are held back
     * @param multiple counts are rounded to the nearest multiple of it
     */
    public record Released(
            LaCode area,
            LocalDate from,
            int weeks,
            int smallest,
            int multiple,
            DataVersion edition,
            List<Shown> lines) {

        public Released {
            lines = List.copyOf(lines);
        }
    }

    /** Counts a search that found nobody. One that asked for no need and no role says nothing about demand and is not counted. */
    @Transactional
    public void count(Wish wish) {
        if (wish.area().isEmpty() || (wish.need().isEmpty() && wish.profession().isEmpty())) {
            return;
        }
        table.countUnfound(
                monday(LocalDate.now(clock)),
                wish.area().get(),
                wish.need().map(Enum::name).orElse(""),
                wish.profession().map(Enum::name).orElse(""));
    }

    /** Those held back stand last, by code, so that their order does not tell which is larger. */
    @Transactional(readOnly = true)
    public Released released(LaCode area) {
        LocalDate from = monday(LocalDate.now(clock)).minusWeeks(weeks - 1L);
        List<Shown> shown = new ArrayList<>();
        List<Shown> heldBack = new ArrayList<>();
        for (Looked looked : table.unfound(area, from)) {
            if (looked.times() < smallest) {
                heldBack.add(new Shown(looked.need(), looked.profession(), OptionalInt.empty()));
            } else {
                int rounded = Math.toIntExact(Math.round(looked.times() / (double) multiple)) * multiple;
                shown.add(new Shown(looked.need(), looked.profession(), OptionalInt.of(rounded)));
            }
        }
        heldBack.sort(Comparator.comparing(Shown::need).thenComparing(Shown::profession));
        shown.addAll(heldBack);
        return new Released(area, from, weeks, smallest, multiple, edition, shown);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int rule(Packs packs, String code) {
        for (Row row : packs.get("disclosure-control").table("rules")) {
            if (row.text("code").equals(code)) {
                return row.whole("value");
            }
        }
        throw new IllegalStateException("The pack disclosure-control has no rule “%s”.".formatted(code));
    }
}
