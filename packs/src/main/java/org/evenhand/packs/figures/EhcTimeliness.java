package org.evenhand.packs.figures;

import java.util.OptionalDouble;
import org.evenhand.packs.Packs;

/**
 * How long new EHC plans took, by calendar year. The law gives 20 weeks. Source: Department for Education, SEN2. The measures leave out plans to
 * which a statutory exception applies, as the Department's headline does.
 */
public final class EhcTimeliness extends YearlyFigures<EhcTimeliness.Issued> {

    private EhcTimeliness(AreaFigures figures) {
        super(figures);
    }

    public static EhcTimeliness from(Packs packs) {
        return new EhcTimeliness(new AreaFigures(packs.get("ehc-timeliness")));
    }

    /**
     * Plans issued in a year, without exceptions. From 2023 on the later bands are published; they need not add up to {@code issued}.
     *
     * @param issued all
     * @param within20Weeks of them, in time
     * @param within1Year of them, in more than 20 weeks and up to a year
     * @param over1Year of them, later
     */
    public record Issued(Count issued, Count within20Weeks, Count within1Year, Count over1Year) {

        /** Share issued in time, 0 to 1; empty where either count is not published or none was issued. */
        public OptionalDouble shareInTime() {
            return issued.value().isPresent()
                            && within20Weeks.value().isPresent()
                            && issued.value().getAsInt() > 0
                    ? OptionalDouble.of((double) within20Weeks.value().getAsInt()
                            / issued.value().getAsInt())
                    : OptionalDouble.empty();
        }
    }

    @Override
    Issued read(AreaFigures figures, String period, String area) {
        return new Issued(
                figures.count(period, area, "issued_ex"),
                figures.count(period, area, "within_20_weeks_ex"),
                figures.count(period, area, "within_1_year_ex"),
                figures.count(period, area, "over_1_year_ex"));
    }
}
