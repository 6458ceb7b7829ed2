package org.evenhand.app.guidance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/**
 * A table of thresholds that is being written.
 *
 * @param area whose local variation it is to be; none for the national table
 * @param edition how often it was saved, from 1
 */
public record ThresholdDraft(
        UUID id, Optional<LaCode> area, DataVersion basedOn, ThresholdContent content, int edition, Instant editedAt) {}
