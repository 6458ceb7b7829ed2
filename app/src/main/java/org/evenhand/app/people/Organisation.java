package org.evenhand.app.people;

import java.io.Serializable;
import java.util.Optional;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;

/**
 * A body that people act for.
 *
 * @param authority it belongs to; none for a coalition
 * @param isDemonstration whether it is invented
 * @param isChecked whether those who run the installation confirmed its people
 */
public record Organisation(
        OrganisationId id,
        Kind kind,
        String name,
        Optional<LaCode> authority,
        Optional<Urn> setting,
        boolean isDemonstration,
        boolean isChecked) {

    /** What kind of body. */
    public enum Kind implements Serializable {
        /** A nursery, childminder, school or college. */
        SETTING,
        /** A service that receives requests for an authority. */
        SERVICE,
        /** A professional who works for themselves and may take no new work today; one who may counts as a service. */
        INDEPENDENT,
        /** Plans and pays for services of an area: a local authority or an integrated care board. */
        AUTHORITY,
        /** Those who run this installation. */
        INSTALLATION,
        /** Those who campaign together; of no authority. */
        COALITION
    }
}
