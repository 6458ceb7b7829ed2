package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.vocabulary.LaCode;

/** The date passed and nothing was marked done. */
public record DutyMissed(UUID recommendation, UUID request, LaCode area, LocalDate wasDueBy) {}
