package org.evenhand.engine.demand;

import java.util.List;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * The World Health Organization's workload indicators of staffing need: how many people a facility needs for the work it has.
 *
 * <p>Available working time AWT = (weeks × days a week − days absent) × hours a day. Standard workload of an activity = AWT ÷ hours for one.
 * Required for health service activities A = Σ annual workload ÷ standard workload. Category allowance factor C = 1 ÷ (1 − Σ shares of time
 * spent on support activities by all). Individual allowance factor I = Σ (staff × hours a year each) ÷ AWT. Required staff = A × C + I.
 * Difference = existing − required; ratio = existing ÷ required.
 *
 * <p>Source: World Health Organization, Workload Indicators of Staffing Need (WISN), User's Manual, Geneva 2010 (revised 2023), chapters 3
 * to 8.
 *
 * @param basic required for the activities themselves (A)
 * @param categoryFactor C, at least 1
 * @param individualAllowance I, full-time people
 * @param required full-time people
 * @param existing full-time people
 */
public record Wisn(double basic, double categoryFactor, double individualAllowance, double required, double existing) {

    /**
     * @param weeks in a year, usually 52
     * @param daysAWeek worked
     * @param daysAbsent in a year: leave, public holidays, sickness, training
     * @param hoursADay worked
     * @return hours a year; refused unless it is above 0
     */
    public static double availableHours(double weeks, double daysAWeek, double daysAbsent, double hoursADay) {
        double hours = (weeks * daysAWeek - daysAbsent) * hoursADay;
        if (!(hours > 0 && hours <= 366 * 24)) {
            throw new NotUnderstood(
                    "Available working time, hours a year",
                    String.valueOf(hours),
                    "It must lie above 0 and below a year.");
        }
        return hours;
    }

    /**
     * An activity that patients or children come for.
     *
     * @param aYear how often it is done in a year; not negative
     * @param hours for one; above 0
     */
    public record Activity(String name, double aYear, double hours) {

        public Activity {
            if (!(aYear >= 0 && hours > 0 && aYear < Double.POSITIVE_INFINITY && hours < Double.POSITIVE_INFINITY)) {
                throw new NotUnderstood(
                        "Activity “" + name + "”",
                        aYear + " times " + hours + " hours",
                        "Give 0 or more a year, and hours above 0.");
            }
        }
    }

    /**
     * An additional activity of some.
     *
     * @param staff who do it
     * @param hoursEach a year
     */
    public record Individual(String name, double staff, double hoursEach) {

        public Individual {
            if (!(staff >= 0 && hoursEach >= 0)) {
                throw new NotUnderstood("Allowance “" + name + "”", staff + " × " + hoursEach, "Give 0 or more.");
            }
        }
    }

    /**
     * @param availableHours a year, of one full-time person
     * @param supportShares share of working time each support activity takes from everybody; their sum is below 1
     * @param existing full-time people
     */
    public static Wisn of(
            double availableHours,
            List<Activity> activities,
            List<Double> supportShares,
            List<Individual> individual,
            double existing) {
        double basic = activities.stream()
                .mapToDouble(activity -> activity.aYear() * activity.hours() / availableHours)
                .sum();
        double category = categoryFactor(
                supportShares.stream().mapToDouble(Double::doubleValue).sum());
        double allowance = individual.stream()
                .mapToDouble(some -> some.staff() * some.hoursEach() / availableHours)
                .sum();
        return new Wisn(basic, category, allowance, basic * category + allowance, existing);
    }

    /** @param supportShare of the time of everybody, from 0 to below 1 */
    public static double categoryFactor(double supportShare) {
        if (!(supportShare >= 0 && supportShare < 1)) {
            throw new NotUnderstood(
                    "Share of time for support activities",
                    String.valueOf(supportShare),
                    "Give a share from 0 to below 1.");
        }
        return 1 / (1 - supportShare);
    }

    /** Negative where there are too few. */
    public double difference() {
        return existing - required;
    }

    /** Below 1 where there are too few; 1 where nothing is required. */
    public double ratio() {
        return required == 0 ? 1 : existing / required;
    }
}
