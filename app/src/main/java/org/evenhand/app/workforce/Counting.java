package org.evenhand.app.workforce;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Offer;
import org.evenhand.engine.demand.Range;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.SettingKinds;

/** What is counted of the settings an area has, for the reported promise: see {@link SettingKinds}. */
final class Counting {

    private Counting() {}

    static Optional<Kind> kind(Setting setting) {
        return SettingKinds.of(setting);
    }

    static Map<Kind, Long> count(List<Setting> settings) {
        return SettingKinds.count(settings);
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
