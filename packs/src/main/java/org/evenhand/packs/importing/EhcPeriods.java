package org.evenhand.packs.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.evenhand.vocabulary.AcademicYear;
import org.evenhand.vocabulary.NotUnderstood;

/** How a table on EHC plans counts time. */
enum EhcPeriods {
    /** Counted over a calendar year: 2024. */
    CALENDAR_YEARS {
        @Override
        String faultOf(String period) {
            return period.matches("20\\d\\d") ? "" : "A calendar year like 2024 was expected.";
        }

        @Override
        LocalDate asOf(String period) {
            return LocalDate.of(Integer.parseInt(period), Month.DECEMBER, 31);
        }

        @Override
        String span(List<String> periods) {
            return periods.size() == 1 ? periods.getFirst() : periods.getFirst() + " to " + periods.getLast();
        }
    },
    /** Counted on the January census day of a school year: 202425. */
    SCHOOL_CENSUSES {
        @Override
        String faultOf(String period) {
            try {
                AcademicYear.of(period);
                return "";
            } catch (NotUnderstood fault) {
                return "A school year like 202425 was expected.";
            }
        }

        @Override
        LocalDate asOf(String period) {
            // The school census day of the spring term, to which plans in force are counted, is the third Thursday of
            // January.
            return LocalDate.of(AcademicYear.of(period).startsIn() + 1, Month.JANUARY, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        }

        @Override
        String span(List<String> periods) {
            LocalDate day = asOf(periods.getLast());
            return "%s %d".formatted(day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), day.getYear());
        }
    };

    /** What is wrong with a period as published, or "". */
    abstract String faultOf(String period);

    /** The day that the figures of this period are of. */
    abstract LocalDate asOf(String period);

    /** The periods of a file in words, from the oldest to the newest. */
    abstract String span(List<String> periods);
}
