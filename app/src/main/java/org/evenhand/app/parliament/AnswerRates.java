package org.evenhand.app.parliament;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Words;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Unit;

/** How often departments answer on time, with how far chance could have moved the share. */
public final class AnswerRates {

    static final String METHOD = "parliament";

    private final Questioning questioning;

    AnswerRates(Questioning questioning) {
        this.questioning = questioning;
    }

    /**
     * One department and one kind of question.
     *
     * @param unknown questions of which the file was saved too early to tell
     */
    public record Rate(String body, boolean namedDay, long onTime, long late, long unknown) {

        public long known() {
            return onTime + late;
        }

        public Optional<Proportion> share() {
            return known() == 0 ? Optional.empty() : Optional.of(Proportion.of(onTime, known()));
        }

        /** If every question of which nothing is known was answered late, and if every one was on time. */
        public Optional<Bounds> bounds() {
            long all = known() + unknown;
            return all == 0
                    ? Optional.empty()
                    : Optional.of(new Bounds((double) onTime / all, (double) (onTime + unknown) / all));
        }
    }

    /** Between which the share must lie, whatever the file does not say. */
    public record Bounds(double least, double most) {}

    public List<Rate> rates(boolean namedDay) {
        return questioning.bodies().stream()
                .map(body -> rate(body, namedDay))
                .filter(rate -> rate.known() + rate.unknown() > 0)
                .toList();
    }

    /** @param body a department, or "" for all */
    public Rate rate(String body, boolean namedDay) {
        List<Punctuality> all = questioning.list().stream()
                .filter(asked -> asked.question().namedDay() == namedDay
                        && !asked.question().withdrawn()
                        && (body.isEmpty() || body.equals(asked.question().body())))
                .map(Asked::punctuality)
                .toList();
        return new Rate(
                body,
                namedDay,
                all.stream().filter(one -> one == Punctuality.ON_TIME).count(),
                all.stream().filter(one -> one == Punctuality.LATE).count(),
                all.stream().filter(one -> one == Punctuality.UNKNOWN).count());
    }

    /** Empty where nothing is known. */
    public Optional<Figure> figure(Rate rate) {
        return rate.share()
                .map(share -> Figure.of(
                                Words.of(
                                        rate.namedDay() ? "parliament.figure.named" : "parliament.figure.ordinary",
                                        rate.body().isEmpty() ? Words.of("parliament.allBodies") : rate.body()),
                                share.share(),
                                Unit.SHARE,
                                questioning.seenUntil(),
                                METHOD,
                                questioning.data())
                        .withInterval(share.interval(Level.NINETY_FIVE))
                        .withN(rate.known()));
    }
}
