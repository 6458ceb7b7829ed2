package org.evenhand.app.pathways;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said of an edition of a pathway, on behalf of a body.
 *
 * @param body on whose behalf
 * @param words may be empty: to agree needs none, and they are erased in time
 * @param source where the body's position can be read
 * @param by the account that said it
 * @param reason why it was declined; may be empty
 */
public record Voice(
        UUID id,
        String pathway,
        int edition,
        String body,
        Stance stance,
        String words,
        String source,
        Instant at,
        UUID by,
        State state,
        String reason) {}
