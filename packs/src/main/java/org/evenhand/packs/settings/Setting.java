package org.evenhand.packs.settings;

import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;

/**
 * A place where children or young people learn.
 *
 * @param type the kind in our terms
 * @param kind as its register writes it: "Academy converter", "Full day care"
 * @param phase as its register writes it: "Primary"; empty for childcare
 * @param authority the education authority it lies in
 * @param constituency where its register or the postcode directory names one
 * @param pupils on roll; colleges and many independent settings publish none
 * @param places registered childcare places
 * @param grid from its register; childcare has none of its own
 * @param stateFunded whether it is maintained by the authority or an academy; false where fees or grants pay
 */
public record Setting(
        Urn urn,
        String name,
        SettingType type,
        String kind,
        String phase,
        LaCode authority,
        Optional<ConstituencyCode> constituency,
        OptionalInt pupils,
        OptionalInt places,
        Optional<Postcode> postcode,
        Optional<GridReference> grid,
        boolean stateFunded) {

    /** Whether it is an ordinary school, college or nursery: not special, alternative, secure or for specialists only. */
    public boolean mainstream() {
        return switch (type) {
            case CHILDMINDER,
                    PVI_NURSERY,
                    MAINTAINED_NURSERY_SCHOOL,
                    PRIMARY,
                    SECONDARY,
                    ALL_THROUGH,
                    INDEPENDENT,
                    FE_COLLEGE,
                    SIXTH_FORM_COLLEGE -> true;
            case SPECIAL, ALTERNATIVE_PROVISION, INDEPENDENT_SPECIAL, SPECIALIST_POST_16, SECURE, OTHER -> false;
        };
    }
}
