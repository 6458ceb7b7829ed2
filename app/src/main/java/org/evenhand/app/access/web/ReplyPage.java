package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.packs.policy.TriageRules;

/**
 * What a setting says to a service's answer.
 *
 * @param words as entered
 * @param deciders who may look again, in order
 * @param decider which of them it is here: its code
 * @param days within which a challenge is answered, in working days
 */
public record ReplyPage(
        RequestView view,
        List<Asked> asked,
        String words,
        int days,
        List<TriageRules.Decider> deciders,
        String decider,
        FormProblems problems) {}
