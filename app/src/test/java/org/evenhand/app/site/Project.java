package org.evenhand.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the source tree, found from wherever a test was started. */
final class Project {

    private Project() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONSTITUTION.md"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("No folder above %s holds CONSTITUTION.md."
                        .formatted(Path.of("").toAbsolutePath()));
            }
            folder = above;
        }
        return folder;
    }

    static Path app() {
        return root().resolve("app");
    }

    /** What npm brought for the build of the style sheet. */
    static Path nodeModules() {
        return app().resolve("target/web/node_modules");
    }

    static void writeGenerated(String name, String text) throws IOException {
        Path file = root().resolve("docs/generated").resolve(name);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
