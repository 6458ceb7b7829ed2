package org.evenhand.app.updates.web;

import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.site.FormProblems;

/**
 * Do you want an email when this search finds something new?
 *
 * @param isPossible whether mail leaves this installation
 * @param back the search itself
 */
public record AlertPage(boolean isPossible, QuestionSearch search, String back, String email, FormProblems problems) {

    /**
     * After the form.
     *
     * @param confirmationsADay mails to confirm that one address gets in a day, at most
     */
    public record Requested(int confirmationsADay) {}
}
