package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.vocabulary.DataVersion;

/**
 * By when, in words, with every step to it. For {@code @template.guidance.deadline(of = …)} and the command line.
 *
 * @param limit what was counted: "20 working days from Friday 1 May 2026"
 * @param answer the day, or why there is none, as one sentence
 * @param lines what became of each day or span of days
 * @param assumptions what had to be taken for granted
 * @param data the packs that were used
 */
public record ExplainedDeadline(
        Deadline deadline,
        String limit,
        String answer,
        List<ExplainedLine> lines,
        List<String> assumptions,
        List<DataVersion> data) {

    public ExplainedDeadline {
        lines = List.copyOf(lines);
        assumptions = List.copyOf(assumptions);
        data = List.copyOf(data);
    }

    /**
     * @param text one sentence: "Friday 3 April 2026 is Good Friday."
     * @param counted how many had counted after it
     */
    public record ExplainedLine(String text, int counted) {}

    /** Whether the last day can be said. */
    public boolean isKnown() {
        return deadline instanceof Deadline.Due;
    }

    /** The last day; the earliest it can be where bank holidays are not known so far; empty while the clock stands still. */
    public Optional<LocalDate> day() {
        return switch (deadline) {
            case Deadline.Due due -> Optional.of(due.lastDay());
            case Deadline.BeyondCalendar beyond -> Optional.of(beyond.notBefore());
            case Deadline.Standing still -> Optional.empty();
        };
    }
}
