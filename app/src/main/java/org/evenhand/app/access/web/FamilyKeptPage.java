package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.family.FamilyLinks.Link;
import org.evenhand.app.site.FormProblems;

/**
 * What a setting keeps of the family of one request: what they said, and the address they follow it by.
 *
 * @param said what they said, as a sentence
 * @param isGiven whether somebody agreed and did not take it back
 * @param consent the question of what they agreed to, to be answered now or again
 * @param link the address there is; empty where there is none
 * @param email what was entered as the family's address
 */
public record FamilyKeptPage(
        RequestView view,
        String said,
        boolean isGiven,
        QuestionPage consent,
        Optional<Link> link,
        boolean canMail,
        String email,
        List<Looked> looked,
        FormProblems problems) {}
