package org.evenhand.packs.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;

/** What the workforce model needs beyond the figures of policy. Each says what it rests on; all are editable. */
public final class WorkforceAssumptions {

    private final Pack pack;
    private final List<Assumed> all;
    private final List<Supply> supply;

    private WorkforceAssumptions(Pack pack) {
        this.pack = pack;
        this.all = pack.table("assumptions").stream()
                .map(WorkforceAssumptions::assumed)
                .toList();
        this.supply = pack.table("supply").stream()
                .map(WorkforceAssumptions::supplyOf)
                .toList();
    }

    public static WorkforceAssumptions from(Packs packs) {
        return new WorkforceAssumptions(packs.get("workforce-assumptions"));
    }

    /**
     * A number the model rests on.
     *
     * @param id key, the same in every version: "all.direct-time-share"
     * @param topic profession, or ALL
     * @param unit FULL_TIME_EQUIVALENT, PEOPLE, CHILDREN, SHARE, RATIO, YEARS, HOURS or MINUTES
     * @param source an address, or that no source was found
     * @param note may be empty
     */
    public record Assumed(
            String id,
            String topic,
            String name,
            Elicited value,
            String unit,
            String unitWords,
            String year,
            Basis basis,
            String source,
            String note) {}

    /**
     * How the national number of a profession is known.
     *
     * @param stockId the assumption that holds it
     * @param shareIds the assumptions that say, one of the other, which share works with children, and at what the pathways describe; empty for all
     * @param spread the population by which it might be spread over authorities: "plans:HI"
     * @param spreadWords the same in words
     */
    public record Supply(
            Profession profession, String stockId, List<String> shareIds, String spread, String spreadWords) {

        public Supply {
            shareIds = List.copyOf(shareIds);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Assumed> list() {
        return all;
    }

    /** Empty where no national number is known. */
    public Optional<Supply> supplyOf(Profession profession) {
        return supply.stream().filter(known -> known.profession() == profession).findFirst();
    }

    /** Professions whose national number is known in some way. */
    public List<Profession> professions() {
        return supply.stream().map(Supply::profession).toList();
    }

    static Assumed assumed(Row row) {
        return new Assumed(
                row.text("id"),
                row.text("topic"),
                row.text("name"),
                new Elicited(row.number("low"), row.number("mode"), row.number("high")),
                row.text("unit"),
                row.text("unit_words"),
                row.text("year"),
                row.value("basis", Basis::valueOf),
                row.text("source"),
                row.textOrEmpty("note"));
    }

    private static Supply supplyOf(Row row) {
        return new Supply(
                row.value("profession", Profession::of),
                row.text("stock_id"),
                row.optionalText("share_id").map(ids -> List.of(ids.split(" "))).orElse(List.of()),
                row.text("spread"),
                row.text("spread_words"));
    }
}
