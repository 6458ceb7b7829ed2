package org.evenhand.packs.places;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;

/** Where a postcode is. Only {@link Exact} may be used without asking the person. */
public sealed interface PlaceAnswer {

    Postcode postcode();

    /**
     * It is in one authority and one constituency.
     *
     * @param district local authority district, known from the directory only
     * @param board integrated care board; where the directory does not name it, the one with the greatest part of the authority
     * @param certainty how the constituency was found
     * @param inUse whether the directory says that the postcode is in use; true where it is not in the directory
     */
    record Exact(
            Postcode postcode,
            LaCode authority,
            ConstituencyCode constituency,
            Optional<GssCode> district,
            Optional<IcbCode> board,
            Optional<GridReference> grid,
            Certainty certainty,
            boolean inUse)
            implements PlaceAnswer {}

    /**
     * It is in one of several authorities or constituencies: ask which. A list with one member is settled.
     *
     * @param authorities candidates, the likeliest first; shares sum to 1
     * @param constituencies candidates, the likeliest first; shares sum to 1
     * @param certainty how the first constituency was found
     */
    record Split(
            Postcode postcode,
            List<Candidate<LaCode>> authorities,
            List<Candidate<ConstituencyCode>> constituencies,
            Optional<GridReference> grid,
            Certainty certainty)
            implements PlaceAnswer {

        public Split {
            authorities = List.copyOf(authorities);
            constituencies = List.copyOf(constituencies);
        }
    }

    /** It has the form of a postcode, and nothing here knows it or any other of its sector. */
    record Unknown(Postcode postcode, String reason) implements PlaceAnswer {}

    /** @param country in words, for "… is in Scotland": "Wales", "the Channel Islands" */
    record OutsideEngland(Postcode postcode, String country) implements PlaceAnswer {}

    /**
     * A possible area.
     *
     * @param share of the sector's postcodes that are in it, more than 0 and at most 1
     */
    record Candidate<T>(T area, double share) {}
}
