package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A plan in exact decimals. */
final class ExactPlan {

    /** Decimal places of days and of published coverage. */
    static final int SCALE = 12;

    /** Days below this are the solver's noise and are not lent. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private final Layout layout;
    private final BigDecimal[] served;
    private final BigDecimal[] sent;

    private ExactPlan(Layout layout, BigDecimal[] served, BigDecimal[] sent) {
        this.layout = layout;
        this.served = served;
        this.sent = sent;
    }

    /** The solver's plan, rounded down and shortened until every limit holds exactly. What is lost is of the order of 1e-9 days. */
    static ExactPlan mended(Layout layout, double[] servedDays, double[] sentDays) {
        BigDecimal[] sent = down(sentDays);
        BigDecimal[] served = down(servedDays);
        BigDecimal[] overLent = new BigDecimal[layout.stores.size()];
        Arrays.setAll(overLent, i -> layout.stores.get(i).mostLent().negate());
        for (int i = 0; i < sent.length; i++) {
            int from = layout.sendings.get(i).from();
            overLent[from] = overLent[from].add(sent[i]);
        }
        for (int i = 0; i < sent.length; i++) {
            sent[i] = shortened(sent[i], overLent, layout.sendings.get(i).from());
        }
        ExactPlan plan = new ExactPlan(layout, served, sent);
        for (int i = 0; i < served.length; i++) {
            served[i] = served[i].min(layout.servings.get(i).most());
        }
        BigDecimal[] over = plan.overdrawn();
        for (int i = 0; i < served.length; i++) {
            served[i] = shortened(served[i], over, layout.servings.get(i).store());
        }
        return plan;
    }

    /** @throws IllegalArgumentException where a line is not of the problem */
    static ExactPlan of(Layout layout, List<Served> servings, List<Transfer> transfers) {
        BigDecimal[] served = new BigDecimal[layout.servings.size()];
        BigDecimal[] sent = new BigDecimal[layout.sendings.size()];
        Arrays.fill(served, BigDecimal.ZERO);
        Arrays.fill(sent, BigDecimal.ZERO);
        Lines lines = new Lines(layout);
        servings.forEach(one -> served[lines.of(one)] = one.days());
        transfers.forEach(one -> sent[lines.of(one)] = one.days());
        return new ExactPlan(layout, served, sent);
    }

    /** The first limit that the plan breaks. */
    Optional<String> broken() {
        for (int i = 0; i < served.length; i++) {
            if (served[i].signum() < 0
                    || served[i].compareTo(layout.servings.get(i).most()) > 0) {
                Layout.Serving one = layout.servings.get(i);
                return Optional.of("%s days served in %s: from 0 to the need, %s"
                        .formatted(served[i], layout.covers.get(one.cover()), one.most()));
            }
        }
        BigDecimal[] lent = zeros(layout.stores.size());
        for (int i = 0; i < sent.length; i++) {
            if (sent[i].signum() < 0) {
                return Optional.of("%s days sent".formatted(sent[i]));
            }
            int from = layout.sendings.get(i).from();
            lent[from] = lent[from].add(sent[i]);
        }
        BigDecimal[] over = overdrawn();
        for (int i = 0; i < lent.length; i++) {
            Layout.Store store = layout.stores.get(i);
            if (lent[i].compareTo(store.mostLent()) > 0) {
                return Optional.of("%s lends %s days of %s, more than %s"
                        .formatted(store.area(), lent[i], store.profession(), store.mostLent()));
            }
            if (over[i].signum() > 0) {
                return Optional.of(
                        "%s uses %s days of %s more than it has".formatted(store.area(), over[i], store.profession()));
            }
        }
        return Optional.empty();
    }

    /** Days served of each cover, exact. */
    BigDecimal[] servedOfCovers() {
        BigDecimal[] sums = zeros(layout.covers.size());
        for (int i = 0; i < served.length; i++) {
            int cover = layout.servings.get(i).cover();
            sums[cover] = sums[cover].add(served[i]);
        }
        return sums;
    }

    /** Coverage of each cover, rounded down. */
    BigDecimal[] coverages() {
        BigDecimal[] coverages = servedOfCovers();
        Arrays.setAll(coverages, i -> coverages[i].divide(layout.covers.get(i).needed(), SCALE, RoundingMode.DOWN));
        return coverages;
    }

    /** Days served in a part. */
    BigDecimal total(int[] parts, int part) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < served.length; i++) {
            total = parts[layout.servings.get(i).store()] == part ? total.add(served[i]) : total;
        }
        return total;
    }

    /** Days sent × distance in a part. */
    BigDecimal travel(int[] parts, int part) {
        BigDecimal travel = BigDecimal.ZERO;
        for (int i = 0; i < sent.length; i++) {
            Layout.Sending one = layout.sendings.get(i);
            if (sent[i].signum() > 0 && parts[one.from()] == part) {
                travel = travel.add(sent[i].multiply(one.distance()));
            }
        }
        return travel;
    }

    /** Days that leave a store. */
    BigDecimal[] lent() {
        BigDecimal[] lent = zeros(layout.stores.size());
        for (int i = 0; i < sent.length; i++) {
            int from = layout.sendings.get(i).from();
            lent[from] = lent[from].add(sent[i]);
        }
        return lent;
    }

    List<Served> served() {
        List<Served> list = new ArrayList<>();
        for (int i = 0; i < served.length; i++) {
            if (served[i].signum() > 0) {
                Layout.Serving one = layout.servings.get(i);
                Layout.Store store = layout.stores.get(one.store());
                String condition = layout.covers.get(one.cover()).condition();
                list.add(new Served(store.area(), store.profession(), condition, served[i].stripTrailingZeros()));
            }
        }
        return list;
    }

    List<Transfer> transfers() {
        List<Transfer> list = new ArrayList<>();
        for (int i = 0; i < sent.length; i++) {
            if (sent[i].signum() > 0) {
                Layout.Sending one = layout.sendings.get(i);
                Layout.Store from = layout.stores.get(one.from());
                list.add(new Transfer(
                        from.area(),
                        layout.stores.get(one.to()).area(),
                        from.profession(),
                        sent[i].stripTrailingZeros(),
                        sent[i].multiply(one.arrives()).stripTrailingZeros()));
            }
        }
        return list;
    }

    /** Whether every need of a store's profession in its area is met in full. */
    boolean[] nothingMoreNeeded() {
        boolean[] met = new boolean[layout.stores.size()];
        Arrays.fill(met, true);
        for (int i = 0; i < served.length; i++) {
            Layout.Serving one = layout.servings.get(i);
            met[one.store()] &= one.most().subtract(served[i]).compareTo(NOISE) <= 0;
        }
        return met;
    }

    /** Days used of each store beyond what it has; negative where some are left. */
    private BigDecimal[] overdrawn() {
        BigDecimal[] over = new BigDecimal[layout.stores.size()];
        Arrays.setAll(over, i -> layout.stores.get(i).capacity().negate());
        for (int i = 0; i < sent.length; i++) {
            if (sent[i].signum() != 0) {
                Layout.Sending one = layout.sendings.get(i);
                over[one.from()] = over[one.from()].add(sent[i]);
                over[one.to()] = over[one.to()].subtract(sent[i].multiply(one.arrives()));
            }
        }
        for (int i = 0; i < served.length; i++) {
            int store = layout.servings.get(i).store();
            over[store] = over[store].add(served[i]);
        }
        return over;
    }

    /** Takes from a value what its store is over, as far as it goes. */
    private static BigDecimal shortened(BigDecimal value, BigDecimal[] over, int store) {
        if (over[store].signum() <= 0 || value.signum() == 0) {
            return value;
        }
        // Rounded up so that the result keeps its number of decimal places.
        BigDecimal cut = over[store].setScale(SCALE, RoundingMode.UP).min(value);
        over[store] = over[store].subtract(cut);
        return value.subtract(cut);
    }

    private static BigDecimal[] down(double[] values) {
        BigDecimal[] exact = new BigDecimal[values.length];
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i] <= 0 ? BigDecimal.ZERO : new BigDecimal(values[i]);
            exact[i] = value.compareTo(NOISE) < 0 ? BigDecimal.ZERO : value.setScale(SCALE, RoundingMode.DOWN);
        }
        return exact;
    }

    private static BigDecimal[] zeros(int length) {
        BigDecimal[] zeros = new BigDecimal[length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
