package org.evenhand.packs.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.demand.Kind;

/**
 * Which settings the reported promise of days is read to cover. The reports speak of “an average primary” and “an average secondary” and of
 * mainstream settings; the rest is our reading, shown on the page: middle schools count as what they are deemed to be, and all-through schools
 * as secondary schools, both as the Department counts them in its statistics; independent schools are no part of it.
 */
public final class SettingKinds {

    private SettingKinds() {}

    /** Empty for settings that no reading of the promise speaks of: independent schools, secure settings and others. */
    public static Optional<Kind> of(Setting setting) {
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

    /** How many there are of each kind; kinds without any are absent. */
    public static Map<Kind, Long> count(List<Setting> settings) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Setting setting : settings) {
            of(setting).ifPresent(kind -> counts.merge(kind, 1L, Long::sum));
        }
        return counts;
    }

    private static Optional<Kind> stateFunded(Setting setting, Kind kind) {
        return setting.stateFunded() ? Optional.of(kind) : Optional.empty();
    }

    private static boolean isMiddle(Setting setting) {
        return setting.phase().startsWith("Middle");
    }
}
