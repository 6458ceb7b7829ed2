package org.evenhand.engine.simulate;

import java.util.Collections;
import java.util.List;

/** The national workload that peers are given as well: integers and formulas, nothing real. The benchmarks use it too. */
public final class WorkforceWorkload {

    public static final int AREAS = 153;
    public static final int PROFESSIONS = 20;
    public static final int YEARS = 15;
    public static final int BANDS = 10;

    private static final double[] LEAVING = {.12, .09, .07, .06, .05, .05, .06, .08, .15, .30};
    private static final double[] SHARES = {.60, .12, .08, .05, .05, .04, .03, .02, .01, .00};

    private WorkforceWorkload() {}

    static StockFlow england() {
        return of(AREAS, PROFESSIONS).build();
    }

    /** One area and one profession, with the rates and the luck that they have within the nation. */
    static StockFlow only(int area, int profession) {
        StockFlow all = of(area + 1, profession + 1).build();
        Shape shape = new Shape(1, 1, YEARS, BANDS);
        int[] people = new int[BANDS];
        double[] leaving = new double[shape.rates()];
        double[] rising = new double[BANDS];
        double[] joiners = new double[YEARS];
        for (int b = 0; b < BANDS; b++) {
            people[b] = all.people(area, profession, b);
            rising[b] = all.rising(profession, b);
        }
        for (int y = 0; y < YEARS; y++) {
            joiners[y] = all.joiners(area, profession, y);
            for (int b = 0; b < BANDS; b++) {
                leaving[shape.rate(0, y, b)] = all.leaving(profession, y, b);
            }
        }
        return StockFlow.builder(shape)
                .people(people)
                .leaving(leaving)
                .rising(rising)
                .joiners(joiners)
                .joinerShares(SHARES)
                .leavingMultipliers(List.of(all.leavingMultiplier(profession)))
                .joinerMultipliers(List.of(all.joinerMultiplier(profession)))
                .keys(new long[] {area}, new long[] {profession})
                .build();
    }

    public static StockFlow.Builder of(int areas, int professions) {
        Shape shape = new Shape(areas, professions, YEARS, BANDS);
        int[] people = new int[shape.cells()];
        double[] joiners = new double[shape.rows()];
        double[] leaving = new double[shape.rates()];
        double[] shares = new double[professions * BANDS];
        double[] rising = new double[professions * BANDS];
        for (int p = 0; p < professions; p++) {
            for (int b = 0; b < BANDS; b++) {
                shares[shape.band(p, b)] = SHARES[b];
                rising[shape.band(p, b)] = 0.2;
                for (int y = 0; y < YEARS; y++) {
                    leaving[shape.rate(p, y, b)] = LEAVING[b];
                }
            }
            for (int a = 0; a < areas; a++) {
                int sum = 0;
                for (int b = 0; b < BANDS; b++) {
                    int n = 1 + (a * 31 + p * 17 + b * 7) % 9;
                    people[shape.cell(a, p, b)] = n;
                    sum += n;
                }
                for (int y = 0; y < YEARS; y++) {
                    joiners[shape.row(a, p, y)] = 0.06 * sum;
                }
            }
        }
        return StockFlow.builder(shape)
                .people(people)
                .leaving(leaving)
                .rising(rising)
                .joiners(joiners)
                .joinerShares(shares)
                .leavingMultipliers(Collections.nCopies(professions, new Multiplier.Gamma(25)))
                .joinerMultipliers(Collections.nCopies(professions, new Multiplier.Gamma(16)));
    }
}
