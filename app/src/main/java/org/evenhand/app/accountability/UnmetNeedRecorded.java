package org.evenhand.app.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * What a specialist advised is not done for want of money or of people. Codes and numbers: nothing of a child or a setting.
 *
 * @param profession that was to do it
 * @param from the day it was advised
 * @param minutes in all; 0 where the advice gave no number
 * @param at when it was declined
 */
public record UnmetNeedRecorded(
        UUID recommendation,
        LaCode area,
        Profession profession,
        LocalDate from,
        LocalDate until,
        int minutes,
        Instant at) {}
