package org.evenhand.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.evenhand.app.access.SettingTypes;
import org.evenhand.app.access.counts.RequestsCounted;
import org.evenhand.app.evaluation.Value.NotKnown;
import org.evenhand.app.evaluation.Value.Reason;
import org.evenhand.app.visits.VisitsMade;
import org.evenhand.packs.policy.TriageRules;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Time that settings were given, for a thousand of their children, and beside it the time for statutory advice. */
@Component
class TimeCounts implements Counts {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final double DAYS_OF_A_YEAR = 365;

    private final VisitsMade visits;
    private final RequestsCounted requests;
    private final Children children;
    private final ObjectProvider<SettingTypes> types;
    private final TriageRules rules;
    private final ByKind byKind;

    TimeCounts(
            VisitsMade visits,
            RequestsCounted requests,
            Children children,
            ObjectProvider<SettingTypes> types,
            TriageRules rules,
            ByKind byKind) {
        this.visits = visits;
        this.requests = requests;
        this.children = children;
        this.types = types;
        this.rules = rules;
        this.byKind = byKind;
    }

    /**
     * Time at or for settings of one type.
     *
     * @param isCounted whether the children of the setting are known
     */
    record Time(SettingType setting, boolean isCounted, boolean isStatutory, double hours, long entries) {}

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        List<Time> given = visits.of(area, period.from(), period.before()).stream()
                .map(one -> given(one, typeOf(one.setting())))
                .toList();
        List<Time> both = new ArrayList<>(given);
        requests.statutory(area, period.from(), period.before()).stream()
                .map(one -> new Time(one.setting(), false, true, one.hours().doubleValue(), one.entries()))
                .forEach(both::add);
        return Map.of(
                "days-delivered",
                        byKind.column(
                                given,
                                Time::setting,
                                Time::entries,
                                (kind, those) -> forAThousand(
                                        children.in(area, kind), those, rules.value("hours-in-a-day"), period)),
                "statutory", byKind.column(both, Time::setting, Time::entries, (kind, those) -> statutory(those)));
    }

    /** Days of work for a thousand children, for a year at this pace. */
    static Value forAThousand(OptionalLong of, List<Time> given, int hoursInADay, Period period) {
        if (of.isEmpty() || given.stream().noneMatch(Time::isCounted)) {
            return new NotKnown(Reason.NO_CHILDREN);
        }
        double days = hours(given.stream().filter(Time::isCounted).toList()) / hoursInADay;
        return Value.of(days / of.getAsLong() * 1000 * DAYS_OF_A_YEAR / period.days());
    }

    /** The part of all recorded hours that is statutory. */
    static Value statutory(List<Time> both) {
        double hours = hours(both.stream().filter(Time::isStatutory).toList());
        return Value.of(hours / hours(both));
    }

    private Time given(VisitsMade.ToSetting one, SettingType type) {
        return new Time(
                type,
                children.areCounted(one.setting(), type),
                false,
                (double) one.minutes() / MINUTES_OF_AN_HOUR,
                one.visits());
    }

    private SettingType typeOf(Urn setting) {
        Optional<SettingType> known =
                types.stream().flatMap(one -> one.find(setting).stream()).findFirst();
        return known.orElse(SettingType.OTHER);
    }

    private static double hours(List<Time> times) {
        return times.stream().mapToDouble(Time::hours).sum();
    }
}
