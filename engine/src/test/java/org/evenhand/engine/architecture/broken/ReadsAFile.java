package org.evenhand.engine.architecture.broken;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the rule of packages on purpose. */
public final class ReadsAFile {

    private ReadsAFile() {}

    static boolean look() {
        return Files.exists(Path.of("."));
    }
}
