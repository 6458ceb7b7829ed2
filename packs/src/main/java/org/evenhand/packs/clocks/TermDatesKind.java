package org.evenhand.packs.clocks;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.importing.CsvFile;
import org.evenhand.packs.importing.CsvRow;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Layout;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.vocabulary.AcademicYear;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * An authority's term dates: one row for each half of a term, and for each day on which all its schools are closed within one. A school year is
 * given whole, because what is not in a term counts as holiday.
 */
public final class TermDatesKind implements ImportKind {

    private static final String CLOSED = "closed";

    private static final Layout LAYOUT =
            Layout.of("Term dates", "la_code", "school_year", "kind", "name", "first_day", "last_day");

    @Override
    public String name() {
        return TermDates.PACK;
    }

    @Override
    public String summary() {
        return "An authority's term dates: when its schools are open, half a term a row";
    }

    @Override
    public String pack() {
        return TermDates.PACK;
    }

    @Override
    public Publication publication() {
        return new Publication(
                "The authority named in each row",
                "Term dates",
                Licence.OPEN_GOVERNMENT,
                "Given by the authority to this installation",
                "");
    }

    private record TermRow(
            CsvRow row,
            LaCode authority,
            AcademicYear year,
            String kind,
            String name,
            LocalDate first,
            LocalDate last) {}

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Areas areas = Areas.from(file.presentWith("areas"));
        List<TermRow> rows = new ArrayList<>();
        Optional<CsvFile> opened = file.csv(problems, LAYOUT);
        if (opened.isEmpty()) {
            return Reading.none();
        }
        try (CsvFile csv = opened.get()) {
            for (CsvRow row : csv) {
                term(row, areas).filter(term -> !overlaps(term, rows)).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty() && !problems.any()) {
            problems.add("It names no term.", "Give one row for each half of a term, the whole school year.");
        }
        rows.sort(Comparator.comparing(TermRow::authority).thenComparing(TermRow::first));
        write(pack, rows);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put(
                "authorities", rows.stream().map(TermRow::authority).distinct().count());
        counts.put(
                "school years of an authority",
                rows.stream()
                        .map(term -> term.authority() + " " + term.year())
                        .distinct()
                        .count());
        return new Reading(
                "Term dates",
                "When the schools of an authority are open, as the authority itself gave it.",
                file.day().orElse(LocalDate.EPOCH),
                file.day(),
                counts,
                List.of("What is in no term of a school year that it names counts as holiday."));
    }

    private static Optional<TermRow> term(CsvRow row, Areas areas) {
        Optional<LaCode> authority = row.read("la_code", LaCode::of);
        Optional<AcademicYear> year = row.read("school_year", AcademicYear::of);
        Optional<String> kind = row.read("kind", TermDatesKind::kind);
        String name = row.needed("name");
        Optional<LocalDate> first = row.read("first_day", TermDatesKind::day);
        Optional<LocalDate> last = row.read("last_day", TermDatesKind::day);
        if (authority.isPresent() && !isKnown(areas, authority.get())) {
            row.problem("la_code", "No authority has this code.", "Give the three digits of an authority.");
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            row.problem("last_day", "It lies before the first day.", "Correct one of the two.");
        }
        if (first.isPresent()
                && last.isPresent()
                && year.isPresent()
                && !isWithin(year.get(), first.get(), last.get())) {
            row.problem(
                    "school_year",
                    "The days are not within %s, which is 1 September to 31 August.".formatted(year.get()),
                    "Correct the year or the days.");
        }
        return row.sound()
                ? Optional.of(new TermRow(
                        row,
                        authority.orElseThrow(),
                        year.orElseThrow(),
                        kind.orElseThrow(),
                        name,
                        first.orElseThrow(),
                        last.orElseThrow()))
                : Optional.empty();
    }

    private static boolean overlaps(TermRow term, List<TermRow> before) {
        boolean overlaps = before.stream()
                .anyMatch(other -> other.authority().equals(term.authority())
                        && other.kind().equals(term.kind())
                        && !other.last().isBefore(term.first())
                        && !other.first().isAfter(term.last()));
        if (overlaps) {
            term.row().problem("first_day", "Some of its days stand in a row before.", "Give every day once.");
        }
        return overlaps;
    }

    private static void write(PackWriter pack, List<TermRow> rows) throws IOException {
        pack.table(
                "terms",
                "terms.csv",
                "One row for each half of a term, and for each day on which all schools are closed within one.",
                List.of(
                        text("la_code", "Authority."),
                        text("school_year", "School year; all its terms are given."),
                        text("kind", "term, or closed for single days within one."),
                        text("name", "What it is called."),
                        date("first_day", "First day."),
                        date("last_day", "Last day, included.")),
                to -> rows.forEach(term -> to.row(
                        term.authority().code(), term.year(), term.kind(), term.name(), term.first(), term.last())));
    }

    private static boolean isKnown(Areas areas, LaCode code) {
        return code.isDemonstration() || areas.find(code).isPresent();
    }

    private static boolean isWithin(AcademicYear year, LocalDate first, LocalDate last) {
        return !first.isBefore(year.firstDay()) && !last.isAfter(year.lastDay());
    }

    private static String kind(String text) {
        if (!text.equals(TermDates.TERM) && !text.equals(CLOSED)) {
            throw new NotUnderstood("Kind", text, "Write “term”, or “closed” for days within one.");
        }
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unlike) {
            throw new NotUnderstood("Day", text, "Write it like 2026-09-02.");
        }
    }
}
