package org.evenhand.app.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.app.site.Words;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.packs.Checksum;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file itself: tables as CSV, what they mean as a Frictionless data package, the newest signed checkpoint of the record with its key, a page to
 * read first, and the SHA-256 of each. The same content is the same bytes.
 */
public final class InspectionFile {

    public static final String TYPE = "application/zip";

    /** To be read first. */
    public static final String README = "README.md";

    /** What the tables mean. */
    public static final String PACKAGE = "datapackage.json";

    /** The newest head of the record, signed. */
    public static final String CHECKPOINT = "record/checkpoint";

    /** The key that it is signed with. */
    public static final String KEY = "record/key";

    /** The SHA-256 of every other part, as {@code sha256sum -c} reads it. */
    public static final String SUMS = "SHA256SUMS";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, byte[]> parts;

    private InspectionFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * @param madeOn until which open days are counted
     * @param key of the record
     */
    record About(LaCode area, DaySpan span, LocalDate madeOn, String key) {}

    static InspectionFile of(About about, List<Sheet> sheets, Optional<SignedNote> checkpoint) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(README, utf8(readme(about, sheets)));
        sheets.forEach(sheet -> parts.put(sheet.file(), utf8(sheet.csv())));
        parts.put(PACKAGE, utf8(JSON.writeValueAsString(dataPackage(about, sheets))));
        checkpoint.ifPresent(note -> parts.put(CHECKPOINT, utf8(note.whole())));
        parts.put(KEY, utf8(about.key() + "\n"));
        parts.put(
                SUMS,
                utf8(parts.entrySet().stream()
                        .map(part -> "%s  %s\n".formatted(Checksum.of(part.getValue()), part.getKey()))
                        .collect(Collectors.joining())));
        return new InspectionFile(parts);
    }

    /** As a ZIP. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // The first moment that a ZIP can say: when it was made stands in the record.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file in memory could not be written.", impossible);
        }
        return out.toByteArray();
    }

    private static String readme(About about, List<Sheet> sheets) {
        String tables = sheets.stream()
                .map(sheet -> Words.of(
                        "inspection.readme.table",
                        sheet.file(),
                        sheet.meaning(),
                        sheet.rows().size()))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                Words.of(
                        "inspection.readme.title",
                        about.area(),
                        about.span().from(),
                        about.span().until()),
                Words.of("inspection.readme.made", about.madeOn()),
                Words.of("inspection.readme.names"),
                tables,
                Words.of("inspection.readme.words"),
                Words.of("inspection.readme.sums"),
                Words.of("inspection.readme.record"),
                Words.of("inspection.readme.proof"),
                Words.of("inspection.readme.file"),
                "");
    }

    private static Map<String, Object> dataPackage(About about, List<Sheet> sheets) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        all.put("name", "evenhand-inspection");
        all.put("title", Words.of("inspection.title"));
        all.put("created", about.madeOn().toString());
        all.put("area", about.area().code());
        all.put("from", about.span().from().toString());
        all.put("until", about.span().until().toString());
        all.put("resources", sheets.stream().map(InspectionFile::resource).toList());
        return all;
    }

    private static Map<String, Object> resource(Sheet sheet) {
        byte[] csv = utf8(sheet.csv());
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", sheet.name());
        resource.put("path", sheet.file());
        resource.put("description", sheet.meaning());
        resource.put("format", "csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", csv.length);
        resource.put("hash", "sha256:" + Checksum.of(csv));
        resource.put("rows", sheet.rows().size());
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Sheet.Column column : sheet.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type().name().toLowerCase(Locale.ROOT));
            field.put("description", column.meaning());
            fields.add(field);
        }
        resource.put("schema", Map.of("fields", fields));
        return resource;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
