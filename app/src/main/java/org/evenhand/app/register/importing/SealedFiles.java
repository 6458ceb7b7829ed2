package org.evenhand.app.register.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.packs.importing.Spreadsheet;

/** Files as they were given, packed and sealed, each under a key of its own. */
final class SealedFiles {

    private static final String FILE = "register.import.file";
    private static final int LONGEST_NAME = 80;

    private final Sealing sealing;

    SealedFiles(Sealing sealing) {
        this.sealing = sealing;
    }

    ImportTable.Sealed seal(byte[] bytes) {
        SubjectKey key = sealing.newSubjectKey();
        return new ImportTable.Sealed(key, sealing.seal(key, FILE, packed(bytes)));
    }

    byte[] open(ImportTable.Sealed kept) {
        return unpacked(sealing.open(kept.key(), FILE, kept.file()));
    }

    private static String packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException("Memory could not be written.", fault);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static byte[] unpacked(String base64) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("A list that was kept cannot be unpacked.", fault);
        }
    }

    /** Whatever path, control or quotation marks a browser sent with the name are left out. */
    static String plainName(String name, Spreadsheet read) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{Alnum} ._()-]", "_").strip().replaceFirst("^[.]+", "");
        if (plain.isEmpty()) {
            return "services." + read.format().ending();
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
