package org.evenhand.app.accountability.web;

import java.util.List;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * One question to the duty holder: why not, or what shows that it was done.
 *
 * @param what the recommendation, to have it in view
 * @param reason code of what was chosen: why not, how much of it was done, or whether it helped
 * @param reasons that there are
 * @param mayBePart whether a part of it may be marked as done, and the rest stays to be done
 */
public record AnswerPage(
        RecommendationId id,
        String what,
        @Nullable String reason,
        List<DeclineReason> reasons,
        @Nullable String text,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        boolean mayBePart,
        FormProblems problems) {

    public AnswerPage {
        reasons = List.copyOf(reasons);
    }

    public List<Choice> choices() {
        return reasons.stream()
                .map(one -> Choice.of(one.code(), one.label()).withHint(one.meaning()))
                .toList();
    }

    public String back() {
        return "/recommendations/" + id;
    }
}
