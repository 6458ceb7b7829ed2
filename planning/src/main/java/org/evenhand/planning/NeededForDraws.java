package org.evenhand.planning;

import java.util.List;
import org.evenhand.engine.demand.Moments;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.vocabulary.Profession;

/** Need, while draws are read. */
final class NeededForDraws implements Supplied.Needed {

    private final List<PlanArea> areas;
    private final List<Integer> years;
    private final Stocks stocks;
    private final NeedModel needs;
    private final List<Profession> professions;

    NeededForDraws(
            List<PlanArea> areas, List<Integer> years, Stocks stocks, NeedModel needs, List<Profession> professions) {
        this.areas = areas;
        this.years = years;
        this.stocks = stocks;
        this.needs = needs;
        this.professions = professions;
    }

    @Override
    public Amount fullTime(int area, int profession, int year) {
        List<PlanArea> where = area < 0 ? areas : List.of(areas.get(area));
        return needs.need(where, professions.get(profession), years.get(year), Step.all())
                .total();
    }

    @Override
    public double fullTimeMean(int area, int profession) {
        return moments(area, profession).mean() * each(profession);
    }

    @Override
    public double fullTimeVariance(int area, int profession) {
        return moments(area, profession).variance() * each(profession) * each(profession);
    }

    private Moments moments(int area, int profession) {
        Profession which = professions.get(profession);
        return area < 0 ? stocks.get(which).scale() : stocks.get(which).scaleOf(area);
    }

    private double each(int profession) {
        return stocks.get(professions.get(profession)).fullTimePerPerson();
    }
}
