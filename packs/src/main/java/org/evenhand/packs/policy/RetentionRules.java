package org.evenhand.packs.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** How long what is personal is kept, and why, from one edition of the pack {@code retention}. */
public final class RetentionRules {

    public static final String PACK = "retention";

    private final DataVersion version;
    private final Map<String, Rule> byCode;
    private final List<Kept> kept;

    private RetentionRules(DataVersion version, Map<String, Rule> byCode, List<Kept> kept) {
        this.version = version;
        this.byCode = byCode;
        this.kept = List.copyOf(kept);
    }

    /**
     * What stays when a child's record is destroyed because the family asked.
     *
     * @param what stays, as a phrase
     * @param reason why it may stay
     * @param status how firm that is
     * @param basis what it rests on
     * @param source where it comes from
     */
    public record Kept(String code, String what, String reason, PolicyStatus status, Basis basis, String source) {}

    /**
     * @param code its key in every version: "access.draft"
     * @param what is kept, as a phrase
     * @param columns schema.table.column of everything personal that it covers
     * @param reason why it is kept at all
     * @param countedFrom from which day the period counts, as a phrase
     * @param period how long it is kept after that day
     * @param status how firm the period is
     * @param basis what the period rests on
     * @param source where it comes from
     */
    public record Rule(
            String code,
            String what,
            List<String> columns,
            String reason,
            String countedFrom,
            Period period,
            PolicyStatus status,
            Basis basis,
            String source) {

        public Rule {
            columns = List.copyOf(columns);
        }

        /** Whether its time is over: the last day on which it is kept is the one that ends the period. */
        public boolean isOver(LocalDate countedFromDay, LocalDate today) {
            return countedFromDay.plus(period).isBefore(today);
        }
    }

    /** The edition in use. */
    public static RetentionRules from(Packs packs) {
        Pack pack = packs.get(PACK);
        Map<String, Rule> byCode = new LinkedHashMap<>();
        for (Row row : pack.table("retention")) {
            byCode.put(
                    row.text("code"),
                    new Rule(
                            row.text("code"),
                            row.text("what"),
                            row.list("columns", " ", Function.identity()),
                            row.text("reason"),
                            row.text("counted_from"),
                            row.value("period", Period::parse),
                            row.value("status", PolicyStatus::valueOf),
                            row.value("basis", Basis::valueOf),
                            row.text("source")));
        }
        return new RetentionRules(
                pack.version(),
                byCode,
                // An edition of an installation's own from before this table has none.
                pack.described().resources().stream()
                                .anyMatch(resource -> resource.name().equals("kept"))
                        ? pack.table("kept").stream().map(RetentionRules::kept).toList()
                        : List.of());
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.text("code"),
                row.text("what"),
                row.text("reason"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    /** What stays after an erasure that was asked for, in the order of the pack. */
    public List<Kept> kept() {
        return kept;
    }

    public DataVersion version() {
        return version;
    }

    /** In the order of the pack. */
    public List<Rule> list() {
        return List.copyOf(byCode.values());
    }

    /** @throws IllegalArgumentException if this edition has no such rule */
    public Rule get(String code) {
        Rule rule = byCode.get(code);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "%s has no rule “%s”. It has: %s.".formatted(version, code, byCode.keySet()));
        }
        return rule;
    }
}
