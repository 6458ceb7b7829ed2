package org.evenhand.app.consultation;

import java.time.LocalDate;

/**
 * What Government said on one part of a response, as a campaigner read it.
 *
 * @param quoted whether these are its words, else a summary
 */
public record Reply(int clause, Outcome outcome, String words, boolean quoted, LocalDate saidOn, String source) {

    /** What became of the part. */
    public enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET,
        NOT_ANSWERED
    }
}
