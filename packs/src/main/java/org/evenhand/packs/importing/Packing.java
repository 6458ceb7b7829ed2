package org.evenhand.packs.importing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** How the content lies in a file. */
sealed interface Packing extends Closeable {

    int BUFFER = 1 << 16;

    InputStream open(Progress told) throws IOException;

    /** The name of the content, where it has one of its own. */
    default Optional<String> contentName() {
        return Optional.empty();
    }

    default boolean plain() {
        return false;
    }

    @Override
    default void close() throws IOException {}

    static Packing of(Path path, byte[] start, ImportKind kind) throws IOException {
        if (begins(start, 'P', 'K', 3, 4)) {
            return kind.readsWorkbooks() && Workbook.is(path, kind) ? new Workbook() : Member.of(path, kind);
        }
        if (begins(start, 0x1f, 0x8b)) {
            return new Gzip(path);
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw new Unreadable("This is a PDF document.", "Download the data as CSV.");
        }
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Unreadable("This is an old Excel workbook.", "Save it as CSV (UTF-8) and import that.");
        }
        return new Plain(path);
    }

    private static boolean begins(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream stored(Path path, Progress told) throws IOException {
        return new CountedStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), told, Files.size(path));
    }

    /** As it is. */
    record Plain(Path path) implements Packing {

        @Override
        public InputStream open(Progress told) throws IOException {
            return stored(path, told);
        }

        @Override
        public boolean plain() {
            return true;
        }
    }

    /** Compressed by itself. */
    record Gzip(Path path) implements Packing {

        @Override
        public InputStream open(Progress told) throws IOException {
            return new GZIPInputStream(stored(path, told), BUFFER);
        }
    }

    /** Many files, which the kind opens one by one. */
    record Folder() implements Packing {

        @Override
        public InputStream open(Progress told) throws IOException {
            throw new Unreadable("This is a folder.", "Name the file itself.");
        }
    }

    /** A spreadsheet of many sheets, which the kind opens itself. */
    record Workbook() implements Packing {

        @Override
        public InputStream open(Progress told) throws IOException {
            throw new Unreadable("This is a workbook.", "Save its table as CSV (UTF-8) and import that.");
        }

        /** Whether it is one; a workbook whose unpacked size is beyond the bound of the kind is refused. */
        static boolean is(Path path, ImportKind kind) throws IOException {
            try (ZipFile archive = new ZipFile(path.toFile())) {
                long unpacked = archive.stream()
                        .mapToLong(entry -> Math.max(entry.getSize(), 0))
                        .sum();
                if (unpacked > kind.largestBytes()) {
                    throw BoundedStream.tooLarge(kind.largestBytes());
                }
                return archive.getEntry("xl/workbook.xml") != null;
            } catch (ZipException fault) {
                throw new Unreadable("The zip archive is damaged or cut off.", "Download it again, completely.");
            }
        }
    }

    /** One file of a zip archive. */
    record Member(ZipFile archive, ZipEntry entry) implements Packing {

        private static final int MEMBERS_NAMED = 10;
        private static final int MOST_MEMBERS = 10_000;

        @Override
        public InputStream open(Progress told) throws IOException {
            InputStream content = new BufferedInputStream(archive.getInputStream(entry), BUFFER);
            return new CountedStream(content, told, Math.max(entry.getSize(), 0));
        }

        @Override
        public Optional<String> contentName() {
            return Optional.of(entry.getName());
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }

        static Member of(Path path, ImportKind kind) throws IOException {
            ZipFile archive;
            try {
                archive = new ZipFile(path.toFile());
            } catch (ZipException fault) {
                throw new Unreadable("The zip archive is damaged or cut off.", "Download it again, completely.");
            }
            try {
                return new Member(archive, chosen(archive, kind));
            } catch (IOException fault) {
                archive.close();
                throw fault;
            }
        }

        private static ZipEntry chosen(ZipFile archive, ImportKind kind) throws IOException {
            if (archive.getEntry("[Content_Types].xml") != null || archive.getEntry("mimetype") != null) {
                throw new Unreadable(
                        "This is a spreadsheet or document.", "Save its table as CSV (UTF-8) and import that.");
            }
            if (archive.size() > MOST_MEMBERS) {
                throw new Unreadable(
                        "The archive holds %,d files.".formatted(archive.size()),
                        "Unpack it and import the file meant.");
            }
            List<? extends ZipEntry> files = archive.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
                    .toList();
            List<? extends ZipEntry> fitting =
                    files.stream().filter(entry -> kind.reads(entry.getName())).toList();
            if (fitting.size() == 1) {
                return fitting.getFirst();
            }
            throw new Unreadable(
                    fitting.isEmpty()
                            ? "The archive holds no file of the kind %s. It holds: %s."
                                    .formatted(kind.name(), named(files))
                            : "The archive holds %d files that could be meant: %s."
                                    .formatted(fitting.size(), named(fitting)),
                    "Unpack it and import the file meant.");
        }

        private static String named(List<? extends ZipEntry> entries) {
            String names = String.join(
                    ", ",
                    entries.stream()
                            .limit(MEMBERS_NAMED)
                            .map(entry -> Problem.printable(entry.getName()))
                            .toList());
            return entries.size() > MEMBERS_NAMED ? names + " …" : names.isEmpty() ? "nothing" : names;
        }
    }
}
