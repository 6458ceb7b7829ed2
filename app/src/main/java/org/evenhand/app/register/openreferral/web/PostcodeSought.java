package org.evenhand.app.register.openreferral.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.site.Words;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.Places;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.springframework.stereotype.Component;

/** Asks the postcode directory for the authority and the middle of a postcode. Nothing of the question is kept. */
@Component
class PostcodeSought {

    private final Places places;

    PostcodeSought(Places places) {
        this.places = places;
    }

    /** @param areas all that it may lie in, never empty */
    record Found(Set<LaCode> areas, Optional<GridReference> middle) {

        Found {
            areas = Set.copyOf(areas);
        }
    }

    Optional<Found> find(Postcode postcode, List<AskedOpenly.Wrong> wrong) {
        return switch (places.find(postcode)) {
            case PlaceAnswer.Exact exact -> Optional.of(new Found(Set.of(exact.authority()), exact.grid()));
            case PlaceAnswer.Split split ->
                Optional.of(new Found(
                        split.authorities().stream()
                                .map(PlaceAnswer.Candidate::area)
                                .collect(Collectors.toSet()),
                        split.grid()));
            case PlaceAnswer.Unknown unknown -> refused(postcode, "unknown", wrong);
            case PlaceAnswer.OutsideEngland outside -> refused(postcode, "outside", wrong);
        };
    }

    private static Optional<Found> refused(Postcode postcode, String why, List<AskedOpenly.Wrong> wrong) {
        wrong.add(new AskedOpenly.Wrong("postcode", postcode.text(), Words.of("openreferral.problem.postcode." + why)));
        return Optional.empty();
    }
}
