package org.evenhand.app.accountability.web;

import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.site.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * One question to the duty holder: why not, or what shows that it was done.
 *
 * @param what the recommendation, to have it in view
 */
public record AnswerPage(
        RecommendationId id,
        String what,
        @Nullable String text,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        FormProblems problems) {

    static AnswerPage of(RecommendationId id, String what) {
        return new AnswerPage(id, what, null, null, null, null, FormProblems.none());
    }

    public String back() {
        return "/recommendations/" + id;
    }
}
