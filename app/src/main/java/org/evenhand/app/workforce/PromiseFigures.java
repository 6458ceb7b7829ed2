package org.evenhand.app.workforce;

import java.util.List;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Unit;

/** The numbers on the promise as figures: never without day, method, data and how firm the policy is. */
public final class PromiseFigures {

    public static final String METHOD = "days-promised";

    private final Promising promising;

    public PromiseFigures(Promising promising) {
        this.promising = promising;
    }

    /** Days a year; [z] where the area has no school that the reports speak of. */
    public Figure days(String area, PromiseOfArea promise) {
        String about = Words.of("promise.figure.days", area);
        return promise.days() > 0 ? figure(about, promise.days(), Unit.DAYS_PER_YEAR) : none(about, Unit.DAYS_PER_YEAR);
    }

    public Figure expertsNeeded(String area, PromiseOfArea promise) {
        return figure(Words.of("promise.figure.needed", area), promise.expertsNeeded(), Unit.FULL_TIME_EQUIVALENT);
    }

    public Figure expertsByPupils(String area, PromiseOfArea promise) {
        return figure(Words.of("promise.figure.experts", area), promise.experts(), Unit.FULL_TIME_EQUIVALENT);
    }

    public Figure shareKept(String area, PromiseOfArea promise) {
        String about = Words.of("promise.figure.share", area);
        return Double.isNaN(promise.shareKept())
                ? none(about, Unit.SHARE)
                : figure(about, promise.shareKept(), Unit.SHARE);
    }

    public List<Figure> all(String area, PromiseOfArea promise) {
        return promise.days() > 0
                ? List.of(
                        days(area, promise),
                        expertsNeeded(area, promise),
                        expertsByPupils(area, promise),
                        shareKept(area, promise))
                : List.of(days(area, promise));
    }

    /** What the reports promise to one setting of a kind. */
    public Figure each(String about, double days) {
        return figure(about, days, Unit.DAYS_PER_YEAR);
    }

    /** What would be needed where only a sum of several areas is known. */
    public Figure experts(String about, double fullTime) {
        return figure(about, fullTime, Unit.FULL_TIME_EQUIVALENT);
    }

    private Figure figure(String about, double value, Unit unit) {
        return Figure.of(about, value, unit, promising.asOf(), METHOD, promising.data())
                .withStatus(promising.terms().daysPrimary().status().orElse(PolicyStatus.UNKNOWN));
    }

    private Figure none(String about, Unit unit) {
        return Figure.without(about, unit, promising.asOf(), METHOD, promising.data(), Disclosure.NOT_APPLICABLE);
    }
}
