package org.evenhand.app.personal;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.app.access.RequestId;

/** Somebody opened a child's record in an emergency; those concerned and the family are to be told. */
public record EmergencyOpened(UUID emergency, RequestId request, Instant at) {}
