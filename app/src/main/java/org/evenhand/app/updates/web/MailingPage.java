package org.evenhand.app.updates.web;

import org.evenhand.app.site.FormProblems;

/**
 * Do you want updates by mail?
 *
 * @param isPossible whether mail leaves this installation
 */
public record MailingPage(boolean isPossible, String email, FormProblems problems) {

    /** The page behind a link: nothing happens before its button is pressed. */
    public record Button(boolean confirms, String action) {}

    /** What was done. */
    public record Done(boolean confirms, boolean worked) {}
}
