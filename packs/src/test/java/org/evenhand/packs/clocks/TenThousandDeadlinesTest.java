package org.evenhand.packs.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.evenhand.engine.clock.Calendar;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.Deadline;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.Terms;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.engine.clock.YearlySpan;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.Test;

/**
 * Random deadlines against another program: deadlines.py beside the file of answers, which takes the n-th of a sorted list where the engine
 * walks (Python 3.11, seed 20261122). Among them are the days on which clocks change, leap days, bank holidays, term dates and stops.
 * A second ten thousand are clocks of recommendations.
 */
class TenThousandDeadlinesTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));
    private final Calendar england = BankHolidays.from(packs).calendar();
    private final Terms evenborough = TermDates.from(packs)
            .find(LaCode.DEMONSTRATION, "Evenborough (invented)")
            .orElseThrow();

    private final Clocks clocks = Clocks.from(packs);

    @Test
    void every_one_is_the_same() throws IOException {
        everyAnswerOf("deadlines.csv.gz", this::deadline);
    }

    @Test
    void the_last_day_of_a_recommendation_is_the_same_by_rule_or_by_name_and_however_it_was_stopped()
            throws IOException {
        everyAnswerOf("recommendations.csv.gz", this::recommendation);
    }

    private void everyAnswerOf(String name, Function<NamedCsvRecord, Deadline> ofRow) throws IOException {
        List<String> different = new ArrayList<>();
        int cases = 0;

        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name));
                CsvReader<NamedCsvRecord> table =
                        CsvReader.builder().ofNamedCsvRecord(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : table) {
                cases++;
                String ours = written(ofRow.apply(row));
                if (!ours.equals(row.getField("answer"))) {
                    different.add("%s: we say %s".formatted(row.getFields(), ours));
                }
            }
        }

        assertThat(cases).isEqualTo(10_000);
        assertThat(different).isEmpty();
    }

    private Deadline deadline(NamedCsvRecord row) {
        TimeLimit limit = new TimeLimit.After(
                Integer.parseInt(row.getField("amount")),
                CountedIn.valueOf(row.getField("unit")),
                Boolean.parseBoolean(row.getField("ends_on_working_day")),
                parts(row.getField("left_out")).stream()
                        .map(TenThousandDeadlinesTest::span)
                        .toList());
        return counted(limit, row);
    }

    /** As the application counts it: by the rule of the pack that is named, or so many days up to the day that somebody named. */
    private Deadline recommendation(NamedCsvRecord row) {
        String rule = row.getField("rule");
        return counted(
                rule.isEmpty()
                        ? TimeLimit.of(Integer.parseInt(row.getField("days")), CountedIn.CALENDAR_DAYS)
                        : clocks.get(rule).limit().orElseThrow(),
                row);
    }

    private Deadline counted(TimeLimit limit, NamedCsvRecord row) {
        Calendar calendar = switch (row.getField("area")) {
            case "000" -> england.withTerms(evenborough);
            case "unknown" -> england.withTerms(Terms.unknown("somewhere"));
            default -> england;
        };
        return Deadline.of(
                limit,
                LocalDate.parse(row.getField("from")),
                calendar,
                parts(row.getField("stops")).stream()
                        .map(TenThousandDeadlinesTest::stop)
                        .toList());
    }

    private static String written(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due due -> "DUE " + due.lastDay();
            case Deadline.BeyondCalendar beyond -> "BEYOND " + beyond.notBefore();
            case Deadline.Standing still -> "STANDING %s %d %d".formatted(still.since(), still.counted(), still.left());
        };
    }

    private static YearlySpan span(String text) {
        List<String> ends = Arrays.asList(text.split("/"));
        return new YearlySpan(MonthDay.parse("--" + ends.getFirst()), MonthDay.parse("--" + ends.getLast()));
    }

    private static Stop stop(String text) {
        int slash = text.indexOf('/');
        return new Stop(
                LocalDate.parse(text.substring(0, slash)),
                Optional.of(text.substring(slash + 1))
                        .filter(until -> !until.isEmpty())
                        .map(LocalDate::parse),
                "A");
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(" ")).filter(part -> !part.isEmpty()).toList();
    }
}
