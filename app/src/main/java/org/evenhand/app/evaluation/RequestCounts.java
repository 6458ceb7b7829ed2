package org.evenhand.app.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.evenhand.app.access.counts.RequestsCounted;
import org.evenhand.app.access.counts.RequestsCounted.FirstWait;
import org.evenhand.app.access.counts.RequestsCounted.InHand;
import org.evenhand.engine.wait.KaplanMeier;
import org.evenhand.engine.wait.Wait;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** How long settings wait for a first contact, and how often somebody waits again. */
@Component
class RequestCounts implements Counts {

    private final RequestsCounted requests;
    private final ByKind byKind;

    RequestCounts(RequestsCounted requests, ByKind byKind) {
        this.requests = requests;
        this.byKind = byKind;
    }

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        List<FirstWait> waits = requests.firstWaits(area, period.from(), period.before());
        List<InHand> inHand = requests.inHand(area, period.from(), period.before());
        return Map.of(
                "wait-half", waited(waits, period, 0.5),
                "wait-nine-in-ten", waited(waits, period, 0.9),
                "second-waits",
                        byKind.column(
                                inHand,
                                InHand::setting,
                                InHand::requests,
                                (kind, those) -> Value.share(
                                        those.stream().mapToLong(InHand::again).sum(),
                                        those.stream()
                                                .mapToLong(InHand::requests)
                                                .sum())));
    }

    private Column waited(List<FirstWait> waits, Period period, double share) {
        return byKind.column(
                waits,
                FirstWait::setting,
                wait -> 1,
                (kind, those) -> Value.wait(
                        KaplanMeier.of(those.stream()
                                .map(wait -> asOf(wait, period.lastDay()))
                                .toList()),
                        share));
    }

    /** Both periods are followed to their own last day, so that the later one is not shorter only because it is later. */
    static Wait asOf(FirstWait wait, LocalDate lastDay) {
        boolean isOver = wait.firstSeenOn().filter(on -> !on.isAfter(lastDay)).isPresent();
        LocalDate last = isOver
                ? wait.firstSeenOn().orElseThrow()
                : wait.closedOn().filter(on -> on.isBefore(lastDay)).orElse(lastDay);
        return new Wait(Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(wait.askedOn(), last))), isOver);
    }
}
