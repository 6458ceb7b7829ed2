package org.evenhand.packs.clocks;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.engine.clock.Terms;
import org.evenhand.engine.clock.Terms.Span;
import org.evenhand.vocabulary.AcademicYear;

/**
 * Whole terms, one after the other without gaps: a term lasts until the next begins, so that a day in the holidays belongs to the term before
 * it. Many nurseries know no holidays. Both halves of a term, "Autumn, first half" and "Autumn, second half", are one.
 */
public final class SchoolTerms {

    private static final MonthDay YEAR_BEGINS = MonthDay.of(9, 1);

    private final List<Term> terms;

    private SchoolTerms(List<Term> terms) {
        this.terms = terms;
    }

    /** When a term is taken to begin where an authority gave no dates. */
    public record Assumed(String name, MonthDay begins) {}

    /**
     * @param name without the half
     * @param isAssumed whether the authority gave no dates for that school year
     */
    public record Term(String name, LocalDate begins, boolean isAssumed) {}

    /**
     * The terms of an authority that touch these days.
     *
     * @param known what the authority gave
     * @param assumed for school years that it gave no dates for; at least one
     */
    public static SchoolTerms over(LocalDate from, LocalDate until, Terms known, List<Assumed> assumed) {
        List<Term> terms = new ArrayList<>();
        // The year before too: the first days of September belong to its last term.
        for (int year = AcademicYear.containing(from).startsIn() - 1;
                year <= AcademicYear.containing(until).startsIn();
                year++) {
            terms.addAll(of(new AcademicYear(year), known, assumed));
        }
        int first = indexOf(from, terms);
        int last = indexOf(until, terms);
        return new SchoolTerms(List.copyOf(terms.subList(first, last + 1)));
    }

    /** In order. */
    public List<Term> list() {
        return terms;
    }

    /** @return the place in {@link #list} of the term that a day belongs to; the first for a day before it */
    public int indexOf(LocalDate day) {
        return indexOf(day, terms);
    }

    private static int indexOf(LocalDate day, List<Term> terms) {
        int index = 0;
        while (index + 1 < terms.size() && !day.isBefore(terms.get(index + 1).begins())) {
            index++;
        }
        return index;
    }

    private static List<Term> of(AcademicYear year, Terms known, List<Assumed> assumed) {
        Map<String, LocalDate> begins = new TreeMap<>();
        known.spans().stream()
                .filter(span -> AcademicYear.containing(span.first()).equals(year))
                .forEach(span -> begins.merge(whole(span), span.first(), (a, b) -> a.isBefore(b) ? a : b));
        boolean isKnown = known.years().contains(year) && !begins.isEmpty();
        if (!isKnown) {
            begins.clear();
            assumed.forEach(term -> begins.put(term.name(), term.begins().atYear(calendarYear(year, term))));
        }
        return begins.entrySet().stream()
                .map(one -> new Term(one.getKey(), one.getValue(), !isKnown))
                .sorted(Comparator.comparing(Term::begins))
                .toList();
    }

    private static int calendarYear(AcademicYear year, Assumed term) {
        return term.begins().isBefore(YEAR_BEGINS) ? year.startsIn() + 1 : year.startsIn();
    }

    private static String whole(Span span) {
        int half = span.name().indexOf(',');
        return half < 0 ? span.name() : span.name().substring(0, half);
    }
}
