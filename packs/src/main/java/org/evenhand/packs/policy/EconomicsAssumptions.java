package org.evenhand.packs.policy;

import java.util.List;
import java.util.function.Function;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** Numbers to start from when weighing what early help costs and what it may save, and how they make a balance. Most are assumptions. */
public final class EconomicsAssumptions {

    private final Pack pack;
    private final List<Assumed> numbers;
    private final List<BalanceLine> lines;

    private EconomicsAssumptions(Pack pack) {
        this.pack = pack;
        this.numbers = pack.table("numbers").stream()
                .map(EconomicsAssumptions::assumed)
                .toList();
        this.lines =
                pack.table("lines").stream().map(EconomicsAssumptions::line).toList();
    }

    public static EconomicsAssumptions from(Packs packs) {
        return new EconomicsAssumptions(packs.get("economics-assumptions"));
    }

    /** What a number counts. */
    public enum Kind {
        CHILDREN,
        PENCE,
        HOURS,
        YEARS,
        /** From 0 to 1. */
        SHARE
    }

    /**
     * A number.
     *
     * @param group heading under which it stands
     * @param note may be empty
     */
    public record Assumed(
            String key,
            String group,
            String title,
            Kind kind,
            Elicited value,
            Basis basis,
            String source,
            String note) {}

    /**
     * A line of the balance.
     *
     * @param party who pays the cost or has the gain
     * @param factors keys of the numbers that are multiplied
     */
    public record BalanceLine(String key, String title, String party, boolean gain, List<String> factors) {

        public BalanceLine {
            factors = List.copyOf(factors);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Assumed> numbers() {
        return numbers;
    }

    public List<BalanceLine> lines() {
        return lines;
    }

    private static Assumed assumed(Row row) {
        return new Assumed(
                row.text("key"),
                row.text("group"),
                row.text("title"),
                row.value("unit", Kind::valueOf),
                Elicited.of(row.number("low"), row.number("mode"), row.number("high")),
                row.value("basis", Basis::valueOf),
                row.text("source"),
                row.textOrEmpty("note"));
    }

    private static BalanceLine line(Row row) {
        return new BalanceLine(
                row.text("key"),
                row.text("title"),
                row.text("party"),
                row.text("kind").equals("GAIN"),
                row.list("factors", " ", Function.identity()));
    }
}
