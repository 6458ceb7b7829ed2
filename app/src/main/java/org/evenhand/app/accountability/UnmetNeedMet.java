package org.evenhand.app.accountability;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.vocabulary.LaCode;

/** Somebody took on after all what had counted as unmet. */
public record UnmetNeedMet(UUID recommendation, LaCode area, Instant at) {}
