package org.evenhand.app.consultation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a member says on one question.
 *
 * @param body the organisation
 * @param saidAs in what post somebody said it, never a name; may be empty
 * @param evidence where what it rests on can be read; may be empty
 * @param ask key of the ask it serves, or empty
 * @param mayBeNamed whether the response may say whose point it is
 * @param isItsOwn whether the organisation gave it itself at its private address; else a campaigner recorded it
 */
public record Point(
        UUID id,
        int clause,
        String body,
        String saidAs,
        String words,
        String evidence,
        String ask,
        boolean mayBeNamed,
        LocalDate received,
        boolean isItsOwn) {}
