package org.evenhand.app.eaction;

import org.evenhand.app.mail.EmailAddress;

/**
 * A letter as its writer has it, before it is confirmed.
 *
 * @param story what happened, in the writer's own words
 * @param means what it means for the child, the family or the school
 * @param wish what the addressee should do
 * @param figure identifier of the figure that the writer chose; empty for the first
 */
public record Draft(
        Ticket ticket, String story, String means, String wish, String figure, String name, EmailAddress email) {

    /** The writer's own words, and nothing of ours. */
    String words() {
        return String.join("\n\n", story.strip(), means.strip(), wish.strip()).strip();
    }

    @Override
    public String toString() {
        return "Draft[…]";
    }
}
