package org.evenhand.engine.simulate;

import java.util.List;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * A way into a profession whose places are limited, for the nation or whatever the areas together are. In every year the applicants are a Poisson
 * number, starts are at most the places, each one who starts completes with the same probability, and who completes joins an area after a time.
 * They come on top of the model's other joiners. Where places are never short it amounts to joiners; then leave it out and use
 * {@link StockFlow.Builder#joiners} with {@link #completers}, which has exact moments.
 *
 * @param profession that is joined
 * @param applicants mean number by year, none negative; multiplied by the profession's multiplier of joiners
 * @param places by year, none negative
 * @param completing probability that one who starts completes, from 0 to 1
 * @param afterYears share of those who complete that join at the end of the year they started (first entry), a year later (second), and so on;
 *     sums to 1
 * @param areaShares where they join; one for each area, sums to 1
 * @param bandShares with what experience; one for each band, sums to 1
 */
public record Training(
        int profession,
        List<Double> applicants,
        List<Integer> places,
        double completing,
        List<Double> afterYears,
        List<Double> areaShares,
        List<Double> bandShares) {

    private static final double MOST_APPLICANTS = 100_000;

    public Training {
        applicants = List.copyOf(applicants);
        places = List.copyOf(places);
        afterYears = List.copyOf(afterYears);
        areaShares = List.copyOf(areaShares);
        bandShares = List.copyOf(bandShares);
        for (int year = 0; year < applicants.size(); year++) {
            double mean = applicants.get(year);
            if (!(mean >= 0 && mean <= MOST_APPLICANTS)) {
                throw refused("applicants[%d]".formatted(year), mean, "Give a mean number from 0 to 100,000.");
            }
        }
        for (int year = 0; year < places.size(); year++) {
            if (places.get(year) < 0) {
                throw refused("places[%d]".formatted(year), places.get(year), "Give a number of places, 0 or more.");
            }
        }
        if (!(completing >= 0 && completing <= 1)) {
            throw refused("completing", completing, "Give a probability from 0 to 1, like 0.88.");
        }
        checkShares("afterYears", afterYears);
        checkShares("areaShares", areaShares);
        checkShares("bandShares", bandShares);
    }

    /**
     * Mean number of people who complete by year, places left aside: Σ over start years of starts × completing × share that takes so long.
     *
     * @param starts mean number by year
     * @param completing probability from 0 to 1
     * @param afterYears shares by years between start and joining, the first for the same year
     */
    public static List<Double> completers(List<Double> starts, double completing, List<Double> afterYears) {
        checkShares("afterYears", afterYears);
        Double[] joining = new Double[starts.size()];
        for (int year = 0; year < joining.length; year++) {
            double sum = 0;
            for (int later = 0; later < afterYears.size() && later <= year; later++) {
                sum += starts.get(year - later) * completing * afterYears.get(later);
            }
            joining[year] = sum;
        }
        return List.of(joining);
    }

    void checkFits(Shape shape, int index) {
        String name = "training[%d].".formatted(index);
        if (profession < 0 || profession >= shape.professions()) {
            throw refused(
                    name + "profession", profession, "Give an index from 0 to %d.".formatted(shape.professions() - 1));
        }
        checkSize(name + "applicants", applicants.size(), shape.years(), "years");
        checkSize(name + "places", places.size(), shape.years(), "years");
        checkSize(name + "areaShares", areaShares.size(), shape.areas(), "areas");
        checkSize(name + "bandShares", bandShares.size(), shape.bands(), "bands");
    }

    private static void checkSize(String name, int size, int wanted, String what) {
        if (size != wanted) {
            throw refused(name + " (how many)", size, "Give one for each of the %d %s.".formatted(wanted, what));
        }
    }

    private static void checkShares(String name, List<Double> shares) {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            double share = shares.get(i);
            if (!(share >= 0 && share <= 1)) {
                throw refused("training: %s[%d]".formatted(name, i), share, "Give a share from 0 to 1.");
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= StockFlow.SHARES_TOLERANCE)) {
            throw refused("training: sum of " + name, sum, "The shares must sum to 1.");
        }
    }

    private static NotUnderstood refused(String field, Object value, String remedy) {
        return new NotUnderstood(field, String.valueOf(value), remedy);
    }
}
