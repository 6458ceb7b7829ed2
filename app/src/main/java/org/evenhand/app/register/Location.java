package org.evenhand.app.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;

/**
 * A place from which services work. Public.
 *
 * @param owner the organisation that entered it
 * @param area the authority it lies in, where its postcode says so for certain
 * @param spot where its postcode is, where that is known
 * @param access how it can be entered and used; may be empty
 */
public record Location(
        LocationId id,
        OrganisationId owner,
        Kind kind,
        Address address,
        Optional<LaCode> area,
        Optional<GridReference> spot,
        String access) {

    /** As Open Referral UK has them. */
    public enum Kind {
        PHYSICAL,
        POSTAL,
        VIRTUAL
    }

    /**
     * @param name of the building; may be empty
     * @param secondLine may be empty
     * @param county may be empty
     */
    public record Address(
            String name, String firstLine, String secondLine, String town, String county, Postcode postcode) {

        /** As it is written on an envelope, without what is empty. */
        public List<String> lines() {
            return Stream.of(name, firstLine, secondLine, town, county, postcode.text())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
