package org.evenhand.app.place.web;

import java.util.Optional;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of areas. */
@Controller
class AreaController {

    private final Gazetteer gazetteer;
    private final AreaPages pages;

    AreaController(Gazetteer gazetteer, AreaPages pages) {
        this.gazetteer = gazetteer;
        this.pages = pages;
    }

    @GetMapping({"/areas", "/areas/england"})
    Page england() {
        return Page.of("place/area", pages.of(new Area.England(), Optional.empty()));
    }

    /**
     * @param constituency where a postcode search sent the person, the constituency it found
     * @param known how it was found
     */
    @GetMapping("/areas/authorities/{code}")
    Page authority(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String constituency,
            @RequestParam(defaultValue = "") String known) {
        return Page.of("place/area", pages.of(get(code, Area.OfAuthority.class), pages.found(constituency, known)));
    }

    @GetMapping("/areas/constituencies/{code}")
    Page constituency(@PathVariable String code) {
        return Page.of("place/area", pages.of(get(code, Area.OfConstituency.class), Optional.empty()));
    }

    @GetMapping("/areas/icbs/{code}")
    Page board(@PathVariable String code) {
        return Page.of("place/area", pages.of(get(code, Area.OfBoard.class), Optional.empty()));
    }

    @GetMapping("/areas/authorities/{code}/settings")
    Page settingsOfAuthority(@PathVariable String code) {
        return Page.of("place/settings", pages.settings(get(code, Area.OfAuthority.class)));
    }

    @GetMapping("/areas/constituencies/{code}/settings")
    Page settingsOfConstituency(@PathVariable String code) {
        return Page.of("place/settings", pages.settings(get(code, Area.OfConstituency.class)));
    }

    /** A code of another kind of area, or of none, is an address that does not exist. */
    private <A extends Area> A get(String code, Class<A> kind) {
        return gazetteer
                .find(code)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
