package org.evenhand.engine.simulate;

import java.util.Arrays;

/**
 * Run 0: every multiplier at its central value and every flow at its mean, with fractions of people. Not the mean of the draws where a limit binds
 * or a multiplier is skewed. Shown beside the draws, so that anybody can follow one run by hand.
 */
public final class PointEstimates {

    private final Shape shape;
    private final double[] people;

    private PointEstimates(Shape shape, double[] people) {
        this.shape = shape;
        this.people = people;
    }

    public static PointEstimates of(StockFlow model) {
        Shape shape = model.shape();
        double[] people = new double[shape.rows()];
        for (int profession = 0; profession < shape.professions(); profession++) {
            for (int area = 0; area < shape.areas(); area++) {
                double[] now = new double[shape.bands()];
                for (int band = 0; band < shape.bands(); band++) {
                    now[band] = model.people(area, profession, band);
                }
                for (int year = 0; year < shape.years(); year++) {
                    leave(model, profession, year, now);
                    join(model, area, profession, year, now);
                    people[shape.row(area, profession, year)] =
                            Arrays.stream(now).sum();
                }
            }
        }
        return new PointEstimates(shape, people);
    }

    /** People at the end of a year. */
    public double get(int area, int profession, int year) {
        return people[shape.row(area, profession, year)];
    }

    /** People in all areas together at the end of a year. */
    public double total(int profession, int year) {
        double sum = 0;
        for (int area = 0; area < shape.areas(); area++) {
            sum += get(area, profession, year);
        }
        return sum;
    }

    private static void leave(StockFlow model, int profession, int year, double[] now) {
        double h = model.leavingMultiplier(profession).central();
        double risen = 0;
        for (int band = 0; band < now.length; band++) {
            double stayed = now[band] * (1 - model.leaving(profession, year, band, h));
            double rising = stayed * model.rising(profession, band);
            now[band] = stayed - rising + risen;
            risen = rising;
        }
    }

    private static void join(StockFlow model, int area, int profession, int year, double[] now) {
        double g = model.joinerMultiplier(profession).central();
        double[] joining = new double[now.length];
        for (int band = 0; band < now.length; band++) {
            joining[band] = model.joiners(area, profession, year) * g * model.joinerShare(profession, band);
        }
        for (Training route : model.training()) {
            if (route.profession() == profession) {
                train(route, g, area, year, joining);
            }
        }
        int posts = model.posts(area, profession, year);
        double wanting = Arrays.stream(joining).sum();
        double vacancies = Math.max(0, posts - Arrays.stream(now).sum());
        double hired = posts == StockFlow.NO_LIMIT || wanting <= vacancies ? 1 : vacancies / wanting;
        for (int band = 0; band < now.length; band++) {
            now[band] += joining[band] * hired;
        }
    }

    private static void train(Training route, double g, int area, int year, double[] joining) {
        for (int later = 0; later < route.afterYears().size() && later <= year; later++) {
            int begun = year - later;
            double starts =
                    Math.min(route.applicants().get(begun) * g, route.places().get(begun));
            double arriving = starts
                    * route.completing()
                    * route.afterYears().get(later)
                    * route.areaShares().get(area);
            for (int band = 0; band < joining.length; band++) {
                joining[band] += arriving * route.bandShares().get(band);
            }
        }
    }
}
