package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/generated that a test writes. Where the page in the checkout is not what the code says, it is rewritten and the test fails. */
public final class GeneratedDocument {

    private final Path file;

    private GeneratedDocument(Path file) {
        this.file = file;
    }

    /** @param name of the file: "modules.md" */
    public static GeneratedDocument named(String name) {
        return new GeneratedDocument(Path.of("../docs/generated", name));
    }

    public void mustSay(String text) {
        try {
            String found = Files.exists(file) ? Files.readString(file) : "";
            if (!found.equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                fail("%s was not what the code says. It has been rewritten: read the difference and commit it.", file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
