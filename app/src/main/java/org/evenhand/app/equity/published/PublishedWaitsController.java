package org.evenhand.app.equity.published;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Refused;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.charts.Stacked;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Text;
import org.evenhand.packs.figures.Waits;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Children and young people waiting for community health services, as NHS England publishes them. */
@Controller
class PublishedWaitsController {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final PublishedWaiting waiting;
    private final Gazetteer gazetteer;
    private final Sources sources;

    PublishedWaitsController(PublishedWaiting waiting, Gazetteer gazetteer, Sources sources) {
        this.waiting = waiting;
        this.gazetteer = gazetteer;
        this.sources = sources;
    }

    @GetMapping("/figures/waits")
    Page waits(
            @RequestParam(defaultValue = Waits.SPEECH_AND_LANGUAGE) String service,
            @RequestParam(defaultValue = "") String month) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> known = service(service, problems);
        Optional<YearMonth> read = month(month, problems);
        PublishedWaitsPage page = new PublishedWaitsPage(
                known.orElse(Waits.SPEECH_AND_LANGUAGE),
                read.orElseGet(waiting::newest).toString(),
                waiting.waits().services().stream()
                        .map(name -> Option.of(name, name))
                        .toList(),
                waiting.waits().months().reversed().stream()
                        .map(each -> Option.of(each.toString(), MONTH.format(each)))
                        .toList(),
                new FormProblems(problems),
                known.flatMap(name -> read.flatMap(when -> result(name, when))));
        return problems.isEmpty()
                ? Page.of("equity/published-waits", page)
                : Page.withProblems("equity/published-waits", page);
    }

    private Optional<String> service(String asked, List<Problem> problems) {
        Optional<String> known = waiting.waits().services().stream()
                .filter(name -> name.equalsIgnoreCase(asked.strip()))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem("service", Words.of("waits.problem.service", shortened(asked))));
        }
        return known;
    }

    private Optional<YearMonth> month(String asked, List<Problem> problems) {
        if (asked.isBlank()) {
            return Optional.of(waiting.newest());
        }
        Optional<YearMonth> known = waiting.waits().months().stream()
                .filter(month -> month.toString().equals(asked.strip()))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem("month", Words.of("waits.problem.month", shortened(asked))));
        }
        return known;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private Optional<PublishedWaitsPage.Result> result(String service, YearMonth month) {
        return waiting.england(month, service).map(england -> {
            List<PublishedWait> boards = waiting.of(month, Waits.Level.ICB, service);
            List<PublishedWait> providers = waiting.of(month, Waits.Level.PROVIDER, service);
            String source = sources.line(List.of(waiting.waits().version()));
            String country = Words.of("waits.england");
            boolean addUp = Stream.of(List.of(england), boards, providers)
                    .flatMap(List::stream)
                    .allMatch(wait -> wait.published().bandsAddUp());
            return new PublishedWaitsPage.Result(
                    Words.of("waits.heading", PublishedWaiting.plain(service), MONTH.format(month)),
                    gap(boards.size()),
                    Stream.of(
                                    Optional.of(waiting.waiting(country, england)),
                                    waiting.over18(country, england),
                                    waiting.over52(country, england))
                            .flatMap(Optional::stream)
                            .map(sources::with)
                            .toList(),
                    head(),
                    Stream.concat(Stream.of(england), boards.stream())
                            .map(this::cells)
                            .toList(),
                    providers.stream().map(this::cells).toList(),
                    addUp ? List.of() : List.of(Disclosure.LOW_RELIABILITY),
                    overTime(service, source),
                    boards.isEmpty() ? Optional.empty() : Optional.of(byBoard(boards, month, source)),
                    source,
                    "/figures/waits.csv?service=" + URLEncoder.encode(service, StandardCharsets.UTF_8) + "&month="
                            + month);
        });
    }

    private String gap(int boards) {
        int all = gazetteer.areas().icbs().size();
        return boards < all ? Words.of("waits.gap", boards, all) : "";
    }

    private static List<Cell> head() {
        return List.of(
                Cell.of(Words.of("waits.column.who")),
                Cell.number(Words.of("waits.column.total")),
                Cell.number(Words.of("waits.band.1")),
                Cell.number(Words.of("waits.band.2")),
                Cell.number(Words.of("waits.band.3")),
                Cell.number(Words.of("waits.band.4")),
                Cell.number(Words.of("waits.column.over18")),
                Cell.number(Words.of("waits.column.over52")));
    }

    private List<Cell> cells(PublishedWait wait) {
        Waits.Organisation who = wait.published().organisation();
        String sign = wait.published().bandsAddUp() ? "" : " " + Disclosure.LOW_RELIABILITY.symbol();
        return List.of(
                who.level() == Waits.Level.ICB && who.coded() && who.id().matches("Q[A-Z0-9]{2}")
                        ? gazetteer
                                .find(IcbCode.of(who.id()).code())
                                .map(area -> linked(area.name(), area.path()))
                                .orElseGet(() -> Cell.of(who.name()))
                        : Cell.of(who.level() == Waits.Level.ENGLAND ? Words.of("waits.england") : who.name()),
                Cell.number(Numbers.whole(wait.published().total()) + sign),
                Cell.number(Numbers.whole(wait.upTo12())),
                Cell.number(Numbers.whole(wait.from12To18())),
                Cell.number(Numbers.whole(wait.from18To52())),
                Cell.number(Numbers.whole(wait.over52())),
                Cell.number(share(wait.shareOver18()) + sign),
                Cell.number(share(wait.shareOver52()) + sign));
    }

    private static Cell linked(String name, String path) {
        return Cell.of(output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            output.writeUserContent(path);
            output.writeContent("\">");
            Text.of(name).writeTo(output);
            output.writeContent("</a>");
        });
    }

    /** "39% (38% to 40%)". */
    private static String share(Optional<PublishedWait.Share> share) {
        return share.map(found -> Words.of(
                        "waits.share",
                        Numbers.in(Unit.SHARE, found.value()),
                        Numbers.in(Unit.SHARE, found.interval().low()),
                        Numbers.in(Unit.SHARE, found.interval().high())))
                .orElse(Disclosure.NOT_APPLICABLE.symbol());
    }

    private static List<String> bands() {
        return List.of(
                Words.of("waits.band.1.long"),
                Words.of("waits.band.2.long"),
                Words.of("waits.band.3.long"),
                Words.of("waits.band.4.long"));
    }

    private Stacked overTime(String service, String source) {
        return new Stacked(
                Words.of("waits.overTime"),
                Words.of("waits.overTime.subtitle", PublishedWaiting.plain(service)),
                source,
                bands(),
                waiting.waits().months().stream()
                        .flatMap(month -> waiting.england(month, service).stream())
                        .map(wait -> row(
                                Words.of(
                                        "waits.bar",
                                        MONTH.format(wait.published().month()),
                                        Numbers.whole(wait.published().total())),
                                wait))
                        .toList());
    }

    /** Those with the greatest share over 18 weeks first. */
    private static Stacked byBoard(List<PublishedWait> boards, YearMonth month, String source) {
        return new Stacked(
                Words.of("waits.byBoard"),
                Words.of("waits.byBoard.subtitle", MONTH.format(month)),
                source,
                bands(),
                boards.stream()
                        .filter(wait -> wait.inBands() > 0)
                        .sorted(Comparator.comparingDouble(
                                (PublishedWait wait) -> -(double) wait.over18() / wait.inBands()))
                        .map(wait -> row(
                                Words.of(
                                        "waits.bar",
                                        wait.published().organisation().name(),
                                        Numbers.whole(wait.published().total())),
                                wait))
                        .toList());
    }

    private static Stacked.Row row(String label, PublishedWait wait) {
        List<Integer> values = List.of(wait.upTo12(), wait.from12To18(), wait.from18To52(), wait.over52());
        return new Stacked.Row(
                label,
                values.stream().map(Integer::doubleValue).toList(),
                values.stream().map(Numbers::whole).toList());
    }

    @GetMapping("/figures/waits.csv")
    ResponseEntity<String> csv(
            @RequestParam(defaultValue = Waits.SPEECH_AND_LANGUAGE) String service,
            @RequestParam(defaultValue = "") String month) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> known = service(service, problems);
        Optional<YearMonth> when = month(month, problems);
        if (known.isEmpty() || when.isEmpty()) {
            return Refused.table(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    problems.stream().map(this::withChoices).toList());
        }
        return Csv.download("waits-" + when.get() + ".csv", PublishedWaitsTable.csv(waiting, known.get(), when.get()));
    }

    /** A download has no list to choose from, so that the message holds it. */
    private Problem withChoices(Problem problem) {
        List<String> choices = problem.field().equals("month")
                ? waiting.waits().months().stream().map(YearMonth::toString).toList()
                : waiting.waits().services();
        return new Problem(
                problem.field(), Words.of("waits.problem.allowed", problem.message(), String.join("; ", choices)));
    }
}
