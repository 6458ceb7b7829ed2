package org.evenhand.planning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what was computed where somebody wants it. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * Writes texts into a folder, which is made if need be, in UTF-8. Files of the same name are replaced, others stay.
     *
     * @param files text by name
     */
    public static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
