package org.evenhand.packs.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.packs.DataPackage;
import org.evenhand.packs.Pack;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;
import org.evenhand.packs.importing.ImportResult.Unchanged;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Provenance;

/**
 * Reads a publisher's file into a new version of a pack: all of it or nothing, and nothing when the same content is there already.
 *
 * <p>The version is the day of publication: as given, else as the file says, else as its name says, else the day the data are of. A second file
 * of the same day with other content becomes {@code .2}.
 */
public final class Import {

    private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;
    private static final Pattern DATE_IN_NAME =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_]?([01]\\d)[-_]?([0-3]\\d)(?!\\d)");

    private final ImportKind kind;
    private final Packs present;
    private final Path shelf;
    private final Optional<LocalDate> published;
    private final Progress progress;

    private Import(ImportKind kind, Packs present, Path shelf, Optional<LocalDate> published, Progress progress) {
        this.kind = kind;
        this.present = present;
        this.shelf = shelf;
        this.published = published;
        this.progress = progress;
    }

    /**
     * @param kind of file
     * @param present packs that a file is compared with
     * @param shelf where the new version goes
     */
    public static Import of(ImportKind kind, Packs present, Path shelf) {
        return new Import(kind, present, shelf, Optional.empty(), Progress.SILENT);
    }

    /** With the day of publication, where the person who imports knows it. */
    public Import withPublished(LocalDate day) {
        return new Import(kind, present, shelf, Optional.of(day), progress);
    }

    public Import withProgress(Progress told) {
        return new Import(kind, present, shelf, published, told);
    }

    /**
     * @param file as it was published
     * @param dryRun to do everything but keep the result
     * @throws IOException if the pack cannot be written; what is wrong with the file itself is a {@link Refused}
     */
    public ImportResult read(Path file, boolean dryRun) throws IOException {
        if (dryRun) {
            Path aside = Files.createTempDirectory("evenhand-dry-run-");
            try {
                return readTo(aside, file, true);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        return readTo(shelf, file, false);
    }

    private ImportResult readTo(Path target, Path file, boolean dryRun) throws IOException {
        Problems problems = new Problems();
        String name = Problem.printable(String.valueOf(file.getFileName()));
        try (Incoming incoming = Incoming.open(file, kind, progress, present, published);
                PackWriter writer = PackWriter.on(target, kind.pack())) {
            Reading reading = kind.read(incoming, problems, writer);
            if (!problems.any() && dayOf(incoming, reading).equals(UNKNOWN_DAY)) {
                problems.add(
                        "Neither the file nor its name says of which day it is.",
                        "Import it again with the day it was published: --published 2025-11-01.");
            }
            if (!problems.any()) {
                return kept(incoming, reading, writer, dryRun);
            }
        } catch (Unreadable fault) {
            add(problems, fault);
        } catch (CharacterCodingException fault) {
            problems.add("The text could not be decoded.", "Save it as CSV (UTF-8) and import that.");
        } catch (UncheckedIOException fault) {
            IOException cause = CsvFile.unwrapped(fault);
            if (!(cause instanceof Unreadable unreadable)) {
                throw cause;
            }
            add(problems, unreadable);
        }
        return new Refused(kind.name(), name, problems.list(), problems.total());
    }

    private ImportResult kept(Incoming incoming, Reading reading, PackWriter writer, boolean dryRun)
            throws IOException {
        LocalDate day = dayOf(incoming, reading);
        Publication publication = kind.publication();
        Provenance source = new Provenance(
                publication.publisher(),
                publication.title(),
                publication.licence().title(),
                day,
                publication.address(),
                incoming.sha256(),
                publication.attribution());
        Optional<Pack> same = writer.sameAs(present.versionsOf(kind.pack()));
        if (same.isPresent()) {
            DataVersion there = same.get().version();
            return new Unchanged(there, receipt(there, source, reading));
        }
        DataVersion version = new DataVersion(kind.pack(), freeVersion(writer, day.toString()));
        if (!dryRun) {
            writer.publish(new DataPackage(
                    version,
                    reading.title(),
                    reading.description(),
                    Optional.empty(),
                    reading.effective().equals(UNKNOWN_DAY) ? day : reading.effective(),
                    List.of(publication.licence()),
                    Stream.concat(Stream.of(source), reading.alsoRead().stream())
                            .toList(),
                    List.of()));
        }
        return new Imported(receipt(version, source, reading), dryRun);
    }

    private LocalDate dayOf(Incoming incoming, Reading reading) {
        return published
                .or(reading::published)
                .or(() -> dateIn(incoming.contentName()))
                .or(() -> dateIn(incoming.name()))
                .orElse(reading.effective());
    }

    /** No two versions of the same name on any shelf, so that a version alone says what it is. */
    private String freeVersion(PackWriter writer, String wanted) {
        String version = writer.free(wanted);
        for (int next = 2; present.find(new DataVersion(kind.pack(), version)).isPresent(); next++) {
            version = writer.free(wanted + "." + next);
        }
        return version;
    }

    private Receipt receipt(DataVersion version, Provenance source, Reading reading) {
        return new Receipt(kind.name(), version, source, reading.counts(), reading.notes());
    }

    private static void add(Problems problems, Unreadable fault) {
        Problem problem = fault.problem();
        problems.add(problem.row(), problem.column(), problem.value(), problem.why(), problem.remedy());
    }

    /** "gias-2025-05-24.csv" and "edubasealldata20250524.csv" are of 24 May 2025. */
    static Optional<LocalDate> dateIn(String name) {
        Matcher date = DATE_IN_NAME.matcher(name);
        while (date.find()) {
            int month = Integer.parseInt(date.group(2));
            int dayOfMonth = Integer.parseInt(date.group(3));
            if (month >= 1 && month <= 12) {
                YearMonth inMonth = YearMonth.of(Integer.parseInt(date.group(1)), month);
                if (inMonth.isValidDay(dayOfMonth)) {
                    return Optional.of(inMonth.atDay(dayOfMonth));
                }
            }
        }
        return Optional.empty();
    }
}
