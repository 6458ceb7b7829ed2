package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/**
 * That a version of the thresholds is, without what stands in it.
 *
 * @param area whose local variation it is; none for the national table
 * @param ends whether it ends the local variation of its area, so that the national table decides there again
 */
public record Edition(DataVersion version, Optional<LaCode> area, LocalDate effective, boolean ends) {}
