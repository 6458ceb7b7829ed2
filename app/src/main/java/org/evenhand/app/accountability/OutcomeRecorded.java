package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.vocabulary.LaCode;

/** A recommendation was marked done, with evidence. */
public record OutcomeRecorded(UUID recommendation, UUID request, LaCode area, LocalDate doneOn, boolean inTime) {}
