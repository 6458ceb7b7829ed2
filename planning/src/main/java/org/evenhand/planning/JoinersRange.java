package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.simulate.Multiplier;

/**
 * What is not known of how many join, as one factor of them: of several independent factors, each known in a range around its most likely value, the
 * distances to the least and to the greatest are added as roots of sums of squares. The product of a PERT distribution with another is none, and the
 * engine has one factor of joiners a profession; spread and lean are kept nearly as they are.
 */
final class JoinersRange {

    private final Elicited factor;
    private final List<Elicited> others = new ArrayList<>();

    /** @param factor of all joiners, its most likely value included */
    JoinersRange(Elicited factor) {
        this.factor = factor;
    }

    /**
     * @param number what is not known
     * @param rest what is added to it before it counts, and is known
     * @param share of the joiners that depend on it
     */
    JoinersRange and(Elicited number, double rest, double share) {
        double middle = number.mode() + rest;
        if (middle > 0 && !number.exact()) {
            others.add(new Elicited(
                    1 - share * (number.mode() - Math.max(number.low(), -rest)) / middle,
                    1,
                    1 + share * (number.high() - number.mode()) / middle));
        }
        return this;
    }

    Multiplier multiplier() {
        double mode = factor.mode();
        double below = mode == 0 ? 0 : square(1 - factor.low() / mode);
        double above = mode == 0 ? 0 : square(factor.high() / mode - 1);
        for (Elicited one : others) {
            below += square(1 - one.low());
            above += square(one.high() - 1);
        }
        double low = mode * Math.max(0, 1 - Math.sqrt(below));
        double high = mode * (1 + Math.sqrt(above));
        return high > low ? new Multiplier.Elicited(low, mode, high) : new Multiplier.Certain(mode);
    }

    private static double square(double value) {
        return value * value;
    }
}
