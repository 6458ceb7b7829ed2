package org.evenhand.planning;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.Profession;

/**
 * One area, profession and year. Everything is in full-time equivalents, unless it says otherwise.
 *
 * @param known how it is known how many there are, or why it is not
 * @param supply absent where it is not known how many there are
 * @param gap absent with it, where no work of the profession is described, and where need rests on a count that is withheld
 */
public record PlanRow(
        PlanArea area,
        Profession profession,
        int year,
        Need need,
        Known known,
        Optional<Supply> supply,
        Optional<Gap> gap) {

    /** Whether any work is described from which need could be worked out; without it, a need of 0 does not mean that nobody is needed. */
    public boolean isNeedKnown() {
        return gap.isPresent() || need.total().mean() > 0;
    }

    /** A value that is not known exactly: mean and standard deviation. */
    public record Amount(double mean, double sd) {

        public static final Amount NONE = new Amount(0, 0);
    }

    /**
     * Who is needed. Time for settings is kept apart from statutory work: the money for the one may not pay for the other.
     *
     * @param statutory work on EHC assessments and plans that the law requires
     * @param service pathways of children with need
     * @param expertsAtHand days for settings
     * @param withheld published counts that it rests on and that are withheld, as phrases; with any, need is at least this and not complete
     */
    public record Need(Amount statutory, Amount service, Amount expertsAtHand, Amount total, List<String> withheld) {

        public Need {
            withheld = List.copyOf(withheld);
        }

        public boolean isComplete() {
            return withheld.isEmpty();
        }
    }

    /**
     * Who is there.
     *
     * @param sdParameter of what nobody knows exactly: rates, multipliers
     * @param sdChance of what happens to people by chance, were all rates known
     * @param people mean number of people, of whom some work part of the time
     */
    public record Supply(
            double mean,
            double sdParameter,
            double sdChance,
            double sd,
            double p5,
            double p50,
            double p95,
            double people,
            Known known) {}

    /**
     * Needed less there.
     *
     * @param low the 5th percentile
     * @param high the 95th percentile
     * @param coverage mean supply ÷ mean need; 1 where nothing is needed
     * @param probabilityClosed that supply is at least need in this year
     */
    public record Gap(double mean, double sd, double low, double high, double coverage, double probabilityClosed) {}
}
