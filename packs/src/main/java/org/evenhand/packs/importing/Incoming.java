package org.evenhand.packs.importing;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.FileDay;

/**
 * A publisher's file, opened: plain, or packed with gzip or zip, which is told by its first bytes and not by its name. Its content may be read
 * more than once.
 */
public final class Incoming implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path path;
    private final String sha256;
    private final long limit;
    private final Packing packing;
    private final Progress progress;
    private final Packs present;
    private final Optional<LocalDate> published;
    private Optional<Charset> charset = Optional.empty();

    private Incoming(
            Path path,
            String sha256,
            long limit,
            Packing packing,
            Progress progress,
            Packs present,
            Optional<LocalDate> published) {
        this.path = path;
        this.sha256 = sha256;
        this.limit = limit;
        this.packing = packing;
        this.progress = progress;
        this.present = present;
        this.published = published;
    }

    /** Without packs beside it, for whoever only looks at its rows. */
    static Incoming open(Path path, ImportKind kind, Progress progress) throws IOException {
        return open(path, kind, progress, Packs.on(), Optional.empty());
    }

    static Incoming open(Path path, ImportKind kind, Progress progress, Packs present, Optional<LocalDate> published)
            throws IOException {
        if (kind.readsFolders() && Files.isDirectory(path)) {
            return new Incoming(
                    path,
                    checksumOfFolder(path),
                    kind.largestBytes(),
                    new Packing.Folder(),
                    progress,
                    present,
                    published);
        }
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(
                    Files.isDirectory(path) ? "This is a folder." : "There is no such file.", "Name the file itself.");
        }
        if (!Files.isReadable(path)) {
            throw new Unreadable("The file may not be read.", "Give yourself the right to read it.");
        }
        long size = Files.size(path);
        if (size == 0) {
            throw new Unreadable("The file is empty.", "Download it again.");
        }
        if (size > kind.largestBytes()) {
            throw BoundedStream.tooLarge(kind.largestBytes());
        }
        try (InputStream stored = Files.newInputStream(path)) {
            byte[] start = stored.readNBytes(8);
            Packing packing = Packing.of(path, start, kind);
            return new Incoming(path, checksum(path), kind.largestBytes(), packing, progress, present, published);
        }
    }

    /** The name of the file, without its folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The name of the file inside an archive, or the file's own. */
    public String contentName() {
        return packing.contentName().orElseGet(this::name);
    }

    /** The packs that are there already: what a file names must be known to them. */
    public Packs present() {
        return present;
    }

    /** The packs that are there already, or, where a pack that is needed is not among them, those that come with the product. */
    public Packs presentWith(String pack) {
        return present.find(pack).isPresent() ? present : Packs.on(Packs.builtInShelf());
    }

    /** The day of publication, where whoever imports said it, else as the name says. */
    public Optional<LocalDate> day() {
        return published.or(() -> FileDay.in(contentName())).or(() -> FileDay.in(name()));
    }

    /** Whether it is a folder of files, for a kind that reads such. */
    public boolean isFolder() {
        return packing instanceof Packing.Folder;
    }

    /** Whether it is a workbook, for a kind that reads such: it opens {@link #path} itself. */
    public boolean isWorkbook() {
        return packing instanceof Packing.Workbook;
    }

    /** Of the file as it was given, packed or not. */
    public String sha256() {
        return sha256;
    }

    public Path path() {
        return path;
    }

    /** Whether the content can be read where it lies, without unpacking: for what is memory-mapped. */
    public boolean isPlain() {
        return packing.plain();
    }

    /** The content, unpacked and bounded. Progress is told of it. */
    public InputStream open() throws IOException {
        return open(progress);
    }

    /** The content as text: UTF-8, whose byte order mark is passed over, or else Windows-1252. Anything else is refused. */
    public Reader text() throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        open(),
                        charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Goes through the content once, the first time it is asked. */
    public Charset charset() throws IOException {
        if (charset.isEmpty()) {
            try (InputStream bytes = open(Progress.SILENT)) {
                charset = Optional.of(TextScan.charsetOf(bytes));
            }
        }
        return charset.orElseThrow();
    }

    /**
     * Opens the content as a table and checks its header.
     *
     * @param layouts that the kind can read; the one that fits is chosen
     * @return empty when none fits, which is then among the problems
     */
    public Optional<CsvFile> csv(Problems problems, Layout... layouts) throws IOException {
        return CsvFile.open(this, problems, List.of(layouts));
    }

    @Override
    public void close() throws IOException {
        packing.close();
    }

    private InputStream open(Progress told) throws IOException {
        try {
            return new BoundedStream(packing.open(told), limit);
        } catch (ZipException | EOFException fault) {
            throw new Unreadable("The compressed file is damaged or cut off.", "Download it again, completely.");
        }
    }

    /** Of the list of its files with their checksums, as the program sha256sum writes it, in the order of names. */
    private static String checksumOfFolder(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Path file : filesOf(folder)) {
            list.append(checksum(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return Checksum.of(new ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The files of a folder, not of folders in it, by name. */
    public static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String checksum(Path path) throws IOException {
        try (InputStream stored = Files.newInputStream(path)) {
            return Checksum.of(stored);
        }
    }
}
