package org.evenhand.packs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.vocabulary.DataVersion;

/**
 * Writes a new version of a pack, all of it or nothing: files go to a hidden folder on the same shelf, are forced to the disk, and the folder
 * is then renamed in one step. A version that exists is never touched. Closing without publishing leaves no trace.
 */
public final class PackWriter implements Closeable {

    private static final String TEMPORARY = ".writing-";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path home;
    private final String name;
    private final Path temporary;
    private final List<Resource> resources = new ArrayList<>();
    private boolean published;

    private PackWriter(Path home, String name, Path temporary) {
        this.home = home;
        this.name = name;
        this.temporary = temporary;
    }

    /**
     * @param shelf where the pack shall stand; made where it does not exist
     * @param name of the pack: "ehc-plans"
     */
    public static PackWriter on(Path shelf, String name) throws IOException {
        if (!DataPackage.isName(name)) {
            throw new IllegalArgumentException("A pack cannot be called “%s”.".formatted(name));
        }
        Path home = shelf.resolve(name);
        Files.createDirectories(home);
        // Not a "temporary directory" of the library, which nobody else could read later.
        Path temporary = Files.createDirectory(home.resolve(TEMPORARY + UUID.randomUUID()));
        removeAbandoned(home, Files.getLastModifiedTime(temporary));
        return new PackWriter(home, name, temporary);
    }

    /** Writes the rows of a table. */
    public interface RowWriter {

        /**
         * @param values one for each field, in their order; their {@code toString} is written, and "" is no value
         * @throws IllegalArgumentException if there are more or fewer than fields
         */
        void row(Object... values);
    }

    /** What fills a file or a table. */
    @FunctionalInterface
    public interface Filling<T> {
        void fill(T target) throws IOException;
    }

    /**
     * Adds a table as UTF-8 CSV, compressed when the path ends in .gz.
     *
     * @param table name it is asked for by: "plans"
     * @param path file inside the pack: "plans.csv.gz"
     */
    public void table(String table, String path, String description, List<Field> fields, Filling<RowWriter> rows)
            throws IOException {
        long[] count = {0};
        write(table, path, description, fields, count, stream -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, StandardCharsets.UTF_8);
            csv.writeRecord(fields.stream().map(Field::name).toList());
            rows.fill(values -> {
                if (values.length != fields.size()) {
                    throw new IllegalArgumentException("Table %s has %d fields, but a row with %d values was given: %s"
                            .formatted(table, fields.size(), values.length, List.of(values)));
                }
                csv.writeRecord(Stream.of(values).map(String::valueOf).toList());
                count[0]++;
            });
            csv.flush();
        });
    }

    /** Adds a file of any kind. */
    public void file(String resource, String path, String description, Filling<OutputStream> content)
            throws IOException {
        write(resource, path, description, List.of(), new long[1], content);
    }

    /**
     * A pack of the same content, whatever its version and date, if there is one among those given.
     *
     * @param candidates usually {@code packs.versionsOf(name)}
     */
    public Optional<Pack> sameAs(List<Pack> candidates) {
        Set<String> mine = contents(resources);
        return candidates.stream()
                .filter(pack -> contents(pack.described().resources()).equals(mine))
                .findFirst();
    }

    /** A version that is free on this shelf: the one wanted, or it with .2, .3 … after it. */
    public String free(String wanted) {
        String version = wanted;
        for (int next = 2; Files.exists(home.resolve(version)); next++) {
            version = wanted + "." + next;
        }
        return version;
    }

    /**
     * Makes the version appear, in one step.
     *
     * @param header describes it; its resources are replaced by those that were written
     * @throws BrokenPack if the version exists
     */
    public Pack publish(DataPackage header) throws IOException {
        DataVersion version = header.version();
        if (!version.pack().equals(name)) {
            throw new IllegalArgumentException("This writes “%s”, not %s.".formatted(name, version));
        }
        Path target = home.resolve(version.version());
        if (Files.exists(target)) {
            throw exists(version);
        }
        DataPackage whole = new DataPackage(
                version,
                header.title(),
                header.description(),
                header.status(),
                header.effective(),
                header.licences(),
                header.sources(),
                resources);
        Path description = temporary.resolve(DataPackage.FILE);
        Files.write(description, DataPackageJson.write(whole));
        force(description);
        force(temporary);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException fault) {
            throw new BrokenPack("%s cannot hold packs: its file system renames nothing in one step.".formatted(home));
        } catch (FileSystemException fault) {
            if (Files.exists(target)) {
                throw exists(version);
            }
            throw fault;
        }
        published = true;
        force(home);
        return Pack.at(target);
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            delete(temporary);
            // Not ours to remove when another version stands there; then the folder is not empty and this does nothing.
            try (Stream<Path> rest = Files.list(home)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.deleteIfExists(home);
        }
    }

    private void write(
            String resource,
            String path,
            String description,
            List<Field> fields,
            long[] rows,
            Filling<OutputStream> content)
            throws IOException {
        Path file = temporary.resolve(path);
        MessageDigest stored = Checksum.digest();
        MessageDigest plain = Checksum.digest();
        boolean compressed = path.endsWith(".gz");
        try (OutputStream disk = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), stored);
                OutputStream packed = compressed ? new GZIPOutputStream(disk) : disk;
                OutputStream measured = new DigestOutputStream(packed, plain)) {
            content.fill(measured);
        }
        force(file);
        String storedHash = Checksum.hex(stored.digest());
        resources.add(new Resource(
                resource,
                path,
                description,
                storedHash,
                compressed ? Checksum.hex(plain.digest()) : storedHash,
                Files.size(file),
                rows[0],
                fields));
    }

    private static Set<String> contents(List<Resource> resources) {
        Set<String> contents = new HashSet<>();
        resources.forEach(resource -> contents.add(resource.name() + " " + resource.contentSha256()));
        return contents;
    }

    private static BrokenPack exists(DataVersion version) {
        return new BrokenPack("%s exists already, and a version is never edited. Give the new one another version."
                .formatted(version));
    }

    private static void removeAbandoned(Path home, FileTime now) throws IOException {
        List<Path> left;
        try (Stream<Path> inside = Files.list(home)) {
            left = inside.filter(path -> String.valueOf(path.getFileName()).startsWith(TEMPORARY))
                    .toList();
        }
        for (Path path : left) {
            if (Files.getLastModifiedTime(path).toInstant().plus(ABANDONED).isBefore(now.toInstant())) {
                delete(path);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
