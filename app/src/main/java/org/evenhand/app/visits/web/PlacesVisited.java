package org.evenhand.app.visits.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Words;
import org.evenhand.app.travel.Travel;
import org.evenhand.app.travel.TravelSettings;
import org.evenhand.app.travel.Way;
import org.evenhand.app.visits.SettingSpots;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.evenhand.vocabulary.Postcode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where settings are, and how far from each other: by the register they stand in, or by their postcode. */
@Component
class PlacesVisited {

    private static final double METRES = 1_000;
    private static final double SECONDS = 60;

    private final Accounts accounts;
    private final Gazetteer settings;
    private final Places places;
    private final Travel travel;
    private final TravelSettings roads;
    private final ObjectProvider<SettingSpots> spots;
    private final double roadRatio;

    PlacesVisited(
            Accounts accounts,
            Gazetteer settings,
            Places places,
            Travel travel,
            TravelSettings roads,
            ObjectProvider<SettingSpots> spots,
            Packs packs) {
        this.accounts = accounts;
        this.settings = settings;
        this.places = places;
        this.travel = travel;
        this.roads = roads;
        this.spots = spots;
        this.roadRatio = SharingAssumptions.from(packs).roadRatio().value().mode();
    }

    /** Its postcode, or that none is known. */
    String place(OrganisationId organisation) {
        return setting(organisation)
                .flatMap(Setting::postcode)
                .map(Postcode::toString)
                .orElseGet(() -> Words.of("visits.place.unknown"));
    }

    Optional<RouteMap.Visited> visited(OrganisationId organisation, int number) {
        return setting(organisation)
                .flatMap(setting ->
                        grid(setting).map(at -> new RouteMap.Visited(number, setting.name(), at, setting.authority())))
                .or(() -> accounts.find(organisation)
                        .flatMap(one -> elsewhere(one)
                                .flatMap(at -> one.authority()
                                        .map(area -> new RouteMap.Visited(number, one.name(), at, area)))));
    }

    /** The way to the next place, about, beside the minutes there are for it; empty where one of the places is not known. */
    Optional<String> gap(OrganisationId from, OrganisationId to, String minutes) {
        return spot(from)
                .flatMap(here -> spot(to).map(there ->
                        travel.from(here, List.of(there)).list().getFirst()))
                .map(way -> switch (way) {
                    case Way.ByCar car ->
                        Words.of(
                                "visits.gap.car",
                                minutes,
                                Math.round(car.time().toSeconds() / SECONDS),
                                kilometres(car.metres()));
                    case Way.Estimated road -> Words.of("visits.gap.known", minutes, kilometres(road.metres()));
                    case Way.Nowhere nowhere -> Words.of("visits.gap.nowhere", minutes);
                });
    }

    private static String kilometres(double metres) {
        return Long.toString(Math.round(metres / METRES));
    }

    /** How distances are counted. */
    String method() {
        String estimate = Words.of("visits.gap.method", roadRatio);
        return roads.isOn() ? Words.of("visits.gap.routed", roads.credit(), estimate) : estimate;
    }

    private Optional<Setting> setting(OrganisationId organisation) {
        return accounts.find(organisation)
                .flatMap(Organisation::setting)
                .flatMap(urn -> settings.findSetting(urn.toString()));
    }

    private Optional<GridReference> spot(OrganisationId organisation) {
        return setting(organisation)
                .flatMap(this::grid)
                .or(() -> accounts.find(organisation).flatMap(this::elsewhere));
    }

    private Optional<GridReference> elsewhere(Organisation organisation) {
        return organisation
                .setting()
                .flatMap(urn -> spots.stream()
                        .flatMap(known -> known.find(urn).stream())
                        .findFirst());
    }

    private Optional<GridReference> grid(Setting setting) {
        return setting.grid().or(() -> setting.postcode().map(places::find).flatMap(PlacesVisited::grid));
    }

    private static Optional<GridReference> grid(PlaceAnswer answer) {
        return switch (answer) {
            case PlaceAnswer.Exact exact -> exact.grid();
            case PlaceAnswer.Split split -> split.grid();
            case PlaceAnswer.Unknown unknown -> Optional.empty();
            case PlaceAnswer.OutsideEngland outside -> Optional.empty();
        };
    }
}
