package org.evenhand.packs.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.SettingType;

/** By what an area knows whether its specialist service works, from one edition of the pack {@code service-indicators}. */
public final class ServiceIndicators {

    private final Pack pack;
    private final PackRules rules;
    private final List<Indicator> indicators;
    private final List<Measure> measures;
    private final List<Kind> kinds;
    private final Map<SettingType, Kind> kindOfType = new EnumMap<>(SettingType.class);

    private ServiceIndicators(Pack pack) {
        this.pack = pack;
        this.rules = PackRules.of(pack);
        this.indicators = pack.table("indicators").stream()
                .map(ServiceIndicators::indicator)
                .toList();
        this.measures =
                pack.table("measures").stream().map(ServiceIndicators::measure).toList();
        this.kinds = pack.table("kinds").stream().map(ServiceIndicators::kind).toList();
        kinds.forEach(kind -> kind.types().forEach(type -> kindOfType.put(type, kind)));
        for (SettingType type : SettingType.values()) {
            if (!kindOfType.containsKey(type)) {
                throw new BrokenPack(
                        "%s has no kind for %s. Add it to a row of its kinds.csv.".formatted(pack.version(), type));
            }
        }
    }

    /** @throws BrokenPack if a type of setting belongs to no kind */
    public static ServiceIndicators from(Packs packs) {
        return new ServiceIndicators(packs.get("service-indicators"));
    }

    /** One of the list; its measures say how it is counted. */
    public record Indicator(
            int number, String code, String title, String why, PolicyStatus status, Basis basis, String source) {}

    /** In what a measure is counted. */
    public enum Unit {
        /** 0 to 1. */
        SHARE,
        /** Of waiting. */
        DAYS,
        /** Of work, in a year. */
        DAYS_FOR_1000,
        /** Of work. */
        DAYS_IN_ALL,
        PEOPLE,
        SCORE,
        INDEX
    }

    /**
     * One figure of an indicator.
     *
     * @param indicator its code
     * @param how above and below the line, and of which days
     * @param cases what is counted behind it, in words; empty where it is not measured
     * @param isByKind whether it is told by kind of setting
     * @param isParity whether kinds are divided by the base
     * @param isHere whether this installation measures it
     * @param why it is not measured, and what would be needed; empty where it is
     * @param note on the result; may be empty
     */
    public record Measure(
            String code,
            String indicator,
            String title,
            String how,
            Unit unit,
            String cases,
            boolean isByKind,
            boolean isParity,
            boolean isHere,
            String why,
            String note) {}

    /** What a kind is in a comparison of parity. */
    public enum Parity {
        BASE,
        COMPARED
    }

    /** Settings that are counted together. */
    public record Kind(
            String code, String label, List<SettingType> types, Optional<Parity> parity, Basis basis, String source) {

        public Kind {
            types = List.copyOf(types);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    /** @throws BrokenPack if there is no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    /** In the order of the pack. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** Of one indicator, in the order of the pack. */
    public List<Measure> measures(Indicator indicator) {
        return measures.stream()
                .filter(measure -> measure.indicator().equals(indicator.code()))
                .toList();
    }

    /** In the order of the pack. */
    public List<Kind> kinds() {
        return kinds;
    }

    public Kind kindOf(SettingType type) {
        return Objects.requireNonNull(kindOfType.get(type));
    }

    private static Indicator indicator(Row row) {
        return new Indicator(
                row.whole("number"),
                row.text("code"),
                row.text("title"),
                row.text("why"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Measure measure(Row row) {
        boolean isHere = switch (row.text("result")) {
            case "HERE" -> true;
            case "NOT_HERE" -> false;
            default ->
                throw new BrokenPack("Row %d of measures.csv: result “%s” is neither HERE nor NOT_HERE."
                        .formatted(row.number(), row.text("result")));
        };
        return new Measure(
                row.text("code"),
                row.text("indicator"),
                row.text("title"),
                row.text("how"),
                row.value("unit", Unit::valueOf),
                isHere ? row.text("cases") : row.textOrEmpty("cases"),
                row.flag("by_kind"),
                row.flag("parity"),
                isHere,
                isHere ? row.textOrEmpty("why") : row.text("why"),
                row.textOrEmpty("note"));
    }

    private static Kind kind(Row row) {
        return new Kind(
                row.text("code"),
                row.text("label"),
                row.list("types", " ", SettingType::valueOf),
                row.optionalValue("parity", Parity::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
