package org.evenhand.app.evaluation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.evenhand.packs.policy.ServiceIndicators;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.packs.settings.Childminders;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.springframework.stereotype.Component;

/** How many children the settings of an area have, where a register publishes it: pupils on roll, or registered childcare places. */
@Component
class Children {

    private final Settings settings;
    private final ServiceIndicators indicators;

    Children(Settings settings, ServiceIndicators indicators) {
        this.settings = settings;
        this.indicators = indicators;
    }

    /** Of the settings of a kind, or of all, that publish a number; empty where none does. */
    OptionalLong in(LaCode area, Optional<Kind> kind) {
        long listed = settings.in(area).stream()
                .filter(setting -> isOf(kind, setting.type()))
                .mapToLong(setting -> number(setting).orElse(0))
                .sum();
        long minded = isOf(kind, SettingType.CHILDMINDER)
                ? settings.childmindersIn(area).map(Childminders::places).orElse(0)
                : 0;
        return listed + minded == 0 ? OptionalLong.empty() : OptionalLong.of(listed + minded);
    }

    /** Whether the children of this setting are among those that are counted. Childminders are counted by area, not by name. */
    boolean areCounted(Urn setting, SettingType type) {
        return type == SettingType.CHILDMINDER
                || settings.find(setting)
                        .filter(known -> number(known).isPresent())
                        .isPresent();
    }

    private boolean isOf(Optional<Kind> kind, SettingType type) {
        return kind.isEmpty() || indicators.kindOf(type).equals(kind.get());
    }

    private static OptionalInt number(Setting setting) {
        return setting.pupils().isPresent() ? setting.pupils() : setting.places();
    }
}
