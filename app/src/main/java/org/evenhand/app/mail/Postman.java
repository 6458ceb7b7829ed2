package org.evenhand.app.mail;

import java.time.Instant;

/** Who carries mail to a server. */
@FunctionalInterface
interface Postman {

    Handed hand(MailId id, Mail mail, Instant written);

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
