package org.evenhand.app.access.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.site.Words;

/** One line of what happened with a request, read from the tamper-evident record. */
public record Happened(String what, String when, long entry) {

    static Happened of(Ledger.Line line, ZoneId zone) {
        String kind = line.happening().kind();
        String what = Words.find("requests.happened." + kind)
                .orElseGet(() -> kind.charAt(0)
                        + kind.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
        return new Happened(
                what,
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK)
                        .withZone(zone)
                        .format(line.at()),
                line.number());
    }
}
