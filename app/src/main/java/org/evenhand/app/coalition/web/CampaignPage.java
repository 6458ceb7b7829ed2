package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.coalition.letters.Letter;

/**
 * What waits for those who campaign?
 *
 * @param waiting organisations to be checked
 * @param overdue commitments past their day
 * @param changed asks that use a figure which is another today
 * @param late letters of ours without a reply in time
 * @param changedLetters letters of ours that quote a figure which is another today
 */
public record CampaignPage(
        long waiting,
        List<Commitment> overdue,
        List<AskEntry> changed,
        List<Letter> late,
        List<Letter> changedLetters,
        LocalDate today) {}
