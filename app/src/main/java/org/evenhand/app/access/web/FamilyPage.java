package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/**
 * What a family sees of the request about their child at their own address. The child is not named on it: an address may get lost.
 *
 * @param address of this page, for its forms
 * @param next what happens next, and by when, as sentences
 * @param rows who is responsible, what was asked and what came of it
 * @param parts what other modules show them: advice, visits, the plan
 * @param deadline how the day of the reply comes about; empty where none is awaited
 * @param clockSource of the packs that were used for it
 * @param agreed what they agreed to; empty where nobody did
 * @param mayWithdraw whether there is something to take back
 * @param canBeTold whether they may leave an email address: mail leaves this installation, and they agreed
 * @param isTold whether they left one; it is not shown, because an address may get lost
 * @param email what was entered as theirs
 */
public record FamilyPage(
        String address,
        String reference,
        Tag state,
        List<String> next,
        List<SummaryRow> rows,
        List<FamilyPart> parts,
        Optional<ExplainedDeadline> deadline,
        String clockSource,
        String agreed,
        boolean mayWithdraw,
        String service,
        String authority,
        List<Looked> looked,
        String worksUntil,
        boolean canBeTold,
        boolean isTold,
        String email,
        FormProblems problems) {}
