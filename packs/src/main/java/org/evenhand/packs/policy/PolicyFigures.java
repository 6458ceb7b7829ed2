package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** Figures of policy and of the workforce that the product computes with. Each says what it rests on; those that are promises say how firm they are. An assumption is a number to start from and always editable. */
public final class PolicyFigures {

    private final Pack pack;
    private final List<PolicyFigure> all;

    private PolicyFigures(Pack pack) {
        this.pack = pack;
        this.all =
                pack.table("figures").stream().map(PolicyFigures::policyFigure).toList();
    }

    public static PolicyFigures from(Packs packs) {
        return new PolicyFigures(packs.get("policy-figures"));
    }

    /**
     * A figure.
     *
     * @param id key, the same in every version: "eah.days-primary"
     * @param topic what it is about: "EAH"
     * @param name as a phrase
     * @param value in {@code unit}; the middle where there is a range
     * @param low end of the range
     * @param high end of the range
     * @param unit DAYS_PER_YEAR, FULL_TIME_EQUIVALENT, PEOPLE, CHILDREN, PLANS, SHARE (0 to 1), PENCE or YEARS
     * @param unitWords the unit as the source words it
     * @param year as the source words it
     * @param status how firm the policy is; empty for a plain fact
     * @param source an address, or a description by which it can be found
     * @param note what should be known of it; may be empty
     */
    public record PolicyFigure(
            String id,
            String topic,
            String name,
            double value,
            OptionalDouble low,
            OptionalDouble high,
            String unit,
            String unitWords,
            String year,
            String geography,
            Basis basis,
            Optional<PolicyStatus> status,
            String source,
            String note) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<PolicyFigure> list() {
        return all;
    }

    /** @throws BrokenPack if there is no such figure */
    public PolicyFigure get(String id) {
        return find(id).orElseThrow(() -> new BrokenPack(
                "%s has no figure “%s”. See its table of figures for those it has.".formatted(version(), id)));
    }

    public Optional<PolicyFigure> find(String id) {
        return all.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    private static PolicyFigure policyFigure(Row row) {
        return new PolicyFigure(
                row.text("id"),
                row.text("topic"),
                row.text("name"),
                row.number("value"),
                row.optionalNumber("low"),
                row.optionalNumber("high"),
                row.text("unit"),
                row.text("unit_words"),
                row.text("year"),
                row.text("geography"),
                row.value("basis", Basis::valueOf),
                row.optionalValue("status", PolicyStatus::valueOf),
                row.text("source"),
                row.textOrEmpty("note"));
    }
}
