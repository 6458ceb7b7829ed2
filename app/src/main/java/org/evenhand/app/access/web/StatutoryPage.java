package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.packs.policy.PackRule;
import org.evenhand.packs.policy.TriageRules;

/**
 * Advice for EHC needs assessments: what waits, and the time that was worked on it.
 *
 * @param sideBySide a role a row: time for statutory advice, and days promised to settings, of the same weeks
 * @param barred who may not pay, and how that is known
 */
public record StatutoryPage(
        List<TriagePage.Row> rows,
        List<List<Cell>> sideBySide,
        List<List<Cell>> entries,
        int weeks,
        PackRule hoursInADay,
        List<Option> requests,
        List<Option> professions,
        List<Choice> payers,
        List<TriageRules.Payer> barred,
        TimeForm form,
        FormProblems problems) {}
