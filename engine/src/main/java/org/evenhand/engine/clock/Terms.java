package org.evenhand.engine.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.vocabulary.AcademicYear;

/**
 * The term dates of an authority.
 *
 * @param area its name, for the explanation
 * @param years the school years they are known for, whole
 * @param spans when its schools are open, half-terms left out
 * @param closed single days within them on which all its schools are closed, with the reason; training days of one school are not known to it
 */
public record Terms(String area, Set<AcademicYear> years, List<Span> spans, Map<LocalDate, String> closed) {

    public Terms {
        years = Set.copyOf(years);
        spans = List.copyOf(spans);
        closed = Map.copyOf(closed);
    }

    /** Of an authority whose term dates are not known here. */
    public static Terms unknown(String area) {
        return new Terms(area, Set.of(), List.of(), Map.of());
    }

    /** @param last included; not before {@code first} */
    public record Span(String name, LocalDate first, LocalDate last) {

        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "%s ends on %s, before it begins on %s. Correct one of the two.".formatted(name, last, first));
            }
        }
    }

    boolean isKnownOn(LocalDate day) {
        return years.contains(AcademicYear.containing(day));
    }

    boolean isTermTime(LocalDate day) {
        return spans.stream().anyMatch(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()));
    }

    Optional<String> closure(LocalDate day) {
        return Optional.ofNullable(closed.get(day));
    }
}
