package org.evenhand.app.guidance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.guidance.web.EconomicsPage.Entered;
import org.evenhand.app.guidance.web.EconomicsPage.Group;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.engine.gain.Balance;
import org.evenhand.engine.gain.Balance.Amount;
import org.evenhand.engine.gain.Balance.Line;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.EconomicsAssumptions;
import org.evenhand.packs.policy.EconomicsAssumptions.Assumed;
import org.evenhand.packs.policy.EconomicsAssumptions.BalanceLine;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;
import org.evenhand.vocabulary.Unit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What early help costs and what it may save, from numbers that everybody can change. Nothing is stored. */
@Controller
class EconomicsWeb {

    private static final int DRAWS = 10_000;
    private static final long SEED = 20_261_122;
    private static final double LEVEL = 0.9;
    private static final String METHOD = "early-help";
    private static final String PLANS_AVOIDED = "plan.avoided";
    private static final int NUMBERS_AT_MOST = 100;

    private final EconomicsAssumptions assumptions;
    private final Sources sources;
    private final Map<String, BalanceLine> lines;
    private final LocalDate asOf;

    EconomicsWeb(Packs packs, Sources sources) {
        this.assumptions = EconomicsAssumptions.from(packs);
        this.sources = sources;
        this.lines = assumptions.lines().stream()
                .collect(Collectors.toMap(BalanceLine::key, line -> line, (a, b) -> a, LinkedHashMap::new));
        this.asOf = packs.get(assumptions.version().pack()).effective();
    }

    @GetMapping("/guidance/economics")
    Page economics(@RequestParam Map<String, String> typed) {
        EconomicsForm form = new EconomicsForm(typed);
        List<Problem> problems = new ArrayList<>();
        Balance balance = balance(form.read(assumptions.numbers(), problems));
        EconomicsPage page = new EconomicsPage(
                groups(form),
                new FormProblems(problems),
                sources.with(net(balance, form)),
                byParty(balance),
                byLine(balance),
                drivers(balance),
                "%.0f".formatted(100 * balance.shareOfDrawsWithGain()),
                breakEven(balance),
                csvAddress(form),
                sources.line(List.of(assumptions.version())));
        return problems.isEmpty() ? Page.of("guidance/economics", page) : Page.withProblems("guidance/economics", page);
    }

    @GetMapping("/guidance/economics.csv")
    ResponseEntity<String> csv(@RequestParam Map<String, String> typed) {
        EconomicsForm form = new EconomicsForm(typed);
        List<Problem> problems = new ArrayList<>();
        Map<String, Elicited> numbers = form.read(assumptions.numbers(), problems);
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(problems.getFirst().message());
        }
        Balance balance = balance(numbers);
        List<List<String>> rows = new ArrayList<>();
        assumptions.numbers().forEach(number -> {
            Elicited used = numbers.getOrDefault(number.key(), number.value());
            rows.add(List.of(
                    "number",
                    number.key(),
                    number.title(),
                    number.kind().name(),
                    EconomicsForm.plain(used.mode()),
                    EconomicsForm.plain(used.low()),
                    EconomicsForm.plain(used.high()),
                    used.equals(number.value()) ? number.basis().name() : "LOCAL_ENTRY",
                    used.equals(number.value()) ? number.source() : "Entered by the reader"));
        });
        balance.lines()
                .forEach(line -> rows.add(row(
                        line.gain() ? "gain" : "cost",
                        line.key(),
                        title(line) + ", " + line.party(),
                        balance.of(line))));
        parties(balance).forEach(party -> rows.add(row("net", party, party, balance.netOf(party))));
        rows.add(row("net", "all", "Gains less costs of all", balance.net()));
        return Csv.download(
                "costs-and-gains-of-early-help.csv",
                Csv.of(List.of("kind", "key", "title", "unit", "value", "low", "high", "basis", "source"), rows));
    }

    private static List<String> row(String kind, String key, String title, Amount amount) {
        return List.of(
                kind,
                key,
                title,
                "PENCE",
                "%.0f".formatted(amount.mean()),
                "%.0f".formatted(amount.low()),
                "%.0f".formatted(amount.high()),
                "DERIVED",
                "An illustration, not evidence; interval of 90 in 100 draws");
    }

    private Balance balance(Map<String, Elicited> numbers) {
        return Balance.of(
                numbers,
                assumptions.lines().stream()
                        .map(line -> new Line(line.key(), line.party(), line.gain(), line.factors()))
                        .toList(),
                DRAWS,
                SEED);
    }

    private List<Group> groups(EconomicsForm form) {
        return assumptions.numbers().stream()
                .collect(Collectors.groupingBy(
                        Assumed::group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                number -> new Entered(
                                        number,
                                        Words.of("guidance.unit." + number.kind()),
                                        form.text(number, "low"),
                                        form.text(number, "mode"),
                                        form.text(number, "high")),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Figure net(Balance balance, EconomicsForm form) {
        Amount net = balance.net();
        String children = assumptions.numbers().stream()
                .filter(number -> number.key().equals("children"))
                .map(number -> form.text(number, "mode"))
                .findFirst()
                .orElse("");
        return Figure.of(
                        "Gains less costs of early help for %s children, England, an illustration".formatted(children),
                        net.mean(),
                        Unit.PENCE,
                        asOf,
                        METHOD,
                        List.of(assumptions.version()))
                .withInterval(new Interval(net.low(), net.high(), LEVEL));
    }

    private static List<String> parties(Balance balance) {
        return balance.lines().stream().map(Line::party).distinct().toList();
    }

    private static List<List<Cell>> byParty(Balance balance) {
        return Stream.concat(
                        parties(balance).stream()
                                .map(party -> List.of(
                                        Cell.of(party),
                                        Cell.number(EconomicsPage.money(balance.costsOf(party))),
                                        Cell.number(EconomicsPage.money(balance.gainsOf(party))),
                                        Cell.number(EconomicsPage.money(balance.netOf(party))))),
                        Stream.of(List.of(
                                Cell.of("All"),
                                Cell.number(EconomicsPage.money(balance.costs())),
                                Cell.number(EconomicsPage.money(balance.gains())),
                                Cell.number(EconomicsPage.money(balance.net())))))
                .toList();
    }

    private List<List<Cell>> byLine(Balance balance) {
        return balance.lines().stream()
                .map(line -> List.of(
                        Cell.of(title(line)),
                        Cell.of(line.gain() ? "Gain" : "Cost"),
                        Cell.of(line.party()),
                        Cell.number(EconomicsPage.money(balance.of(line)))))
                .toList();
    }

    private List<List<Cell>> drivers(Balance balance) {
        Map<String, String> titles =
                assumptions.numbers().stream().collect(Collectors.toMap(Assumed::key, Assumed::title));
        return balance.drivers().stream()
                .map(driver -> List.of(
                        Cell.of(titles.getOrDefault(driver.number(), driver.number())),
                        Cell.number(EconomicsPage.money(driver.atLow())),
                        Cell.number(EconomicsPage.money(driver.atHigh())),
                        Cell.number(EconomicsPage.money(driver.swing()))))
                .toList();
    }

    private String title(Line line) {
        BalanceLine known = lines.get(line.key());
        return known == null ? line.key() : known.title();
    }

    private static String breakEven(Balance balance) {
        return balance.breakEven(PLANS_AVOIDED).stream()
                .mapToObj(share ->
                        "Costs and gains are equal where %.1f in 100 of these children no longer need an EHC plan, all other numbers at their means."
                                .formatted(100 * share))
                .findFirst()
                .orElse("Costs and gains are equal at no share of plans that are not needed: the other lines decide.");
    }

    private static String csvAddress(EconomicsForm form) {
        return form.typed().isEmpty()
                ? "/guidance/economics.csv"
                : "/guidance/economics.csv?"
                        + form.typed().entrySet().stream()
                                .limit(NUMBERS_AT_MOST)
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
