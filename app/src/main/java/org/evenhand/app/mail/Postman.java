package org.evenhand.app.mail;

import java.time.Instant;
import java.util.Optional;

/** Who carries mail to a server. */
@FunctionalInterface
interface Postman {

    Handed hand(MailId id, Mail mail, Instant written);

    /** Whether a piece that was taken came back since, where the server can be asked; the reason is a code, never the server's words. */
    default Optional<String> cameBack(MailId id) {
        return Optional.empty();
    }

    /** How a try ended. The reason is a code of the mail server or of ours; never its words, which may hold an address. */
    sealed interface Handed {

        /** The server took it. */
        record Taken() implements Handed {}

        /** The server refused it for good: another try would be refused too. */
        record Refused(String reason) implements Handed {}

        /** Not now: the server could not be reached, or asks to come back. */
        record NotNow(String reason) implements Handed {}
    }
}
