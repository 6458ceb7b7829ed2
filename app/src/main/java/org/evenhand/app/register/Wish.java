package org.evenhand.app.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;

/**
 * What somebody looks for on the register. Whatever is empty does not matter to them.
 *
 * @param area the authority of the setting or family
 * @param from where distances are counted from; never kept
 * @param age in years
 * @param mode IN_PERSON or REMOTE; a service that does both fits either
 * @param by the last day on which it should be able to begin; a service that does not say cannot fit
 * @param settingType that asks
 * @param family whether a family asks itself
 * @param condition a key of the pack register-terms: services that name it
 * @param centre a kind of centre of the same pack
 */
public record Wish(
        Optional<LaCode> area,
        Optional<GridReference> from,
        Optional<Need> need,
        Optional<Profession> profession,
        OptionalInt age,
        Optional<OfferedService.Mode> mode,
        Optional<LocalDate> by,
        Optional<SettingType> settingType,
        boolean family,
        Optional<String> condition,
        Optional<String> centre) {

    /** Everything that is open. */
    public static Wish anything() {
        return new Wish(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public Wish withCondition(String key) {
        return new Wish(area, from, need, profession, age, mode, by, settingType, family, Optional.of(key), centre);
    }

    public Wish withCentre(String kind) {
        return new Wish(area, from, need, profession, age, mode, by, settingType, family, condition, Optional.of(kind));
    }
}
