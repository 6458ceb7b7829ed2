package org.evenhand.engine.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * What a promise of specialist days to settings amounts to in an area, and how many experts it takes.
 *
 * <p>days = Σ settings × days each, over the kinds to which days are promised. experts needed = days ÷ (working days × share that reaches
 * settings × share additional × (1 − share set aside)). Lows, modes and highs are carried through separately, so low and high are what comes
 * out if everything goes one way at once: bounds, not an interval with a probability.
 *
 * <p>Kinds to which nothing was promised are returned as such and never as 0 days.
 *
 * <p>Invariant: days never fall when a setting is added; experts needed × days per expert = days (of the modes); low ≤ mode ≤ high.
 *
 * <p>Source: arithmetic; the figures of the policy (40 days a primary, 160 a secondary by April 2029) are reported, not law, and are inputs. See
 * docs/methods/days-promised.md.
 *
 * @param lines one for each kind that was given, in the order of {@link Kind}
 * @param daysPerYear promised to the area in all
 * @param daysPerExpert what one counted expert adds, days a year
 * @param expertsNeeded full-time
 * @param kept how far a plan goes, where one was given
 */
public record Promise(
        List<Line> lines, Range daysPerYear, Range daysPerExpert, Range expertsNeeded, Optional<Kept> kept) {

    public Promise {
        lines = List.copyOf(lines);
    }

    /**
     * @param settings how many of each kind the area has, none negative; a kind without any may be left out or be 0
     * @param offers what is promised to each kind; every kind in {@code settings} needs one, be it that no figure has been promised
     * @param assumptions what one expert adds
     * @param plan experts and money announced for the same area, where they are known
     */
    public record Inputs(
            Map<Kind, Long> settings, Map<Kind, Offer> offers, Assumptions assumptions, Optional<Plan> plan) {

        public Inputs {
            settings = Map.copyOf(settings);
            offers = Map.copyOf(offers);
            for (Map.Entry<Kind, Long> entry : settings.entrySet()) {
                if (entry.getValue() < 0) {
                    throw new NotUnderstood(
                            "Number of settings, " + entry.getKey(),
                            entry.getValue().toString(),
                            "Give 0 or more.");
                }
                if (!offers.containsKey(entry.getKey())) {
                    throw new NotUnderstood(
                            "Offer",
                            entry.getKey().toString(),
                            "Say how many days are promised to this kind, or that no figure has been promised.");
                }
            }
        }
    }

    /**
     * @param experts full-time, above 0
     * @param pencePerYear for all of them together; not negative
     */
    public record Plan(long experts, long pencePerYear) {

        public Plan {
            if (experts <= 0) {
                throw new NotUnderstood("Experts planned", String.valueOf(experts), "Give a number above 0.");
            }
            if (pencePerYear < 0) {
                throw new NotUnderstood("Pence a year", String.valueOf(pencePerYear), "Give 0 or more.");
            }
        }
    }

    /** What a kind of setting gets. */
    public sealed interface Line {

        Kind kind();

        long settings();

        /** @param days a year for all settings of the kind together */
        record Promised(Kind kind, long settings, Offer.Days each, Range days) implements Line {}

        /** There are such settings, and no figure has been promised to them. */
        record NotPromised(Kind kind, long settings, String statement) implements Line {}
    }

    /**
     * How far a plan goes.
     *
     * @param days a year that the planned experts add
     * @param share of the promise that is kept, 1 and more if all; absent where no days are promised
     * @param daysEachMustGive if the planned experts were all additional and did nothing else; days a year
     * @param pencePerExpert a year, rounded to the penny
     * @param pencePerDay promised (mode), rounded to the penny; absent where no days are promised
     */
    public record Kept(
            Range days,
            Optional<Range> share,
            Range daysEachMustGive,
            long pencePerExpert,
            Optional<Long> pencePerDay) {}

    public static Promise of(Inputs inputs) {
        List<Line> lines = new ArrayList<>();
        Range days = Range.exactly(0);
        for (Kind kind : Kind.values()) {
            Long settings = inputs.settings().get(kind);
            Offer offer = inputs.offers().get(kind);
            if (settings == null || offer == null) {
                continue;
            }
            switch (offer) {
                case Offer.Days each -> {
                    Range ofKind = each.daysPerYear().times(settings.doubleValue());
                    lines.add(new Line.Promised(kind, settings, each, ofKind));
                    days = days.plus(ofKind);
                }
                case Offer.NoFigure none -> lines.add(new Line.NotPromised(kind, settings, none.statement()));
            }
        }
        Range perExpert = inputs.assumptions().daysPerExpert();
        Range promised = days;
        return new Promise(
                lines,
                promised,
                perExpert,
                promised.dividedBy(perExpert),
                inputs.plan().map(plan -> kept(plan, promised, perExpert)));
    }

    /** The kinds of which the area has settings and to which no figure has been promised. */
    public List<Line.NotPromised> notPromised() {
        return lines.stream()
                .filter(line -> line.settings() > 0)
                .filter(Line.NotPromised.class::isInstance)
                .map(Line.NotPromised.class::cast)
                .toList();
    }

    private static Kept kept(Plan plan, Range promised, Range perExpert) {
        Range added = perExpert.times((double) plan.experts());
        boolean any = promised.low() > 0;
        return new Kept(
                added,
                any ? Optional.of(added.dividedBy(promised)) : Optional.empty(),
                promised.times(1.0 / plan.experts()),
                pence(plan.pencePerYear(), BigDecimal.valueOf(plan.experts())),
                any ? Optional.of(pence(plan.pencePerYear(), BigDecimal.valueOf(promised.mode()))) : Optional.empty());
    }

    private static long pence(long pence, BigDecimal among) {
        return BigDecimal.valueOf(pence)
                .divide(among, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
