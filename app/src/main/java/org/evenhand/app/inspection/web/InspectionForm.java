package org.evenhand.app.inspection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.vocabulary.DaySpan;

/** From when and until when; as it was entered. */
public record InspectionForm(DateValues from, DateValues until) {

    static InspectionForm of(Map<String, String> entered) {
        return new InspectionForm(day("from", entered), day("until", entered));
    }

    static InspectionForm of(DaySpan span) {
        return new InspectionForm(day(span.from()), day(span.until()));
    }

    /** Either a span or what is wrong. */
    record Read(Optional<DaySpan> span, FormProblems problems) {}

    /** @param today the last day that anything happened */
    Read read(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> first = Entered.neededDay("from", from.day(), from.month(), from.year(), problems);
        Optional<LocalDate> last = Entered.neededDay("until", until.day(), until.month(), until.year(), problems);
        if (problems.isEmpty() && last.orElseThrow().isAfter(today)) {
            problems.add(new Problem("until", Words.of("inspection.future")));
        }
        if (problems.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
            problems.add(new Problem("until", Words.of("inspection.backwards")));
        }
        return new Read(
                problems.isEmpty()
                        ? Optional.of(new DaySpan(first.orElseThrow(), last.orElseThrow()))
                        : Optional.empty(),
                new FormProblems(problems));
    }

    private static DateValues day(String name, Map<String, String> entered) {
        return DateValues.of(entered.get(name + "-day"), entered.get(name + "-month"), entered.get(name + "-year"));
    }

    private static DateValues day(LocalDate day) {
        return DateValues.of(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }
}
