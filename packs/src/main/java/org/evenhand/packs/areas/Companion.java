package org.evenhand.packs.areas;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.evenhand.packs.importing.Unreadable;

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

    /** All its rows by column name. UTF-8 with or without a byte order mark, compressed or not. */
    public List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader text = text(StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                rows.add(row.getFieldsAsMap());
            }
        } catch (UncheckedIOException fault) {
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
        try (InputStream stored = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int n = stored.read(block); n >= 0; n = stored.read(block)) {
                digest.update(block, 0, n);
            }
            return "Read together with %s, sha256 %s."
                    .formatted(name(), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
