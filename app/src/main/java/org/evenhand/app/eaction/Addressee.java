package org.evenhand.app.eaction;

import java.util.Optional;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.place.Area;

/**
 * To whom a letter goes.
 *
 * @param name "Alex Baker", or the body: "Leeds City Council"
 * @param address as a pack gives it; empty where none does, and then the writer gets the text to send themselves
 */
public record Addressee(Kind kind, Area area, String name, Optional<EmailAddress> address) {

    /** Who that is. */
    public enum Kind {
        /** The Member of Parliament of a constituency. */
        MEMBER,
        /** Whoever leads on SEND in a local authority. */
        AUTHORITY,
        /** Whoever leads on SEND in an integrated care board. */
        BOARD
    }
}
