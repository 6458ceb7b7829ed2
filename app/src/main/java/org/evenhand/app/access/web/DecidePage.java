package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Challenge;
import org.evenhand.app.access.Decline;
import org.evenhand.app.register.Matches;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.policy.TriageRules;

/**
 * Deciding one request: what to look at, and what to do.
 *
 * @param line what the worklist says of it
 * @param weeks in which days are left; empty where the service has said of none, or days are not for this
 * @param moreAsked what was asked before, and answered
 * @param proposed the decline that waits for a second person
 * @param nextStep of that decline, in words
 * @param isProposer whether who looks proposed it
 * @param looksAgain who decides, where it has to be somebody else
 * @param hasDeclined whether who looks declined it before, so that somebody else decides
 */
public record DecidePage(
        RequestView view,
        TriagePage.Row line,
        List<SummaryRow> rows,
        Matches matches,
        List<Choice> colleagues,
        List<Choice> services,
        List<Choice> reasons,
        List<Choice> nextSteps,
        List<Choice> missing,
        List<Option> modes,
        List<Option> weeks,
        int mostWeeks,
        List<Asked> moreAsked,
        Optional<Challenge> challenge,
        Optional<Decline> proposed,
        String nextStep,
        Optional<String> sentBack,
        boolean isProposer,
        boolean hasDeclined,
        Optional<TriageRules.Decider> looksAgain,
        DecideForm form,
        FormProblems problems) {}
