package org.evenhand.app.register.web;

import java.util.Locale;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.evenhand.packs.workforce.WorkforceAssumptions.Assumed;
import org.springframework.stereotype.Component;

/**
 * Says how far a service is. A straight line is measured; kilometres by road are that times one assumed ratio, the same one that planning
 * uses (pack {@code sharing-assumptions}), so both put services in the same order.
 */
@Component
class Distances {

    private static final double METRES = 1_000;
    /** Kilometres from which a tenth tells nobody anything. */
    private static final double FAR = 10;

    private final Assumed ratio;

    Distances(Packs packs) {
        this.ratio = SharingAssumptions.from(packs).roadRatio();
    }

    String sentence(double metres, boolean isApproximate, String town) {
        String straight = kilometres(metres);
        String road = kilometres(metres * ratio.value().mode());
        return Words.of(
                isApproximate ? "register.distance.approximate" : "register.distance.value", straight, road, town);
    }

    /** How distances are counted, for the head of the list. */
    String method() {
        return Words.of(
                "register.distance.method",
                ratio.value().mode(),
                ratio.value().low(),
                ratio.value().high(),
                ratio.source());
    }

    private static String kilometres(double metres) {
        double kilometres = metres / METRES;
        return kilometres < FAR ? String.format(Locale.UK, "%.1f", kilometres) : Numbers.whole(Math.round(kilometres));
    }
}
