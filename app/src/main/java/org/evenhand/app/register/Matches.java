package org.evenhand.app.register;

import java.util.List;
import java.util.Set;
import org.evenhand.vocabulary.Profession;

/**
 * Who can help with what was sought, and why others cannot.
 *
 * @param professions that were sought
 * @param able in the order in which they are to be asked
 * @param passedOver services for this area with the profession, but for other ages or needs
 * @param serving how many services are for this area, of whatever profession
 */
public record Matches(List<Profession> professions, List<Match> able, List<PassedOver> passedOver, int serving) {

    public Matches {
        professions = List.copyOf(professions);
        able = List.copyOf(able);
        passedOver = List.copyOf(passedOver);
    }

    /** Why a service with the profession is not a match. */
    public enum Why {
        AGES,
        NEEDS
    }

    /** @param why never empty */
    public record PassedOver(OfferedService service, Set<Why> why) {

        public PassedOver {
            why = Set.copyOf(why);
        }
    }
}
