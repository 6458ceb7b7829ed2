package org.evenhand.packs.figures;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;

/** What has been published of how many specialists there are. No two rows need be of the same people, so they are never added up here. */
public final class PublishedWorkforce {

    private final Pack pack;
    private final List<Total> totals;

    private PublishedWorkforce(Pack pack) {
        this.pack = pack;
        this.totals =
                pack.table("totals").stream().map(PublishedWorkforce::total).toList();
    }

    public static PublishedWorkforce from(Packs packs) {
        return new PublishedWorkforce(packs.get("published-workforce"));
    }

    /**
     * A published figure.
     *
     * @param profession where it is one of the vocabulary
     * @param title profession as published
     * @param measure what was counted
     * @param period as published: "2025-01"
     * @param value in {@code unit}
     */
    public record Total(
            Optional<Profession> profession,
            String title,
            String measure,
            String area,
            String period,
            double value,
            String unit,
            String publisher,
            String source,
            String note,
            Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Total> list() {
        return totals;
    }

    public List<Total> of(Profession profession) {
        return totals.stream()
                .filter(total -> total.profession().equals(Optional.of(profession)))
                .toList();
    }

    private static Total total(Row row) {
        return new Total(
                row.optionalValue("code", Profession::of),
                row.text("profession"),
                row.text("measure"),
                row.text("area"),
                row.text("period"),
                row.number("value"),
                row.text("unit"),
                row.text("publisher"),
                row.text("source"),
                row.textOrEmpty("note"),
                row.value("basis", Basis::valueOf));
    }
}
