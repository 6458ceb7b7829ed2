package org.evenhand.app.equity.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.equity.OwnWaits;
import org.evenhand.app.equity.ReleaseRule;
import org.evenhand.app.equity.ReleasedWaits;
import org.evenhand.app.equity.ReleasedWaits.Median;
import org.evenhand.app.equity.ReleasedWaits.Week;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Refused;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Waits recorded here, for everybody: as a page, as two tables to download, and for programs. */
@Controller
class OwnWaitsWeb {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private final OwnWaits waits;
    private final ReleaseRule rule;
    private final AskedArea asked;

    OwnWaitsWeb(OwnWaits waits, ReleaseRule rule, AskedArea asked) {
        this.waits = waits;
        this.rule = rule;
        this.asked = asked;
    }

    /** What a program reads. The same as the tables. */
    record Released(
            String series,
            String about,
            String asOf,
            String disclosure,
            List<String> data,
            String method,
            Object figures) {}

    @GetMapping("/figures/waits/own/{laCode}")
    Page page(@PathVariable String laCode) {
        LaCode area = asked.get(laCode);
        return Page.of("equity/own-waits", new OwnWaitsPage(area, asked.name(area), waits.of(area), rule.sources()));
    }

    /** The rows of the page's first table. */
    @GetMapping("/figures/waits/own/{laCode}/waits.csv")
    ResponseEntity<String> table(@PathVariable String laCode) {
        return asked.find(laCode)
                .map(this::table)
                .orElseGet(() -> Refused.table(HttpStatus.NOT_FOUND, AskedArea.unknown(laCode)));
    }

    private ResponseEntity<String> table(LaCode area) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(
                "la_code",
                "series",
                "about",
                "as_of",
                "requests",
                "half_seen_within_days",
                "half_reached",
                "low_days",
                "high_days",
                "sign",
                "method",
                "data");
        for (ReleasedWaits one : waits.of(area)) {
            String sign = one.disclosure().symbol();
            String hidden = one.curve().isPresent() ? "" : sign;
            csv.writeRecord(
                    area.code(),
                    one.series().key(),
                    OwnWaitsPage.label(one.series()),
                    one.asOf().toString(),
                    one.n().isPresent() ? Long.toString(one.n().getAsLong()) : hidden,
                    one.curve()
                            .map(curve -> Long.toString(curve.median().days()))
                            .orElse(hidden),
                    one.curve()
                            .map(curve -> Boolean.toString(curve.median().reached()))
                            .orElse(hidden),
                    one.curve()
                            .map(curve -> Long.toString(curve.median().low()))
                            .orElse(hidden),
                    one.curve()
                            .map(ReleasedWaits.Curve::median)
                            .map(OwnWaitsWeb::upperEnd)
                            .orElse(hidden),
                    sign,
                    one.method(),
                    String.join(
                            " ", one.data().stream().map(DataVersion::toString).toList()));
        }
        return download(out.toString(), "waits-" + area + ".csv");
    }

    /** The curve week by week; where it is held back, one row with the sign in the place of every value. */
    @GetMapping("/figures/waits/own/{laCode}/curve.csv")
    ResponseEntity<String> curve(@PathVariable String laCode) {
        return asked.find(laCode)
                .map(this::curve)
                .orElseGet(() -> Refused.table(HttpStatus.NOT_FOUND, AskedArea.unknown(laCode)));
    }

    private ResponseEntity<String> curve(LaCode area) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("la_code", "series", "as_of", "day", "percent_still_waiting", "low", "high", "waiting");
        for (ReleasedWaits one : waits.of(area)) {
            if (one.curve().isEmpty()) {
                String sign = one.disclosure().symbol();
                csv.writeRecord(area.code(), one.series().key(), one.asOf().toString(), sign, sign, sign, sign, sign);
            }
            for (Week week : one.curve().map(ReleasedWaits.Curve::weeks).orElse(List.of())) {
                csv.writeRecord(
                        area.code(),
                        one.series().key(),
                        one.asOf().toString(),
                        Integer.toString(week.day()),
                        Integer.toString(week.percent()),
                        Integer.toString(week.low()),
                        Integer.toString(week.high()),
                        week.waiting().isPresent()
                                ? Long.toString(week.waiting().getAsLong())
                                : "[c]");
            }
        }
        return download(out.toString(), "waits-curve-" + area + ".csv");
    }

    @GetMapping("/figures/waits/own/{laCode}/waits.json")
    ResponseEntity<?> json(@PathVariable String laCode) {
        Optional<LaCode> area = asked.find(laCode);
        return area.isPresent()
                ? ResponseEntity.ok(released(area.get()))
                : Refused.data(HttpStatus.NOT_FOUND, AskedArea.unknown(laCode));
    }

    private List<Released> released(LaCode area) {
        return waits.of(area).stream()
                .map(one -> new Released(
                        one.series().key(),
                        OwnWaitsPage.label(one.series()),
                        one.asOf().toString(),
                        one.disclosure().name(),
                        one.data().stream().map(DataVersion::toString).toList(),
                        one.method(),
                        one.curve()
                                .<Object>map(curve -> curve)
                                .orElse(one.disclosure().symbol())))
                .toList();
    }

    private static String upperEnd(Median median) {
        return median.high().isPresent() ? Long.toString(median.high().getAsLong()) : "[z]";
    }

    private static ResponseEntity<String> download(String csv, String file) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file))
                .body(csv);
    }
}
