package org.evenhand.app.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.register.Freshness;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.RegisterWords;
import org.evenhand.app.register.SearchingByTravel;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServicesByTravel;
import org.evenhand.app.register.ServicesByTravel.Trip;
import org.evenhand.app.register.ServicesFound;
import org.evenhand.app.register.Wish;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;
import org.evenhand.app.travel.Ways;
import org.evenhand.packs.Packs;
import org.evenhand.packs.places.GridReference;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.PlaceAnswer.Candidate;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.springframework.stereotype.Component;

/** Puts together what a search for services shows. */
@Component
class ServicesPages {

    private final SearchingServices searching;
    private final SearchingByTravel byTravel;
    private final Places places;
    private final Freshness freshness;
    private final Choosing choosing;
    private final AreaNames areaNames;
    private final Distances distances;
    private final RegisterTerms terms;

    ServicesPages(
            SearchingServices searching,
            SearchingByTravel byTravel,
            Places places,
            Freshness freshness,
            Choosing choosing,
            AreaNames areaNames,
            Distances distances,
            Packs packs) {
        this.searching = searching;
        this.byTravel = byTravel;
        this.places = places;
        this.freshness = freshness;
        this.choosing = choosing;
        this.areaNames = areaNames;
        this.distances = distances;
        this.terms = RegisterTerms.from(packs);
    }

    /** @param asked by a person with the form, so that a search for nobody counts as demand that was not met */
    ServicesPage of(SearchForm form, boolean asked) {
        List<Problem> problems = new ArrayList<>();
        Wish wish = wish(form, problems);
        SearchingServices.Holds holds = searching.holds();
        ServicesByTravel found = problems.isEmpty() ? byTravel.search(wish, asked) : ServicesByTravel.none();
        boolean isRight = problems.isEmpty();
        return new ServicesPage(
                form,
                choosing.forSearch(searching.holdsInvented()),
                new FormProblems(problems),
                isRight ? count(found) : "",
                isRight ? note(holds, found) : "",
                found.basis().map(distances::method).orElse(""),
                found.basis().stream().anyMatch(basis -> basis != Ways.Basis.ROUTED),
                isRight && found.count() == 0,
                found.lines().stream()
                        .map(one -> listed(one.line(), one.trip()))
                        .toList());
    }

    private Wish wish(SearchForm form, List<Problem> problems) {
        SearchForm.Read read = form.read(problems);
        Optional<LaCode> area = read.area();
        if (area.isPresent() && !choosing.knows(area.get())) {
            problems.add(SearchForm.problem("area", SearchForm.text(form.area())));
            area = Optional.empty();
        }
        Where where = where(SearchForm.text(form.postcode()), area, problems);
        return new Wish(
                where.area(),
                where.from(),
                read.need(),
                read.profession(),
                read.age(),
                read.mode(),
                read.weeks().isPresent()
                        ? Optional.of(freshness.today().plusWeeks(read.weeks().getAsInt()))
                        : Optional.empty(),
                read.settingType(),
                read.family(),
                Optional.empty(),
                Optional.empty());
    }

    private record Where(Optional<LaCode> area, Optional<GridReference> from) {}

    /** The postcode says from where to count, and which authority unless another was chosen. */
    private Where where(String typed, Optional<LaCode> chosen, List<Problem> problems) {
        if (typed.isEmpty()) {
            return new Where(chosen, Optional.empty());
        }
        Optional<Postcode> postcode = Postcode.find(typed);
        if (postcode.isEmpty()) {
            problems.add(new Problem("postcode", Words.of("register.problem.postcode")));
            return new Where(chosen, Optional.empty());
        }
        return switch (places.find(postcode.get())) {
            case PlaceAnswer.Exact exact -> new Where(chosen.or(() -> Optional.of(exact.authority())), exact.grid());
            case PlaceAnswer.Split split -> new Where(chosen.or(() -> settled(split, problems)), split.grid());
            case PlaceAnswer.Unknown other -> {
                problems.add(new Problem("postcode", Words.of("register.problem.postcode.unknown")));
                yield new Where(chosen, Optional.empty());
            }
            case PlaceAnswer.OutsideEngland outside -> {
                problems.add(new Problem("postcode", Words.of("register.problem.postcode.outside", outside.country())));
                yield new Where(chosen, Optional.empty());
            }
        };
    }

    private Optional<LaCode> settled(PlaceAnswer.Split split, List<Problem> problems) {
        if (split.authorities().size() > 1) {
            problems.add(new Problem(
                    "area",
                    Words.of(
                            "register.problem.area.boundary",
                            split.authorities().stream()
                                    .map(Candidate::area)
                                    .map(areaNames::of)
                                    .collect(Collectors.joining(" or ")))));
        }
        return split.authorities().stream().map(Candidate::area).findFirst();
    }

    private static String count(ServicesByTravel found) {
        if (found.count() > ServicesFound.MOST_COUNTED) {
            return Words.of("register.count.moreThan", Numbers.whole(ServicesFound.MOST_COUNTED));
        }
        return switch (found.count()) {
            case 0 -> Words.of("register.count.none");
            case 1 -> Words.of("register.count.one");
            default -> Words.of("register.count.many", Numbers.whole(found.count()));
        };
    }

    private static String note(SearchingServices.Holds holds, ServicesByTravel found) {
        if (found.count() > found.lines().size()) {
            return Words.of("register.first", found.lines().size());
        }
        if (found.count() > 0) {
            return "";
        }
        return Words.of(
                switch (holds) {
                    case NOTHING -> "register.empty.register";
                    case ONLY_INVENTED -> "register.empty.demonstration";
                    case SERVICES -> "register.empty.filtered";
                });
    }

    /** Where it is not asked from anywhere. */
    ServicesPage.Listed listed(ServicesFound.Line line) {
        return listed(line, Optional.empty());
    }

    private ServicesPage.Listed listed(ServicesFound.Line line, Optional<Trip> trip) {
        OfferedService service = line.service();
        List<SummaryRow> rows = new ArrayList<>();
        trip.ifPresent(to -> rows.add(row("distance", distances.sentence(to))));
        rows.add(row("profession", service.profession().title()));
        rows.add(row("needs", RegisterWords.needs(service)));
        rows.add(row("ages", RegisterWords.ages(service)));
        rows.add(row("mode", Words.of("register.mode." + service.mode())));
        if (!line.languages().isEmpty()) {
            rows.add(row("languages", languages(line.languages())));
        }
        rows.add(row("area", areaNames.of(service.home())));
        whomElse(service, line.reach()).ifPresent(whom -> rows.add(row("shared", whom)));
        rows.add(row(
                "begins",
                service.nextCapacity().map(Numbers::day).orElseGet(() -> Words.of("register.begins.unknown"))));
        line.usualWait().ifPresent(wait -> rows.add(row("wait", wait(wait))));
        rows.add(row("checked", Numbers.day(service.checkedOn())));
        return new ServicesPage.Listed(
                service.name(),
                ServicesWeb.PATH + "/" + service.id(),
                tags(service, line.status(), line.centre()),
                rows);
    }

    /** Whom it serves besides its own authority; empty where nobody. */
    Optional<String> whomElse(OfferedService service, ServiceEntry.Reach reach) {
        String shared =
                service.sharedWith().stream().map(areaNames::of).sorted().collect(Collectors.joining(", "));
        String wide = reach == ServiceEntry.Reach.NAMED ? "" : Words.of("register.reach." + reach);
        String both = wide.isEmpty() || shared.isEmpty() ? wide + shared : wide + "; " + shared;
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    List<Tag> tags(OfferedService service, ServiceEntry.Status status, String centre) {
        List<Tag> tags = new ArrayList<>();
        if (service.home().isDemonstration()) {
            tags.add(Tag.of(Words.of("register.invented"), "grey"));
        }
        terms.findCentre(centre).ifPresent(kind -> tags.add(Tag.of(kind.label(), "blue")));
        if (status != ServiceEntry.Status.ACTIVE) {
            tags.add(Tag.of(Words.of("register.status." + status), "red"));
        }
        if (freshness.isStale(service.checkedOn())) {
            tags.add(Tag.of(Words.of("register.stale", freshness.daysSince(service.checkedOn())), "orange"));
        }
        return tags;
    }

    /** @param codes of the languages: ISO 639 */
    String languages(Set<String> codes) {
        return terms.languages().stream()
                .filter(one -> codes.contains(one.code()))
                .map(RegisterTerms.Language::name)
                .collect(Collectors.joining(", "));
    }

    static String wait(ServiceEntry.Wait wait) {
        return Words.of(
                wait.weeks() == 1 ? "register.wait.one" : "register.wait.value",
                wait.weeks(),
                Numbers.day(wait.asOf()));
    }

    static SummaryRow row(String key, String value) {
        return SummaryRow.of(Words.of("register.row." + key), value);
    }
}
