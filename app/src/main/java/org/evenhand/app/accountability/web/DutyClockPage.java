package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.DateValues;

/**
 * The clock of a recommendation: how its last day comes about, and, for those who may, stopping it and setting it going again.
 *
 * @param part empty where nothing counts
 * @param may whether the person who looks may stop it or set it going
 * @param reasons for which it may stop
 * @param noReasons for which it never stops
 * @param reason as it was entered
 * @param until as it was entered
 */
public record DutyClockPage(
        Recommendation recommendation,
        Optional<ClockPart> part,
        boolean may,
        List<Choice> reasons,
        List<String> noReasons,
        String reason,
        DateValues until,
        FormProblems problems) {

    public DutyClockPage {
        reasons = List.copyOf(reasons);
        noReasons = List.copyOf(noReasons);
    }

    public String back() {
        return "/recommendations/" + recommendation.id();
    }

    public String address() {
        return back() + "/clock";
    }

    public boolean stands() {
        return recommendation.halt().isPresent();
    }
}
