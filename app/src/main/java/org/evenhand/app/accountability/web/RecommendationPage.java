package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.accountability.Lifecycle;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Step;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.components.Cell;

/**
 * What was advised, who must do what by when, and what came of it.
 *
 * @param isAnsweredHere whether the person who looks answers for it
 * @param history what was recorded, the oldest first
 */
public record RecommendationPage(
        Recommendation recommendation, boolean isAnsweredHere, List<Moment> history, LocalDate today) {

    /** One entry of the record. */
    public record Moment(LocalDate on, String what, long entry) {}

    public String address() {
        return "/recommendations/" + recommendation.id();
    }

    public String requestAddress() {
        return "/requests/" + recommendation.request();
    }

    public boolean mayAccept() {
        return may(Step.ACCEPT);
    }

    public boolean mayDecline() {
        return may(Step.DECLINE);
    }

    public boolean mayMarkDone() {
        return may(Step.MARK_DONE);
    }

    private boolean may(Step step) {
        return isAnsweredHere && Lifecycle.open(recommendation.state()).contains(step);
    }

    /** The history as a table: day, what, and under which number it stands in the record. */
    public List<List<Cell>> moments() {
        return history.stream()
                .map(moment -> List.of(
                        Cell.of(Numbers.day(moment.on())),
                        Cell.of(moment.what()),
                        Cell.number(Numbers.whole(moment.entry()))))
                .toList();
    }
}
