package org.evenhand.packs.areas;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Unreadable;
import org.evenhand.vocabulary.Provenance;

/**
 * A file that another is read together with, found in the same folder: a publisher's classification comes in several tables. It is told by the
 * beginning of its name, so that a later edition beside it is found too; of several the last by name is read.
 */
public final class Companion {

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path path;

    private Companion(Path path) {
        this.path = path;
    }

    /** @param main the file that was given */
    public static Optional<Companion> find(Path main, String beginning) throws IOException {
        Path folder = main.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
                    .sorted()
                    .reduce((earlier, later) -> later)
                    .map(Companion::new);
        }
    }

    /** As {@link #find}; without it nothing can be read. */
    public static Companion needed(Path main, String beginning) throws IOException {
        return find(main, beginning)
                .orElseThrow(() -> new Unreadable(
                        "Beside %s there is no file whose name begins with %s."
                                .formatted(main.getFileName(), beginning),
                        "Put both into one folder and import the first again."));
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** As {@link #rows()}, where every row must have these columns. */
    public List<Map<String, String>> rowsWith(String... columns) throws IOException {
        List<Map<String, String>> rows = rows();
        for (String column : columns) {
            if (rows.isEmpty() || !rows.getFirst().containsKey(column)) {
                throw new Unreadable(
                        "The file %s beside it has no column %s, or no row.".formatted(name(), column),
                        "Download it again, completely.");
            }
        }
        return rows;
    }

    /** All its rows by column name. UTF-8 with or without a byte order mark, compressed or not. */
    public List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader text = text(StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                rows.add(row.getFieldsAsMap());
            }
        } catch (UncheckedIOException | CsvParseException | ZipException fault) {
            throw new Unreadable(
                    "The file %s beside it cannot be read.".formatted(name()), "Download it again, completely.");
        }
        return rows;
    }

    /** Its text, without the byte order mark. */
    public Reader text(Charset charset) throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        InputStream plain = name().endsWith(".gz") ? new GZIPInputStream(stored, 1 << 16) : stored;
        Reader text = new java.io.BufferedReader(new InputStreamReader(plain, charset), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** For the receipt: its name and checksum. */
    public String note() throws IOException {
        return "Read together with %s, sha256 %s.".formatted(name(), sha256());
    }

    /**
     * As a source of the pack.
     *
     * @param publication whose address, licence and attribution it shares
     * @param day where its name says none
     */
    public Provenance source(Publication publication, String publisher, String title, LocalDate day)
            throws IOException {
        return new Provenance(
                publisher,
                title,
                publication.licence().title(),
                FileDay.in(name()).orElse(day),
                publication.address(),
                sha256(),
                publication.attribution());
    }

    private String sha256() throws IOException {
        try (InputStream stored = Files.newInputStream(path)) {
            return Checksum.of(stored);
        }
    }
}
