package org.evenhand.packs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishers' files, where this machine has them: the folder {@code data} of the system property or environment variable EVENHAND_SHARED, else
 * of {@code ../shared} beside the project. A test that asks for one that is absent is skipped.
 */
public final class SharedData {

    private SharedData() {}

    /** @param path inside the data folder: "sen/ehcp2025/requests.csv" */
    public static Path file(String path) {
        Optional<Path> file = find(path);
        assumeTrue(file.isPresent(), () -> "skipped: this machine has no publisher's file " + path);
        return file.orElseThrow();
    }

    public static Optional<Path> find(String path) {
        return roots().map(root -> root.resolve("data").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }

    /** The project's own folder, which holds CONSTITUTION.md. */
    public static Path project() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("CONSTITUTION.md")) && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("The tests run outside the project: no CONSTITUTION.md above "
                + Path.of("").toAbsolutePath());
    }

    private static Stream<Path> roots() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("EVENHAND_SHARED")),
                        Optional.ofNullable(System.getenv("EVENHAND_SHARED")),
                        Optional.of(project().resolveSibling("shared").toString()))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
