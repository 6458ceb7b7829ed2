package org.evenhand.app.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.app.register.ServicesByTravel.Travelled;
import org.evenhand.app.register.ServicesByTravel.Trip;
import org.evenhand.app.register.ServicesFound.Place;
import org.evenhand.app.travel.Travel;
import org.evenhand.app.travel.Way;
import org.evenhand.app.travel.Ways;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Service;

/**
 * Looks for services and puts those that are nearest in a straight line into the order of the way there. Outside of any transaction: nothing of
 * the database is held while a routing service is asked.
 */
@Service
public class SearchingByTravel {

    private static final Comparator<Travelled> NEAREST_FIRST =
            Comparator.comparing(one -> one.trip().map(Trip::way).orElseThrow(), Way.NEAREST_FIRST);

    private final SearchingServices searching;
    private final Travel travel;
    private final int shown;

    SearchingByTravel(SearchingServices searching, Travel travel, Packs packs) {
        this.searching = searching;
        this.travel = travel;
        this.shown = RegisterTerms.from(packs).rule("most-shown").value();
    }

    /** @param asked by a person with the form, so that a search for nobody counts as demand that was not met */
    public ServicesByTravel search(Wish wish, boolean asked) {
        ServicesFound found = asked ? searching.searchAndCount(wish) : searching.search(wish);
        List<ServicesFound.Line> placed =
                found.lines().stream().filter(line -> !line.places().isEmpty()).toList();
        if (wish.from().isEmpty() || placed.isEmpty()) {
            return new ServicesByTravel(
                    found.lines().stream()
                            .limit(shown)
                            .map(SearchingByTravel::withoutWay)
                            .toList(),
                    found.count(),
                    Optional.empty());
        }
        GridReference from = wish.from().get();
        List<Place> all =
                placed.stream().flatMap(line -> line.places().stream()).toList();
        List<Way> estimated = travel.estimated(from, all.stream().map(Place::at).toList());
        List<Integer> nearest = nearestOfEach(placed, estimated);
        List<Place> places = nearest.stream().map(all::get).toList();
        Ways ways = travel.from(
                from,
                places.stream().map(Place::at).toList(),
                nearest.stream().map(estimated::get).toList());
        List<Travelled> lines = new ArrayList<>(IntStream.range(0, placed.size())
                .mapToObj(i -> new Travelled(
                        placed.get(i),
                        Optional.of(new Trip(
                                places.get(i),
                                from.metresTo(places.get(i).at()),
                                ways.list().get(i)))))
                .sorted(NEAREST_FIRST)
                .toList());
        found.lines().stream()
                .filter(line -> line.places().isEmpty())
                .map(SearchingByTravel::withoutWay)
                .forEach(lines::add);
        return new ServicesByTravel(lines.stream().limit(shown).toList(), found.count(), Optional.of(ways.basis()));
    }

    private static Travelled withoutWay(ServicesFound.Line line) {
        return new Travelled(line, Optional.empty());
    }

    /** The place of each service to which the way is shortest by the estimate, so that a routing service is asked for one of each only. */
    private static List<Integer> nearestOfEach(List<ServicesFound.Line> lines, List<Way> estimated) {
        List<Integer> nearest = new ArrayList<>();
        int first = 0;
        for (ServicesFound.Line line : lines) {
            int end = first + line.places().size();
            nearest.add(IntStream.range(first, end)
                    .boxed()
                    .min(Comparator.comparing(estimated::get, Way.NEAREST_FIRST))
                    .orElseThrow());
            first = end;
        }
        return nearest;
    }
}
