package org.evenhand.app.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.evenhand.app.ledger.Ledger;

/** Where the lines of the file stand in the record. */
final class Entries {

    private final Map<UUID, List<Ledger.Line>> bySubject = new HashMap<>();

    Entries(Collection<Ledger.Line> lines) {
        lines.forEach(line -> bySubject
                .computeIfAbsent(line.happening().subject(), unseen -> new ArrayList<>())
                .add(line));
    }

    /** Oldest first; none where they were erased. */
    List<Ledger.Line> of(UUID subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** The number of the first of this kind. */
    Optional<Long> first(UUID subject, String kind) {
        return first(subject, kind, line -> true);
    }

    Optional<Long> first(UUID subject, String kind, Predicate<Ledger.Line> which) {
        return of(subject).stream()
                .filter(line -> line.happening().kind().equals(kind))
                .filter(which)
                .findFirst()
                .map(Ledger.Line::number);
    }

    /** Whether a fact of an entry is this. */
    static Predicate<Ledger.Line> says(String fact, Object value) {
        return line -> value.toString().equals(line.happening().facts().get(fact));
    }
}
