package org.evenhand.app.workforce;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Offer;
import org.evenhand.engine.demand.Range;
import org.evenhand.packs.settings.Setting;

/**
 * Which settings the reported promise is read to cover. The reports speak of “an average primary” and “an average secondary” and of mainstream
 * settings; the rest is our reading, shown on the page: middle schools count as what they are deemed to be, and all-through schools as
 * secondary schools, both as the Department counts them in its statistics; independent schools are no part of it.
 */
final class Counting {

    private Counting() {}

    /** Empty for settings that no reading of the promise speaks of: independent schools, secure settings and others. */
    static Optional<Kind> kind(Setting setting) {
        return switch (setting.type()) {
            case PRIMARY -> stateFunded(setting, isMiddle(setting) ? Kind.MIDDLE_DEEMED_PRIMARY : Kind.PRIMARY);
            case SECONDARY -> stateFunded(setting, isMiddle(setting) ? Kind.MIDDLE_DEEMED_SECONDARY : Kind.SECONDARY);
            case ALL_THROUGH -> stateFunded(setting, Kind.ALL_THROUGH);
            case PVI_NURSERY -> Optional.of(Kind.NURSERY);
            case MAINTAINED_NURSERY_SCHOOL -> Optional.of(Kind.NURSERY_SCHOOL);
            case SPECIAL -> Optional.of(Kind.SPECIAL);
            case ALTERNATIVE_PROVISION -> Optional.of(Kind.ALTERNATIVE_PROVISION);
            case FE_COLLEGE, SIXTH_FORM_COLLEGE, SPECIALIST_POST_16 -> Optional.of(Kind.COLLEGE);
            case CHILDMINDER -> Optional.of(Kind.CHILDMINDER);
            case INDEPENDENT, INDEPENDENT_SPECIAL, SECURE, OTHER -> Optional.empty();
        };
    }

    private static Optional<Kind> stateFunded(Setting setting, Kind kind) {
        return setting.stateFunded() ? Optional.of(kind) : Optional.empty();
    }

    private static boolean isMiddle(Setting setting) {
        return setting.phase().startsWith("Middle");
    }

    static Map<Kind, Long> count(List<Setting> settings) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Setting setting : settings) {
            kind(setting).ifPresent(kind -> counts.merge(kind, 1L, Long::sum));
        }
        return counts;
    }

    /** Pupils of state schools of every kind, by whom experts are shared out; a school that publishes no number adds none. */
    static long pupils(List<Setting> settings) {
        return settings.stream()
                .filter(Setting::stateFunded)
                .mapToLong(setting -> setting.pupils().orElse(0))
                .sum();
    }

    /** What is promised to each kind. The statements are words of the page, by the kind's key. */
    static Map<Kind, Offer> offers(PolicyTerms terms) {
        Range primary = Range.exactly(terms.daysPrimary().value());
        Range secondary = Range.exactly(terms.daysSecondary().value());
        Map<Kind, Offer> offers = new EnumMap<>(Kind.class);
        offers.put(Kind.PRIMARY, new Offer.Days(primary, "promise.rule.reported"));
        offers.put(Kind.MIDDLE_DEEMED_PRIMARY, new Offer.Days(primary, "promise.rule.middlePrimary"));
        offers.put(Kind.SECONDARY, new Offer.Days(secondary, "promise.rule.reported"));
        offers.put(Kind.MIDDLE_DEEMED_SECONDARY, new Offer.Days(secondary, "promise.rule.middleSecondary"));
        offers.put(Kind.ALL_THROUGH, new Offer.Days(secondary, "promise.rule.allThrough"));
        for (Kind kind : Kind.values()) {
            offers.putIfAbsent(kind, new Offer.NoFigure("promise.none." + kind.name()));
        }
        return offers;
    }
}
