package org.evenhand.engine.simulate;

import java.util.Arrays;
import java.util.List;

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
            double[][] now = new double[shape.areas()][shape.bands()];
            for (int area = 0; area < shape.areas(); area++) {
                for (int band = 0; band < shape.bands(); band++) {
                    now[area][band] = model.people(area, profession, band);
                }
            }
            for (int year = 0; year < shape.years(); year++) {
                for (int area = 0; area < shape.areas(); area++) {
                    leave(model, area, profession, year, now[area]);
                }
                for (List<Integer> group : model.moves().together(profession)) {
                    if (group.size() > 1) {
                        move(model, group, profession, year, now);
                    }
                }
                for (int area = 0; area < shape.areas(); area++) {
                    join(model, area, profession, year, now[area]);
                    people[shape.row(area, profession, year)] =
                            Arrays.stream(now[area]).sum();
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

    private static void leave(StockFlow model, int area, int profession, int year, double[] now) {
        double h = model.leavingMultiplier(profession).central() * model.leavingFactor(area, profession, year);
        double risen = 0;
        for (int band = 0; band < now.length; band++) {
            double stayed = now[band] * (1 - model.leaving(profession, year, band, h));
            double rising = stayed * model.rising(profession, band);
            now[band] = stayed - rising + risen;
            risen = rising;
        }
    }

    /** Of those who would move to an area the same share of each finds a vacancy. */
    private static void move(StockFlow model, List<Integer> group, int profession, int year, double[][] now) {
        double m = model.moves().multiplier(profession).central();
        double[][] moved = new double[group.size()][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = now[group.get(i)].clone();
        }
        for (int to = 0; to < moved.length; to++) {
            double share = model.moves().share(group.get(to), profession);
            double wanting = 0;
            for (int from = 0; from < moved.length; from++) {
                wanting += from == to
                        ? 0
                        : Arrays.stream(now[group.get(from)]).sum()
                                * model.moves().looking(group.get(from), profession, m)
                                * share;
            }
            int posts = model.posts(group.get(to), profession, year);
            double vacancies =
                    Math.max(0, posts - Arrays.stream(now[group.get(to)]).sum());
            double found = posts == StockFlow.NO_LIMIT || wanting <= vacancies ? 1 : vacancies / wanting;
            for (int from = 0; from < moved.length; from++) {
                double goes = from == to ? 0 : model.moves().looking(group.get(from), profession, m) * share * found;
                for (int band = 0; band < moved[to].length; band++) {
                    moved[to][band] += now[group.get(from)][band] * goes;
                    moved[from][band] -= now[group.get(from)][band] * goes;
                }
            }
        }
        for (int i = 0; i < moved.length; i++) {
            now[group.get(i)] = moved[i];
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
