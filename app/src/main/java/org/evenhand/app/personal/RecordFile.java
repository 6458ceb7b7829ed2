package org.evenhand.app.personal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A record as one file to keep: a page for people and the same for programs. Nothing in its name is personal. */
public final class RecordFile {

    public static final String NAME = "record.zip";
    public static final String TYPE = "application/zip";

    /** The page for people. */
    public static final String PAGE = "record.html";

    /** The same for programs. */
    public static final String DATA = "record.json";

    private RecordFile() {}

    public static byte[] of(PersonalRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, PAGE, RecordPaper.of(record));
            add(zip, DATA, RecordJson.of(record));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file in memory could not be written.", impossible);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
