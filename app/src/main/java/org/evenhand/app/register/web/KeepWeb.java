package org.evenhand.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.Keeping;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.LocationId;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.Offering.Offered;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.web.ServiceForm.Keeper;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where an organisation keeps what it offers: add, change, and say that it is still right. */
@Controller
class KeepWeb {

    static final String PATH = "/register";
    private static final String NEW = "new";
    private static final String SERVICE_LEAD = "hasRole('SERVICE_LEAD')";

    private final Keeping keeping;
    private final Offering offering;
    private final ReadingServices services;
    private final ReadingPlaces places;
    private final KeepPages pages;

    KeepWeb(Keeping keeping, Offering offering, ReadingServices services, ReadingPlaces places, KeepPages pages) {
        this.keeping = keeping;
        this.offering = offering;
        this.services = services;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Page kept(@AuthenticationPrincipal SignedIn person) {
        return Page.of(
                "register/kept", pages.kept(person.organisationName(), keeping.servicesOf(person.organisation())));
    }

    @PostMapping(PATH + "/services/{id}/confirm")
    @PreAuthorize(SERVICE_LEAD)
    Answer confirm(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        ServiceEntry entry = mine(id, person);
        offering.confirm(entry.id(), person.organisation());
        return Redirect.to(PATH)
                .withNotice(Notice.done(
                        Words.of("register.confirmed", entry.offered().name())));
    }

    @GetMapping(PATH + "/services/new")
    @PreAuthorize(SERVICE_LEAD)
    Page add() {
        return Page.of("register/edit", pages.edit(NEW, ServiceForm.empty(), List.of(), FormProblems.none()));
    }

    @PostMapping(PATH + "/services/new")
    @PreAuthorize(SERVICE_LEAD)
    Answer added(@ModelAttribute ServiceForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        Optional<ServiceEntry> entry = services.read(form, ServiceId.random(), keeper(person), problems);
        if (entry.isEmpty()) {
            return again(NEW, form, List.of(), problems);
        }
        offering.add(entry.get());
        return Redirect.to(path(entry.get().id().toString()))
                .withNotice(Notice.done(
                        Words.of("register.added", entry.get().offered().name())));
    }

    @GetMapping(PATH + "/services/{id}")
    @PreAuthorize(SERVICE_LEAD)
    Page edit(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        ServiceEntry entry = mine(id, person);
        return Page.of(
                "register/edit",
                pages.edit(id, ServiceForm.of(entry, services), entry.locations(), FormProblems.none()));
    }

    @PostMapping(PATH + "/services/{id}")
    @PreAuthorize(SERVICE_LEAD)
    Answer change(@PathVariable String id, @ModelAttribute ServiceForm form, @AuthenticationPrincipal SignedIn person) {
        ServiceEntry before = mine(id, person);
        List<Problem> problems = new ArrayList<>();
        Optional<ServiceEntry> entry = services.read(form, before.id(), keeper(person), problems);
        if (entry.isEmpty()) {
            return again(id, form, before.locations(), problems);
        }
        return switch (offering.change(entry.get())) {
            case Offered.Saved saved ->
                Redirect.to(PATH)
                        .withNotice(Notice.done(Words.of(
                                "register.changed", entry.get().offered().name())));
            case Offered.ChangedMeanwhile meanwhile ->
                again(id, form, before.locations(), List.of(new Problem("name", Words.of("register.form.meanwhile"))));
            case Offered.NotYours not -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(PATH + "/services/{id}/places/{place}")
    @PreAuthorize(SERVICE_LEAD)
    Page place(@PathVariable String id, @PathVariable String place, @AuthenticationPrincipal SignedIn person) {
        ServiceEntry entry = mine(id, person);
        LocationForm form = place.equals(NEW) ? LocationForm.empty() : LocationForm.of(at(entry, place));
        return Page.of("register/place", pages.place(entry, place, form, FormProblems.none()));
    }

    @PostMapping(PATH + "/services/{id}/places/{place}")
    @PreAuthorize(SERVICE_LEAD)
    Answer placed(
            @PathVariable String id,
            @PathVariable String place,
            @ModelAttribute LocationForm form,
            @AuthenticationPrincipal SignedIn person) {
        ServiceEntry entry = mine(id, person);
        LocationId location =
                place.equals(NEW) ? LocationId.random() : at(entry, place).id();
        List<Problem> problems = new ArrayList<>();
        Optional<Location> read = places.read(form, location, person.organisation(), problems);
        if (read.isEmpty()) {
            return Page.withProblems("register/place", pages.place(entry, place, form, new FormProblems(problems)));
        }
        offering.place(entry.id(), read.get());
        return Redirect.to(path(id)).withNotice(Notice.done(Words.of("register.placed")));
    }

    @PostMapping(PATH + "/services/{id}/places/{place}/leave")
    @PreAuthorize(SERVICE_LEAD)
    Answer leave(@PathVariable String id, @PathVariable String place, @AuthenticationPrincipal SignedIn person) {
        ServiceEntry entry = mine(id, person);
        offering.leave(entry.id(), at(entry, place).id(), person.organisation());
        return Redirect.to(path(id)).withNotice(Notice.done(Words.of("register.left")));
    }

    private Page again(String id, ServiceForm form, List<Location> locations, List<Problem> problems) {
        return Page.withProblems("register/edit", pages.edit(id, form, locations, new FormProblems(problems)));
    }

    private ServiceEntry mine(String id, SignedIn person) {
        return EntryPages.id(id)
                .flatMap(service -> keeping.find(service, person.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Location at(ServiceEntry entry, String place) {
        return entry.locations().stream()
                .filter(one -> one.id().toString().equals(place))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Keeper keeper(SignedIn person) {
        return new Keeper(person.organisation(), person.authority());
    }

    private static String path(String id) {
        return PATH + "/services/" + id;
    }
}
