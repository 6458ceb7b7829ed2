package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who must act is to be reminded.
 *
 * @param answering whose leads are reminded
 * @param code of the reminder in the pack accountability-terms
 */
public record DutyReminded(UUID recommendation, UUID request, UUID answering, String code, LocalDate byWhen) {}
