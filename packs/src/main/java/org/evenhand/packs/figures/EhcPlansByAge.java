package org.evenhand.packs.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.Table;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;

/**
 * EHC plans in force on a census day by primary need and age. Source: Department for Education, SEN2. Of an authority there are {@link AgeBand}s; of
 * England single ages. Where an authority's ages of a need are not published, or a band holds a few children only, the reader is told and gets
 * England's shares: a need and an age of one authority are not shown together of fewer than the pack {@code disclosure-control} allows.
 */
public final class EhcPlansByAge {

    /** In place of a need: plans of all needs. */
    public static final String ALL_NEEDS = "total";

    private final Pack pack;
    private final int fewest;
    private final List<String> measures;
    private final Map<String, Map<String, List<OptionalInt>>> byArea = new HashMap<>();
    private final Map<String, List<Double>> england = new HashMap<>();
    private final Map<String, Map<Integer, Double>> englandByYear = new HashMap<>();

    private EhcPlansByAge(Pack pack, int fewest) {
        this.pack = pack;
        this.fewest = fewest;
        Table plans = pack.table("plans");
        measures = measures(plans);
        for (Row row : plans) {
            read(row);
        }
        for (String measure : measures) {
            england.put(measure, shares(sumOfPublished(measure)));
        }
    }

    public static EhcPlansByAge from(Packs packs) {
        int fewest = 0;
        for (Row row : packs.get("disclosure-control").table("rules")) {
            // An edition from before ages were read has only the rule for every count.
            if (row.text("code").equals("fewest_plans_in_an_age_band")
                    || (fewest == 0 && row.text("code").equals("smallest_count_shown"))) {
                fewest = row.whole("value");
            }
        }
        return new EhcPlansByAge(packs.get("ehc-plans-by-age"), fewest);
    }

    /** Whose shares they are. */
    public enum Ages {
        /** The authority's own. */
        PUBLISHED,
        /** England's, because a band of the authority's own holds too few children. */
        FEW,
        /** England's, because the authority's own are not published. */
        NOT_PUBLISHED
    }

    /**
     * How plans divide by age.
     *
     * @param byBand of {@link AgeBand#all()}, adding up to 1, or all 0 where there are no plans
     */
    public record Shares(Ages ages, List<Double> byBand) {

        public Shares {
            byBand = List.copyOf(byBand);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    /** How England's plans divide: the sum of all authorities whose ages are published. */
    public Shares england(String measure) {
        return new Shares(Ages.PUBLISHED, england.getOrDefault(measure, zeros()));
    }

    /** @param measure a need's code, or {@link #ALL_NEEDS} */
    public Shares of(LaCode authority, String measure) {
        List<OptionalInt> counts =
                byArea.getOrDefault(authority.code(), Map.of()).getOrDefault(measure, List.of());
        if (counts.isEmpty() || counts.stream().anyMatch(OptionalInt::isEmpty)) {
            return new Shares(Ages.NOT_PUBLISHED, england.getOrDefault(measure, zeros()));
        }
        if (counts.stream().anyMatch(count -> count.getAsInt() > 0 && count.getAsInt() < fewest)) {
            return new Shares(Ages.FEW, england.getOrDefault(measure, zeros()));
        }
        return new Shares(
                Ages.PUBLISHED,
                shares(counts.stream()
                        .mapToDouble(OptionalInt::getAsInt)
                        .boxed()
                        .toList()));
    }

    /**
     * Share of a band's plans that are of ages in a range: as England's plans of this need divide by single year of age. Those under 3, who are published
     * together, are divided evenly by year.
     */
    public double within(AgeBand band, String measure, int from, int to) {
        if (from <= band.from() && band.to() <= to) {
            return 1;
        }
        Map<Integer, Double> years = englandByYear.getOrDefault(measure, Map.of());
        double whole = 0;
        double part = 0;
        for (int age = band.from(); age <= band.to(); age++) {
            double plans = years.getOrDefault(age, 0.0);
            whole += plans;
            part += from <= age && age <= to ? plans : 0;
        }
        return whole == 0 ? 0 : part / whole;
    }

    private void read(Row row) {
        int from = row.whole("age_from");
        int to = row.whole("age_to");
        String area = row.text("area");
        for (String measure : measures) {
            OptionalInt count = row.optionalWhole(measure);
            if (area.equals(AreaFigures.ENGLAND)) {
                for (int age = from; age <= to; age++) {
                    englandByYear
                            .computeIfAbsent(measure, unseen -> new HashMap<>())
                            .put(age, count.orElse(0) / (double) (to - from + 1));
                }
            } else {
                byArea.computeIfAbsent(area, unseen -> new HashMap<>())
                        .computeIfAbsent(measure, unseen -> new ArrayList<>())
                        .add(count);
            }
        }
    }

    private List<Double> sumOfPublished(String measure) {
        List<Double> sum = new ArrayList<>(zeros());
        for (Map<String, List<OptionalInt>> area : byArea.values()) {
            List<OptionalInt> counts = area.getOrDefault(measure, List.of());
            if (counts.stream().allMatch(OptionalInt::isPresent)) {
                for (int band = 0; band < counts.size(); band++) {
                    sum.set(band, sum.get(band) + counts.get(band).getAsInt());
                }
            }
        }
        return sum;
    }

    private static List<Double> shares(List<Double> counts) {
        double whole = counts.stream().mapToDouble(Double::doubleValue).sum();
        return counts.stream().map(count -> whole == 0 ? 0 : count / whole).toList();
    }

    private static List<Double> zeros() {
        return AgeBand.all().stream().map(band -> 0.0).toList();
    }

    private static List<String> measures(Table plans) {
        return plans.fields().stream()
                .map(Field::name)
                .filter(name -> name.equals(ALL_NEEDS)
                        || Arrays.stream(Need.values())
                                .anyMatch(need -> need.name().equals(name)))
                .toList();
    }
}
