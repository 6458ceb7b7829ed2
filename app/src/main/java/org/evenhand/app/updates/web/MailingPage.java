package org.evenhand.app.updates.web;

import java.util.Optional;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.site.FormProblems;

/**
 * Do you want updates by mail?
 *
 * @param isPossible whether mail leaves this installation
 */
public record MailingPage(boolean isPossible, String email, FormProblems problems) {

    /**
     * The page behind a link to confirm: nothing happens before its button is pressed.
     *
     * @param search what they search for; empty for updates
     */
    public record Button(String action, Optional<QuestionSearch> search) {}

    /**
     * What became of confirming.
     *
     * @param search what they search for; empty for updates, and where the link is no longer valid
     */
    public record Done(boolean worked, Optional<QuestionSearch> search) {}

    /**
     * The page behind a link that ends mail.
     *
     * @param action ends this one; empty where only all can be ended
     * @param search what they search for; empty for updates
     * @param all ends every alert of this address; empty for updates
     */
    public record Leave(String action, Optional<QuestionSearch> search, String all) {}

    /** What was ended. */
    public record Left(Optional<QuestionSearch> search) {}
}
