package org.evenhand.app.access.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.waits.SecondWaits;
import org.evenhand.engine.disclose.FigureRule;
import org.evenhand.engine.disclose.PartsOfAWhole;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.engine.wait.KaplanMeier;
import org.evenhand.engine.wait.Quantile;
import org.evenhand.engine.wait.Wait;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a service answers every kind of setting alike, and how long second waits take: of its own requests, with small numbers held back by
 * the pack disclosure-control, because a list on a wall is read by more than who may read the requests. See docs/methods/triage.md.
 */
@Service
@Transactional(readOnly = true)
public class Fairness {

    private final Requests requests;
    private final SecondWaits secondWaits;
    private final TriageRules rules;
    private final DisclosureRules disclosure;
    private final Clock clock;

    Fairness(Requests requests, SecondWaits secondWaits, TriageRules rules, DisclosureRules disclosure, Clock clock) {
        this.requests = requests;
        this.secondWaits = secondWaits;
        this.rules = rules;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * One kind of setting.
     *
     * @param decided how many were accepted or declined, rounded; empty where held back
     * @param acceptedPercent of these, whole; empty where held back
     * @param waited of all that were made, until the first contact; empty where held back
     */
    public record OfStage(Stage stage, OptionalLong decided, OptionalInt acceptedPercent, Optional<Waited> waited) {}

    /**
     * Half had been seen within so many days.
     *
     * @param reached false where half are still waiting: it takes longer than the days
     * @param of how many waits it is based on, rounded
     */
    public record Waited(long days, boolean reached, long of) {}

    /**
     * Second waits for one profession, or for all.
     *
     * @param profession empty for all
     * @param waited empty where held back
     */
    public record Again(Optional<Profession> profession, Optional<Waited> waited) {}

    /** A whole that has no part, or whose parts are too few, is shown by nothing. */
    private record Counted<T>(T what, List<Wait> waits) {}

    /** Every stage, also those of which nothing is shown. Their sum is not, so that no small one can be worked out from it. */
    public List<OfStage> byStage() {
        List<Request> made = requests.askedSince(from()).stream()
                .filter(request -> !request.hasLeft())
                .toList();
        return Arrays.stream(Stage.values())
                .map(stage -> ofStage(
                        stage,
                        made.stream()
                                .filter(one -> one.settingType().stage() == stage)
                                .toList()))
                .toList();
    }

    /**
     * What left for another procedure at once, within the same days.
     *
     * @param open of which nobody has said yet that somebody has it
     */
    public record Left(long all, long open) {}

    /** The service's own list: nothing is held back of it. */
    public Left left() {
        List<Request> left =
                requests.askedSince(from()).stream().filter(Request::hasLeft).toList();
        return new Left(
                left.size(),
                left.stream().filter(request -> request.state().isUndecided()).count());
    }

    /** All first, then each profession that anybody waits for again. */
    public List<Again> secondWaits() {
        List<SecondWaits.Counted> found = secondWaits.since(from());
        List<Counted<Profession>> by = Arrays.stream(Profession.values())
                .map(who -> new Counted<>(
                        who,
                        found.stream()
                                .filter(one -> one.again().profession() == who)
                                .map(this::asWait)
                                .toList()))
                .filter(counted -> !counted.waits().isEmpty())
                .toList();
        if (by.isEmpty()) {
            return List.of();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        by.forEach(counted ->
                counts.put(counted.what().name(), (long) counted.waits().size()));
        PartsOfAWhole parts = PartsOfAWhole.of(counts, rule());
        List<Again> rows = new ArrayList<>();
        rows.add(new Again(
                Optional.empty(), waited(found.stream().map(this::asWait).toList(), parts.isTotalHeldBack())));
        by.forEach(counted -> rows.add(new Again(
                Optional.of(counted.what()),
                waited(counted.waits(), parts.isHeldBack(counted.what().name())))));
        return rows;
    }

    private OfStage ofStage(Stage stage, List<Request> made) {
        List<Request> decided = made.stream().filter(Fairness::isDecided).toList();
        boolean isShown = isEnough(decided.size());
        long accepted = decided.stream().filter(Fairness::isAccepted).count();
        return new OfStage(
                stage,
                isShown ? OptionalLong.of(rounded(decided.size())) : OptionalLong.empty(),
                isShown
                        ? OptionalInt.of(Math.toIntExact(Math.round(100.0 * accepted / decided.size())))
                        : OptionalInt.empty(),
                waited(made.stream().map(this::asWait).toList(), false));
    }

    private Optional<Waited> waited(List<Wait> waits, boolean isHeldBack) {
        if (isHeldBack || !isEnough(waits.size())) {
            return Optional.empty();
        }
        long of = rounded(waits.size());
        return Optional.of(
                switch (KaplanMeier.of(waits).median()) {
                    case Quantile.Reached reached -> new Waited(Math.round(reached.days()), true, of);
                    case Quantile.NotReached open -> new Waited(open.longerThanDays(), false, of);
                });
    }

    /** One service is the one contributor: the page is its own. */
    private boolean isEnough(long count) {
        return new FigureRule(rule().threshold(), 1).disclosureOf(count, 1) == Disclosure.SHOWN;
    }

    private Wait asWait(Request request) {
        return asWait(
                request.askedOn(), request.firstSeenOn(), request.standing().closedOn());
    }

    private Wait asWait(SecondWaits.Counted second) {
        return asWait(second.again().from(), second.again().until(), second.closedOn());
    }

    /** Who was not met before it was closed has waited at least until then. */
    private Wait asWait(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> closedOn) {
        LocalDate last = until.or(() -> closedOn).orElseGet(() -> LocalDate.now(clock));
        return new Wait(Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, last))), until.isPresent());
    }

    private static boolean isAccepted(Request request) {
        return request.state() != RequestState.DECLINED && request.specialist().isPresent();
    }

    private static boolean isDecided(Request request) {
        return isAccepted(request) || request.declined().isPresent();
    }

    private SuppressionRule rule() {
        return disclosure.rule();
    }

    private long rounded(long count) {
        long to = rule().roundTo();
        return Math.floorDiv(count + to / 2, to) * to;
    }

    private LocalDate from() {
        return LocalDate.now(clock).minusDays(rules.value("fairness-days"));
    }
}
