package org.evenhand.app.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.app.access.World.Person;

/** A consultation that no department ever opened; it runs for ten days yet. */
final class InventedConsultation {

    private InventedConsultation() {}

    /** @return its key */
    static String openedBy(Person campaigner, Responding responding, LocalDate today, String... questions) {
        List<String> asked = Arrays.asList(questions);
        List<Consultation.Clause> clauses = IntStream.range(0, asked.size())
                .mapToObj(i -> new Consultation.Clause(i + 1, asked.get(i), List.of()))
                .toList();
        return campaigner
                .does(() -> responding.open(new Consultation(
                        "",
                        "Help in every setting (invented)",
                        "Department for Education",
                        today.minusDays(10),
                        today.plusDays(10),
                        "https://example.invalid/consultation",
                        "",
                        "Coalition of Evenborough (invented)",
                        Optional.empty(),
                        clauses)))
                .key();
    }
}
