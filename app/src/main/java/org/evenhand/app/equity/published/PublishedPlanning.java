package org.evenhand.app.equity.published;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Parts;
import org.evenhand.app.site.Words;
import org.evenhand.engine.compare.Level;
import org.evenhand.engine.compare.Proportion;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.packs.figures.Count;
import org.evenhand.packs.figures.EhcPlans;
import org.evenhand.packs.figures.EhcPlans.Plans;
import org.evenhand.packs.figures.EhcRequests;
import org.evenhand.packs.figures.EhcRequests.Requests;
import org.evenhand.packs.figures.EhcTimeliness;
import org.evenhand.packs.figures.EhcTimeliness.Issued;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/**
 * Education, health and care plans, requests for assessment and time taken, for England and each authority. Small counts are as the Department
 * publishes them (docs/decisions/0032-small-cells-of-plans.md).
 */
@Component
class PublishedPlanning {

    static final String METHOD = "published-plans";

    private final EhcPlans plans;
    private final EhcRequests requests;
    private final EhcTimeliness timeliness;

    PublishedPlanning(PublishedTables tables) {
        this.plans = tables.plans();
        this.requests = tables.requests();
        this.timeliness = tables.timeliness();
    }

    /** Everything published of an area. */
    record Of(Plans plans, Requests requests, Issued issued) {}

    Of england() {
        return new Of(plans.england(), requests.england(requestYear()), timeliness.england(issueYear()));
    }

    Of authority(LaCode code) {
        return new Of(plans.of(code), requests.of(code, requestYear()), timeliness.of(code, issueYear()));
    }

    /** Empty for constituencies and boards, of which nothing is published. */
    Optional<Of> find(Area area) {
        return switch (area) {
            case Area.England other -> Optional.of(england());
            case Area.OfAuthority in -> Optional.of(authority(in.authority().code()));
            case Area.OfConstituency other -> Optional.empty();
            case Area.OfBoard other -> Optional.empty();
        };
    }

    LocalDate plansAsOf() {
        return plans.asOf();
    }

    Year requestYear() {
        return requests.years().getLast();
    }

    Year issueYear() {
        return timeliness.years().getLast();
    }

    List<DataVersion> data() {
        return List.of(plans.version(), requests.version(), timeliness.version());
    }

    Figure plans(String where, Of of) {
        return count(
                Words.of("plans.figure.plans", where), of.plans().total(), Unit.PLANS, plansAsOf(), plans.version());
    }

    Figure requested(String where, Of of) {
        return count(
                Words.of("plans.figure.requested", where, requestYear()),
                of.requests().received(),
                Unit.REQUESTS,
                lastDay(requestYear()),
                requests.version());
    }

    /** Part of new plans issued within 20 weeks, with Wilson's interval. */
    Figure inTime(String where, Of of) {
        String about = Words.of("plans.figure.inTime", where, issueYear());
        Count issued = of.issued().issued();
        Count within = of.issued().within20Weeks();
        LocalDate day = lastDay(issueYear());
        List<DataVersion> data = List.of(timeliness.version());
        if (of.issued().shareInTime().isEmpty()) {
            return Figure.without(about, Unit.SHARE, day, METHOD, data, Count.NOT_PUBLISHED.state());
        }
        Proportion proportion =
                Proportion.of(within.value().orElseThrow(), issued.value().orElseThrow());
        return Figure.of(about, proportion.share(), Unit.SHARE, day, METHOD, data)
                .withInterval(proportion.interval(Level.NINETY_FIVE))
                .withN(proportion.whole());
    }

    /**
     * Plans, requests and time taken over several authorities, each by a part of it. An interval is given only where every part is a whole, for
     * else the numbers are no longer counts.
     */
    List<Figure> summed(String where, List<Overlap<LaCode>> parts) {
        OptionalDouble issued = sum(parts, of -> of.issued().issued());
        OptionalDouble within = sum(parts, of -> of.issued().within20Weeks());
        return List.of(
                summed(
                        Words.of("plans.figure.plans", where),
                        sum(parts, of -> of.plans().total()),
                        Unit.PLANS,
                        plansAsOf(),
                        plans.version()),
                summed(
                        Words.of("plans.figure.requested", where, requestYear()),
                        sum(parts, of -> of.requests().received()),
                        Unit.REQUESTS,
                        lastDay(requestYear()),
                        requests.version()),
                inTime(where, within, issued, parts.stream().allMatch(Parts::isWhole)));
    }

    private Figure inTime(String where, OptionalDouble within, OptionalDouble issued, boolean whole) {
        String about = Words.of("plans.figure.inTime", where, issueYear());
        LocalDate day = lastDay(issueYear());
        List<DataVersion> data = List.of(timeliness.version());
        if (within.isEmpty() || issued.isEmpty() || issued.getAsDouble() <= 0) {
            return Figure.without(about, Unit.SHARE, day, METHOD, data, Count.NOT_PUBLISHED.state());
        }
        Figure share = Figure.of(about, within.getAsDouble() / issued.getAsDouble(), Unit.SHARE, day, METHOD, data);
        return whole
                ? share.withInterval(Proportion.of(Math.round(within.getAsDouble()), Math.round(issued.getAsDouble()))
                                .interval(Level.NINETY_FIVE))
                        .withN(Math.round(issued.getAsDouble()))
                : share;
    }

    /** Empty where one of the parts is not published. */
    private OptionalDouble sum(List<Overlap<LaCode>> parts, Function<Of, Count> measure) {
        double sum = 0;
        for (Overlap<LaCode> part : parts) {
            Count count = measure.apply(authority(part.area()));
            if (count.value().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += part.share() * count.value().getAsInt();
        }
        return OptionalDouble.of(sum);
    }

    private static Figure summed(String about, OptionalDouble sum, Unit unit, LocalDate day, DataVersion data) {
        return sum.isPresent()
                ? Figure.of(about, (double) Math.round(sum.getAsDouble()), unit, day, METHOD, List.of(data))
                : Figure.without(about, unit, day, METHOD, List.of(data), Count.NOT_PUBLISHED.state());
    }

    private static LocalDate lastDay(Year year) {
        return year.atMonth(12).atEndOfMonth();
    }

    private static Figure count(String about, Count count, Unit unit, LocalDate day, DataVersion data) {
        return count.value().isPresent()
                ? Figure.of(about, count.value().getAsInt(), unit, day, METHOD, List.of(data))
                : Figure.without(about, unit, day, METHOD, List.of(data), count.state());
    }
}
