package org.evenhand.app.equity.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.site.Csv;
import org.evenhand.packs.figures.Waits;

/** The published waits of a month and a service as a file. */
final class PublishedWaitsTable {

    private static final List<String> HEADER = List.of(
            "month",
            "service",
            "level",
            "organisation_code",
            "organisation",
            "still_waiting",
            "up_to_12_weeks",
            "12_to_18_weeks",
            "18_to_52_weeks",
            "over_52_weeks",
            "share_over_18_weeks",
            "share_over_18_low_95",
            "share_over_18_high_95",
            "share_over_52_weeks",
            "share_over_52_low_95",
            "share_over_52_high_95",
            "bands_add_up_to_total",
            "data");

    private PublishedWaitsTable() {}

    static String csv(PublishedWaiting waiting, String service, YearMonth month) {
        List<List<String>> rows = new ArrayList<>();
        for (Waits.Level level : Waits.Level.values()) {
            waiting.of(month, level, service)
                    .forEach(wait ->
                            rows.add(cells(wait, waiting.waits().version().toString())));
        }
        return Csv.of(HEADER, rows);
    }

    private static List<String> cells(PublishedWait wait, String version) {
        Waits.Organisation who = wait.published().organisation();
        return List.of(
                wait.published().month().toString(),
                wait.published().service(),
                who.level().name().toLowerCase(Locale.ROOT),
                who.coded() ? who.id() : "",
                who.name(),
                String.valueOf(wait.published().total()),
                String.valueOf(wait.upTo12()),
                String.valueOf(wait.from12To18()),
                String.valueOf(wait.from18To52()),
                String.valueOf(wait.over52()),
                number(wait.shareOver18().map(PublishedWait.Share::value)),
                number(wait.shareOver18().map(share -> share.interval().low())),
                number(wait.shareOver18().map(share -> share.interval().high())),
                number(wait.shareOver52().map(PublishedWait.Share::value)),
                number(wait.shareOver52().map(share -> share.interval().low())),
                number(wait.shareOver52().map(share -> share.interval().high())),
                String.valueOf(wait.published().bandsAddUp()),
                version);
    }

    private static String number(Optional<Double> share) {
        return share.map(value -> BigDecimal.valueOf(value)
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("[z]");
    }
}
