package org.evenhand.planning;

import org.evenhand.vocabulary.Basis;

/** How it is known how many people there are in an area. What is not known is said, and no local figure is ever made up. */
public sealed interface Known {

    /** Counted for this very area and published, or entered by it. */
    record PublishedHere(double fullTimeEquivalent, String source, String asOf, Basis basis) implements Known {}

    /**
     * What a national figure would mean here if it were spread in a certain way. Not a count of anybody.
     *
     * @param assumption how it is spread, as a sentence
     */
    record ImpliedByNational(
            double fullTimeEquivalent, double national, String source, String asOf, Basis basis, String assumption)
            implements Known {}

    /** @param why as a sentence */
    record NotKnown(String why) implements Known {}
}
