package org.evenhand.app.register.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.LocationId;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.services.Spot;
import org.evenhand.vocabulary.Postcode;
import org.springframework.stereotype.Component;

/** Reads the form of a place, and asks the postcode directory where it is. */
@Component
class ReadingPlaces {

    private final Places places;

    ReadingPlaces(Places places) {
        this.places = places;
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Location> read(LocationForm form, LocationId id, OrganisationId owner, List<Problem> problems) {
        Optional<Location.Kind> kind = Entered.choice(
                "kind", form.kind(), List.of(Location.Kind.values()), Words.of("register.form.kind"), problems);
        String name = Entered.atMost("placeName", form.placeName(), 200, problems);
        String first =
                Entered.needed("firstLine", form.firstLine(), 200, Words.of("register.form.firstLine"), problems);
        String second = Entered.atMost("secondLine", form.secondLine(), 200, problems);
        String town = Entered.needed("town", form.town(), 100, Words.of("register.form.town"), problems);
        String county = Entered.atMost("county", form.county(), 100, problems);
        Optional<Postcode> postcode = Postcode.find(Entered.text(form.postcode()));
        if (postcode.isEmpty()) {
            problems.add(new Problem("postcode", Words.of("register.problem.postcode")));
        }
        String access = Entered.atMost("access", form.access(), 1000, problems);
        Optional<Spot> spot = postcode.map(places::find).flatMap(Spot::of);
        if (postcode.isPresent() && spot.isEmpty()) {
            problems.add(new Problem("postcode", Words.of("register.problem.postcode.unknown")));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Location.Address address = new Location.Address(name, first, second, town, county, postcode.orElseThrow());
        Spot where = spot.orElseThrow();
        return Optional.of(new Location(id, owner, kind.orElseThrow(), address, where.area(), where.grid(), access));
    }
}
