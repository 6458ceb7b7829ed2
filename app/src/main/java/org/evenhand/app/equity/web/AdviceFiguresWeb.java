package org.evenhand.app.equity.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.equity.OwnAdvice;
import org.evenhand.app.equity.ReleaseRule;
import org.evenhand.app.equity.ReleasedAdvice;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.NavigationEntry;
import org.evenhand.app.site.NavigationSection;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Refused;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of advice, area by area, for everybody: as a page, and as a table to download. */
@Controller
class AdviceFiguresWeb {

    static final String ADDRESS = "/figures/advice";

    private static final List<String> HEADER = List.of(
            "la_code",
            "from",
            "until",
            "counted_on",
            "figure",
            "about",
            "recommendations",
            "percent_of_all",
            "low_percent",
            "high_percent",
            "sign",
            "method",
            "data");

    private final OwnAdvice advice;
    private final ReleaseRule rule;
    private final AccountabilityTerms terms;
    private final AskedArea asked;
    private final AreaNames names;

    AdviceFiguresWeb(OwnAdvice advice, ReleaseRule rule, Packs packs, AskedArea asked, AreaNames names) {
        this.advice = advice;
        this.rule = rule;
        this.terms = AccountabilityTerms.from(packs);
        this.asked = asked;
        this.names = names;
    }

    @Bean
    static NavigationEntry advice() {
        return NavigationEntry.of("advice", ADDRESS, 50).in(NavigationSection.FAIR);
    }

    @GetMapping(ADDRESS)
    Page areas() {
        return Page.of(
                "equity/advice-areas",
                new AdviceAreasPage(
                        advice.areas().stream()
                                .map(area -> Link.of(names.of(area), ADDRESS + "/" + area))
                                .toList(),
                        rule.fewestInARelease()));
    }

    @GetMapping(ADDRESS + "/{laCode}")
    Page page(@PathVariable String laCode) {
        LaCode area = asked.get(laCode);
        return Page.of("equity/advice", new AdviceFiguresPage(area, asked.name(area), advice.of(area), terms, rule));
    }

    /** The rows of every table of the page, with the same signs in the place of what is held back. */
    @GetMapping(ADDRESS + "/{laCode}/advice.csv")
    ResponseEntity<String> table(@PathVariable String laCode) {
        return asked.find(laCode)
                .map(this::table)
                .orElseGet(() -> Refused.table(HttpStatus.NOT_FOUND, AskedArea.unknown(laCode)));
    }

    private ResponseEntity<String> table(LaCode area) {
        List<List<String>> rows = new ArrayList<>();
        for (ReleasedAdvice released : advice.of(area)) {
            for (ReleasedAdvice.Count count : released.counts()) {
                rows.add(row(released, count));
            }
        }
        return Csv.download("advice-" + area + ".csv", Csv.of(HEADER, rows));
    }

    private List<String> row(ReleasedAdvice released, ReleasedAdvice.Count count) {
        AdviceText text = new AdviceText(terms);
        return List.of(
                released.area().code(),
                released.from().toString(),
                released.until().toString(),
                released.countedOn().toString(),
                count.figure().key(),
                text.label(count.figure()),
                count.n().isPresent()
                        ? Long.toString(count.n().getAsLong())
                        : count.disclosure().symbol(),
                AdviceText.percent(released, count),
                AdviceText.low(released, count),
                AdviceText.high(released, count),
                count.disclosure().symbol(),
                released.method(),
                String.join(
                        " ", released.data().stream().map(DataVersion::toString).toList()));
    }
}
