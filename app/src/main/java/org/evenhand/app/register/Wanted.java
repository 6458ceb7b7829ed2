package org.evenhand.app.register;

import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/** What somebody looks for on the register. What is absent may be anything. */
public record Wanted(
        Optional<LaCode> area, Optional<Need> need, Optional<Profession> profession, OptionalInt ageInYears) {

    boolean fits(OfferedService service) {
        return area.map(service::serves).orElse(true)
                && need.map(service::helpsWith).orElse(true)
                && profession.map(service.profession()::equals).orElse(true)
                && (ageInYears.isEmpty() || service.helpsBetween(ageInYears.getAsInt(), ageInYears.getAsInt()));
    }
}
