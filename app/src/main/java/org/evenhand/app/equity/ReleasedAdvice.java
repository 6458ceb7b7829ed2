package org.evenhand.app.equity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.LaCode;

/**
 * What became of the advice of an area that fell due in a period, as the public may see it.
 *
 * @param from the first day on which any of it may have fallen due
 * @param until the last
 * @param countedOn the day on which it was counted
 * @param counts in the order in which they are shown
 */
public record ReleasedAdvice(
        LaCode area,
        LocalDate from,
        LocalDate until,
        LocalDate countedOn,
        String method,
        List<DataVersion> data,
        List<Count> counts) {

    public ReleasedAdvice {
        data = List.copyOf(data);
        counts = counts.stream()
                .sorted(Comparator.<Count, AdviceFigure.Kind>comparing(
                                one -> one.figure().kind())
                        .thenComparing(one -> one.figure().key()))
                .toList();
    }

    /** @param n how many recommendations, rounded; empty where it is held back */
    public record Count(AdviceFigure figure, OptionalLong n) {

        public Disclosure disclosure() {
            return n.isPresent() ? Disclosure.ROUNDED : Disclosure.SUPPRESSED;
        }
    }

    ReleasedAdvice with(Count count) {
        List<Count> more = new ArrayList<>(counts);
        more.add(count);
        return new ReleasedAdvice(area, from, until, countedOn, method, data, more);
    }

    /** Held back where it is not there. */
    public OptionalLong n(AdviceFigure.Kind kind) {
        return counts.stream()
                .filter(one -> one.figure().kind() == kind)
                .findFirst()
                .map(Count::n)
                .orElse(OptionalLong.empty());
    }

    /**
     * Which share of all recommendations it is. From the rounded counts, so that it tells no more than they do; empty where one of them is held
     * back, and for all itself.
     */
    public Optional<Proportion> share(Count of) {
        OptionalLong all = n(AdviceFigure.Kind.ALL);
        return of.n().isPresent() && all.isPresent() && of.figure().kind() != AdviceFigure.Kind.ALL
                ? Optional.of(Proportion.of(of.n().getAsLong(), all.getAsLong()))
                : Optional.empty();
    }

    /** Wilson's interval of that share, 95 %. */
    public Optional<Interval> interval(Count of) {
        return share(of).map(share -> share.interval(Level.NINETY_FIVE));
    }
}
