package org.evenhand.planning;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.demand.Moments;
import org.evenhand.engine.plan.Normal;
import org.evenhand.planning.PlanRow.Supply;
import org.evenhand.planning.Stocks.OfProfession;
import org.evenhand.planning.Supplied.People;
import org.evenhand.vocabulary.Profession;

/** Who is there in each area and year: the people of the engine as full-time equivalents, with what is not known of the count they began with. */
final class Staff {

    private final Stocks stocks;
    private final SupplyModel supply;
    private final Supplied supplied;

    Staff(Stocks stocks, SupplyModel supply, Supplied supplied) {
        this.stocks = stocks;
        this.supply = supply;
        this.supplied = supplied;
    }

    /** Empty where it is not known how many there are. */
    Optional<People> people(int area, Profession profession, int year) {
        int p = supply.professions().indexOf(profession);
        return p < 0 || !stocks.get(profession).isKnown(area)
                ? Optional.empty()
                : Optional.of(supplied.people(area, p, year));
    }

    /** Full-time equivalents, the mean; empty where not known. */
    Optional<Double> fullTime(int area, Profession profession, int year) {
        OfProfession stock = stocks.get(profession);
        return people(area, profession, year)
                .map(found -> found.mean()
                        * stock.fullTimePerPerson()
                        * stock.scaleOf(area).mean());
    }

    /**
     * What there is over the supply of the base year, in full-time equivalents: mean and variance. The count of the base year being uncertain, both
     * err together.
     */
    Optional<Moments> overBaseline(int area, Profession profession, int year) {
        return people(area, profession, year).map(found -> {
            OfProfession stock = stocks.get(profession);
            double more = found.mean() - start(area, profession);
            Moments scale = stock.scaleOf(area);
            double variance = scale.square() * found.parameterVariance()
                    + scale.variance() * more * more
                    + scale.mean() * found.chanceVariance();
            return fullTime(stock, scale.mean() * more, variance);
        });
    }

    /**
     * The same of areas together, those among them that are too few to be stated alone. Rates and the national count err in the same way in all of
     * them, so spreads of what is not known are added; chance is taken as independent. Where people move between these areas that is too much
     * spread, never too little.
     *
     * @return empty where it is not known of one of them, or all of them together began with nobody
     */
    Optional<Moments> overBaseline(List<Integer> areas, Profession profession, int year) {
        OfProfession stock = stocks.get(profession);
        int p = supply.professions().indexOf(profession);
        if (p < 0
                || !areas.stream().allMatch(stock::isInTotals)
                || areas.stream().mapToDouble(area -> start(area, profession)).sum() < 1) {
            return Optional.empty();
        }
        double mean = 0;
        double moreOfImplied = 0;
        double parameterSpread = 0;
        double chance = 0;
        for (int area : areas) {
            People found = supplied.people(area, p, year);
            Moments scale = stock.scaleOf(area);
            double more = found.mean() - start(area, profession);
            mean += scale.mean() * more;
            moreOfImplied += stock.isImplied(area) ? more : 0;
            parameterSpread += Math.sqrt(scale.square() * found.parameterVariance());
            chance += scale.mean() * found.chanceVariance();
        }
        double variance =
                parameterSpread * parameterSpread + stock.scale().variance() * moreOfImplied * moreOfImplied + chance;
        return Optional.of(fullTime(stock, mean, variance));
    }

    private double start(int area, Profession profession) {
        return supplied.people(area, supply.professions().indexOf(profession), 0)
                .mean();
    }

    private static Moments fullTime(OfProfession stock, double people, double variance) {
        double each = stock.fullTimePerPerson();
        double mean = people * each;
        return new Moments(mean, mean * mean + variance * each * each);
    }

    Optional<Supply> supply(int area, Profession profession, int year) {
        OfProfession stock = stocks.get(profession);
        return people(area, profession, year)
                .map(people -> supply(
                        people,
                        stock,
                        stock.scaleOf(area),
                        stock.isImplied(area) ? people.mean() : 0,
                        stock.known().get(area)));
    }

    /** Of all areas together; empty where it is not known of one of them. */
    Optional<Supply> total(Profession profession, int year) {
        OfProfession stock = stocks.get(profession);
        int p = supply.professions().indexOf(profession);
        boolean everywhere = p >= 0 && stock.isInAllTotals();
        return everywhere
                ? Optional.of(supply(
                        supplied.total(p, year), stock, stock.scale(), implied(profession, year), stock.together(true)))
                : Optional.empty();
    }

    /** People of the areas whose number is implied by a national one. */
    double implied(Profession profession, int year) {
        OfProfession stock = stocks.get(profession);
        int p = supply.professions().indexOf(profession);
        double sum = 0;
        for (int a = 0; a < stock.known().size(); a++) {
            sum += stock.isImplied(a) ? supplied.people(a, p, year).mean() : 0;
        }
        return sum;
    }

    /** @param implied of the people, those whose number is implied by a national one */
    private static Supply supply(People people, OfProfession stock, Moments scale, double implied, Known known) {
        double each = stock.fullTimePerPerson();
        double mean = (people.mean() - implied + scale.mean() * implied) * each;
        double parameter =
                (scale.square() * people.parameterVariance() + scale.variance() * implied * implied) * each * each;
        double chance = scale.mean() * people.chanceVariance() * each * each;
        double sd = Math.sqrt(parameter + chance);
        boolean drawn = people.summary().isPresent() && scale.variance() == 0;
        double low = drawn ? people.summary().get().p5() * each : Math.max(0, mean - Normal.NINETY_FIVE * sd);
        double middle = drawn ? people.summary().get().p50() * each : mean;
        double high = drawn ? people.summary().get().p95() * each : mean + Normal.NINETY_FIVE * sd;
        return new Supply(mean, Math.sqrt(parameter), Math.sqrt(chance), sd, low, middle, high, people.mean(), known);
    }
}
