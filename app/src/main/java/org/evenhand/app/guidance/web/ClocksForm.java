package org.evenhand.app.guidance.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.vocabulary.LaCode;

/** Which clock, from which day, in which area. */
public record ClocksForm(String clock, String day, String month, String year, String area) {

    private static final Year EARLIEST = Year.of(2000);
    private static final Year LATEST = Year.of(2100);

    boolean isEmpty() {
        return clock.isEmpty() && day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    Optional<ClockRule> readClock(Clocks clocks, List<Problem> problems) {
        Optional<ClockRule> chosen =
                clocks.find(clock).filter(rule -> rule.limit().isPresent());
        if (chosen.isEmpty()) {
            problems.add(new Problem("clock", Words.of("clocks.problem.clock")));
        }
        return chosen;
    }

    Optional<LocalDate> readDay(List<Problem> problems) {
        Optional<LocalDate> from = Entered.neededDay("from", day, month, year, problems);
        boolean isFar = from.filter(on -> on.getYear() < EARLIEST.getValue() || on.getYear() > LATEST.getValue())
                .isPresent();
        if (isFar) {
            problems.add(new Problem("from", Words.of("clocks.problem.far", EARLIEST, LATEST)));
            return Optional.empty();
        }
        return from;
    }

    /** What is no code is no area. */
    Optional<LaCode> readArea() {
        return area.matches("\\d{3}") ? Optional.of(LaCode.of(area)) : Optional.empty();
    }
}
