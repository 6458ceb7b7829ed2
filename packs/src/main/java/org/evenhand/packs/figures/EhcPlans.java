package org.evenhand.packs.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.RegionCode;

/**
 * EHC plans in force on a census day by the primary need named in them. Source: Department for Education, SEN2. Small counts are as published,
 * without suppression; what is shown of them is for disclosure control to decide.
 */
public final class EhcPlans {

    private static final String PACK = "ehc-plans";

    private final AreaFigures figures;

    private EhcPlans(AreaFigures figures) {
        this.figures = figures;
    }

    public static EhcPlans from(Packs packs) {
        return new EhcPlans(new AreaFigures(packs.get(PACK)));
    }

    /**
     * Plans of an area.
     *
     * @param total of all needs
     * @param byNeed by primary need; needs that the table does not have are absent
     * @param unknown plans whose primary need is not recorded
     */
    public record Plans(Count total, Map<Need, Count> byNeed, Count unknown) {

        public Plans {
            byNeed = Map.copyOf(byNeed);
        }

        public Count of(Need need) {
            return byNeed.getOrDefault(need, Count.NOT_PUBLISHED);
        }
    }

    public DataVersion version() {
        return figures.pack().version();
    }

    /** The census day. */
    public LocalDate asOf() {
        return figures.pack().effective();
    }

    public Plans england() {
        return plans(AreaFigures.ENGLAND);
    }

    public Plans of(RegionCode region) {
        return plans(region.code());
    }

    public Plans of(LaCode authority) {
        return plans(authority.code());
    }

    /** The authorities of the table, with their names as published there. */
    public Map<LaCode, String> authorities() {
        return figures.authorities();
    }

    private Plans plans(String area) {
        String period = figures.periods().last();
        Map<Need, Count> byNeed = new EnumMap<>(Need.class);
        for (Need need : Need.values()) {
            Count count = figures.count(period, area, need.name());
            if (!count.equals(Count.NOT_PUBLISHED)) {
                byNeed.put(need, count);
            }
        }
        return new Plans(figures.count(period, area, "total"), byNeed, figures.count(period, area, "unknown"));
    }
}
