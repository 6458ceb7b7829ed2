package org.evenhand.app.coalition.members;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of organisations that signed, as comma-separated values, checked row by row. Only rows with consent “yes” are taken; those with “no” are counted and
 * left out, and every row that cannot be read is named with its column and what to do.
 *
 * @param entries rows with consent
 * @param withoutConsent how many rows say “no”
 * @param problems what is wrong, each with its row; nothing is taken while there is any
 */
public record SignatoryList(List<Entry> entries, int withoutConsent, List<String> problems) {

    /** The columns, in any order. */
    public static final List<String> COLUMNS =
            List.of("organisation", "sector", "nation", "signed_on", "signed_as", "source", "consent");

    private static final int MOST_ROWS = 2_000;

    public SignatoryList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** An organisation that signed and agreed to be named. */
    public record Entry(String name, Sector sector, Optional<Nation> nation, LocalDate signedOn, Evidence evidence) {}

    /** @param today after which nobody can have signed */
    public static SignatoryList read(String csv, LocalDate today) {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.strip())) {
            records = reader.stream().limit(MOST_ROWS + 2L).toList();
        } catch (CsvParseException broken) {
            return refused("The list cannot be read as comma-separated values: %s. Export it again as CSV."
                    .formatted(broken.getMessage()));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("A text in memory could not be read.", impossible);
        }
        if (records.isEmpty() || records.size() == 1) {
            return refused(
                    "The list holds no row. Its first line names the columns: " + String.join(",", COLUMNS) + ".");
        }
        if (records.size() > MOST_ROWS + 1) {
            return refused("The list holds more than %d rows. Enter it in parts.".formatted(MOST_ROWS));
        }
        Map<String, Integer> places = new HashMap<>();
        List<String> header = records.getFirst().getFields();
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i).strip().toLowerCase(java.util.Locale.ROOT), i);
        }
        List<String> missing =
                COLUMNS.stream().filter(column -> !places.containsKey(column)).toList();
        return missing.isEmpty()
                ? rows(records.subList(1, records.size()), places, today)
                : refused("The column %s is missing. The first line must name: %s."
                        .formatted(String.join(", ", missing), String.join(",", COLUMNS)));
    }

    private static SignatoryList refused(String problem) {
        return new SignatoryList(List.of(), 0, List.of(problem));
    }

    private static SignatoryList rows(List<CsvRecord> records, Map<String, Integer> places, LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        int without = 0;
        for (CsvRecord record : records) {
            int before = problems.size();
            Line line = new Line(record, places, problems);
            boolean consents = line.oneOf("consent", "yes", "no").equals("yes");
            String name = line.needed("organisation", 200);
            Long earlier = seen.putIfAbsent(MemberTable.key(name), record.getStartingLineNumber());
            if (earlier != null && !name.isEmpty()) {
                line.problem(
                        "organisation", "“%s” stands in line %d too. Keep one of the two.".formatted(name, earlier));
            }
            Sector sector = line.choice("sector", Sector.values()).orElse(Sector.OTHER);
            Optional<Nation> nation =
                    line.text("nation").isEmpty() ? Optional.empty() : line.choice("nation", Nation.values());
            Optional<LocalDate> signedOn = line.day("signed_on", today);
            Evidence evidence = new Evidence(
                    "Stands in a list of signatories", line.needed("source", 1_000), line.text("signed_as"));
            if (problems.size() > before) {
                continue;
            }
            if (consents) {
                entries.add(new Entry(name, sector, nation, signedOn.orElseThrow(), evidence));
            } else {
                without++;
            }
        }
        return new SignatoryList(entries, without, problems);
    }

    /** One row, with somewhere to say what is wrong with it. */
    private record Line(CsvRecord record, Map<String, Integer> places, List<String> problems) {

        String text(String column) {
            Integer place = places.get(column);
            return place == null || place >= record.getFieldCount()
                    ? ""
                    : record.getField(place).strip();
        }

        void problem(String column, String what) {
            problems.add("Line %d, column %s: %s".formatted(record.getStartingLineNumber(), column, what));
        }

        String needed(String column, int longest) {
            String text = text(column);
            if (text.isEmpty()) {
                problem(column, "It is empty. Fill it in.");
            } else if (text.length() > longest) {
                problem(column, "It has %d characters. Use %d or fewer.".formatted(text.length(), longest));
            }
            return text;
        }

        String oneOf(String column, String... allowed) {
            String text = text(column).toLowerCase(java.util.Locale.ROOT);
            if (!List.of(allowed).contains(text)) {
                problem(column, "“%s” is not one of %s.".formatted(text(column), String.join(", ", allowed)));
            }
            return text;
        }

        <E extends Enum<E>> Optional<E> choice(String column, E[] values) {
            Optional<E> found = Arrays.stream(values)
                    .filter(value -> value.name().equalsIgnoreCase(text(column).replace(' ', '_')))
                    .findFirst();
            if (found.isEmpty()) {
                problem(
                        column,
                        "“%s” is not one of %s."
                                .formatted(
                                        text(column),
                                        Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
            }
            return found;
        }

        Optional<LocalDate> day(String column, LocalDate today) {
            try {
                LocalDate day = LocalDate.parse(text(column));
                if (day.isAfter(today)) {
                    problem(column, "%s is in the future.".formatted(day));
                    return Optional.empty();
                }
                return Optional.of(day);
            } catch (DateTimeParseException wrong) {
                problem(column, "“%s” is not a day. Write it like 2026-11-22.".formatted(text(column)));
                return Optional.empty();
            }
        }
    }
}
