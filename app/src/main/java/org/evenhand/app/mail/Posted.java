package org.evenhand.app.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a piece of mail stands.
 *
 * @param tries how often it was offered to the mail server
 * @param nextTry from when it may be offered next; empty when it no longer waits
 * @param settledAt when it left, bounced, was given up or taken back
 */
public record Posted(
        MailId id,
        MailState state,
        Instant queuedAt,
        int tries,
        Optional<Instant> nextTry,
        Optional<Instant> settledAt) {}
