package org.evenhand.app.equity.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.figures.Count;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Unit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Education, health and care plans by need and authority, as the Department for Education publishes them. */
@Controller
class PublishedPlansController {

    private static final String ALL = "all";

    private final PublishedPlanning planning;
    private final Gazetteer gazetteer;
    private final Sources sources;

    PublishedPlansController(PublishedPlanning planning, Gazetteer gazetteer, Sources sources) {
        this.planning = planning;
        this.gazetteer = gazetteer;
        this.sources = sources;
    }

    @GetMapping("/figures/plans")
    Page plans(
            @RequestParam(defaultValue = Area.England.CODE) String area,
            @RequestParam(defaultValue = ALL) String need) {
        List<Problem> problems = new ArrayList<>();
        Optional<Area> where = gazetteer
                .find(area.isBlank() ? Area.England.CODE : area)
                .filter(found -> planning.find(found).isPresent());
        if (where.isEmpty()) {
            problems.add(new Problem("area", Words.of("plans.problem.area", shortened(area))));
        }
        Optional<Need> which = need(need, problems);
        Optional<PublishedPlansPage.Result> result = !problems.isEmpty()
                ? Optional.empty()
                : which.map(this::byAuthority).or(() -> where.flatMap(this::byNeed));
        PublishedPlansPage page = new PublishedPlansPage(
                where.map(Area::code).orElse(Area.England.CODE),
                which.map(Need::name).orElse(ALL),
                areas(),
                needs(),
                new FormProblems(problems),
                result);
        return problems.isEmpty()
                ? Page.of("equity/published-plans", page)
                : Page.withProblems("equity/published-plans", page);
    }

    private Optional<Need> need(String asked, List<Problem> problems) {
        if (asked.isBlank() || asked.equals(ALL)) {
            return Optional.empty();
        }
        try {
            Need need = Need.of(asked);
            if (published().contains(need)) {
                return Optional.of(need);
            }
        } catch (NotUnderstood wrong) {
            // The page says so in its own words, below.
        }
        problems.add(new Problem("need", Words.of("plans.problem.need", shortened(asked))));
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** The needs that the table has. */
    private Set<Need> published() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(planning.england().plans().byNeed().keySet());
        return needs;
    }

    private List<Option> areas() {
        return Stream.concat(
                        Stream.of(Option.of(Area.England.CODE, new Area.England().name())),
                        gazetteer.areas().authorities().stream()
                                .sorted(Comparator.comparing(Authority::name))
                                .map(authority -> Option.of(authority.code().code(), authority.name())))
                .toList();
    }

    private List<Option> needs() {
        return Stream.concat(
                        Stream.of(Option.of(ALL, Words.of("plans.allNeeds"))),
                        published().stream().map(need -> Option.of(need.name(), need.label())))
                .toList();
    }

    /** One area: its plans by need, beside England's. */
    private Optional<PublishedPlansPage.Result> byNeed(Area area) {
        return planning.find(area).map(here -> {
            PublishedPlanning.Of england = planning.england();
            List<List<Cell>> rows = new ArrayList<>();
            List<Count> shown = new ArrayList<>();
            published().stream()
                    .sorted(Comparator.comparingInt(
                            (Need need) -> -england.plans().of(need).value().orElse(0)))
                    .forEach(need -> {
                        shown.add(here.plans().of(need));
                        rows.add(row(
                                need.label(),
                                here.plans().of(need),
                                here,
                                england.plans().of(need),
                                england));
                    });
            rows.add(row(
                    Words.of("plans.unknown"),
                    here.plans().unknown(),
                    here,
                    england.plans().unknown(),
                    england));
            rows.add(row(
                    Words.of("plans.total"),
                    here.plans().total(),
                    here,
                    england.plans().total(),
                    england));
            return new PublishedPlansPage.Result(
                    area.name(),
                    Stream.of(
                                    planning.plans(area.name(), here),
                                    planning.requested(area.name(), here),
                                    planning.inTime(area.name(), here))
                            .map(sources::with)
                            .toList(),
                    Words.of("plans.caption.area", area.name(), Numbers.day(planning.plansAsOf())),
                    List.of(
                            Cell.of(Words.of("plans.column.need")),
                            Cell.number(Words.of("plans.column.plans")),
                            Cell.number(Words.of("plans.column.share")),
                            Cell.number(Words.of("plans.column.england"))),
                    rows,
                    signs(shown),
                    sources.line(planning.data()),
                    "/figures/plans.csv");
        });
    }

    private static List<Cell> row(
            String label, Count count, PublishedPlanning.Of here, Count ofEngland, PublishedPlanning.Of england) {
        return List.of(
                Cell.of(label),
                Cell.number(whole(count)),
                Cell.number(share(count, here.plans().total())),
                Cell.number(share(ofEngland, england.plans().total())));
    }

    /** One need: all authorities side by side. */
    private PublishedPlansPage.Result byAuthority(Need need) {
        PublishedPlanning.Of england = planning.england();
        List<List<Cell>> rows = new ArrayList<>();
        List<Count> shown = new ArrayList<>();
        rows.add(row(Cell.of(new Area.England().name()), need, england));
        gazetteer.areas().authorities().stream()
                .sorted(Comparator.comparing(Authority::name))
                .forEach(authority -> {
                    PublishedPlanning.Of here = planning.authority(authority.code());
                    shown.add(here.plans().of(need));
                    rows.add(row(linked(authority), need, here));
                });
        return new PublishedPlansPage.Result(
                need.label(),
                Stream.of(
                                planning.plans(new Area.England().name(), england),
                                planning.inTime(new Area.England().name(), england))
                        .map(sources::with)
                        .toList(),
                Words.of("plans.caption.need", need.label(), Numbers.day(planning.plansAsOf())),
                List.of(
                        Cell.of(Words.of("plans.column.authority")),
                        Cell.number(Words.of("plans.column.ofNeed")),
                        Cell.number(Words.of("plans.column.ofAll")),
                        Cell.number(Words.of("plans.column.share")),
                        Cell.number(Words.of("plans.column.requests", planning.requestYear())),
                        Cell.number(Words.of("plans.column.inTime", planning.issueYear()))),
                rows,
                signs(shown),
                sources.line(planning.data()),
                "/figures/plans.csv");
    }

    private static List<Cell> row(Cell name, Need need, PublishedPlanning.Of here) {
        return List.of(
                name,
                Cell.number(whole(here.plans().of(need))),
                Cell.number(whole(here.plans().total())),
                Cell.number(share(here.plans().of(need), here.plans().total())),
                Cell.number(whole(here.requests().received())),
                Cell.number(share(here.issued().within20Weeks(), here.issued().issued())));
    }

    private static Cell linked(Authority authority) {
        return Cell.of(output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"/areas/authorities/");
            output.writeUserContent(authority.code().code());
            output.writeContent("\">");
            output.writeUserContent(authority.name());
            output.writeContent("</a>");
        });
    }

    private static String whole(Count count) {
        return count.value().isPresent()
                ? Numbers.whole(count.value().getAsInt())
                : count.state().symbol();
    }

    private static String share(Count part, Count whole) {
        if (part.value().isEmpty() || whole.value().isEmpty()) {
            return (part.value().isEmpty() ? part : whole).state().symbol();
        }
        return whole.value().getAsInt() == 0
                ? Disclosure.NOT_APPLICABLE.symbol()
                : Numbers.in(
                        Unit.SHARE,
                        (double) part.value().getAsInt() / whole.value().getAsInt());
    }

    private static List<Disclosure> signs(List<Count> shown) {
        return shown.stream()
                .map(Count::state)
                .filter(state -> state != Disclosure.SHOWN)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every authority with every need, requests and time taken. */
    @GetMapping("/figures/plans.csv")
    ResponseEntity<String> csv() {
        List<Need> needs = List.copyOf(published());
        List<String> header = new ArrayList<>(List.of("la_code", "area", "plans"));
        needs.forEach(need -> header.add("plans_" + need.name().toLowerCase(Locale.ROOT)));
        header.addAll(List.of(
                "plans_need_unknown",
                "plans_as_of",
                "requests_received",
                "requests_refused",
                "requests_year",
                "new_plans_issued_without_exceptions",
                "of_them_within_20_weeks",
                "issued_year",
                "data"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells("", new Area.England().name(), planning.england(), needs));
        gazetteer
                .areas()
                .authorities()
                .forEach(authority -> rows.add(
                        cells(authority.code().code(), authority.name(), planning.authority(authority.code()), needs)));
        return Csv.download("ehc-plans-by-need-and-authority.csv", Csv.of(header, rows));
    }

    private List<String> cells(String code, String name, PublishedPlanning.Of of, List<Need> needs) {
        List<String> cells =
                new ArrayList<>(List.of(code, name, plain(of.plans().total())));
        needs.forEach(need -> cells.add(plain(of.plans().of(need))));
        cells.addAll(List.of(
                plain(of.plans().unknown()),
                planning.plansAsOf().toString(),
                plain(of.requests().received()),
                plain(of.requests().refused()),
                planning.requestYear().toString(),
                plain(of.issued().issued()),
                plain(of.issued().within20Weeks()),
                planning.issueYear().toString(),
                String.join(" ", planning.data().stream().map(Object::toString).toList())));
        return cells;
    }

    private static String plain(Count count) {
        return count.value().isPresent()
                ? String.valueOf(count.value().getAsInt())
                : count.state().symbol();
    }
}
