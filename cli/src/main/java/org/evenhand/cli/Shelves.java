package org.evenhand.cli;

import java.nio.file.Path;
import org.evenhand.packs.Packs;
import picocli.CommandLine.Option;

/** Where the packs are: those of the product, and those that this installation imported. */
final class Shelves {

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where this installation keeps its data (default: ${DEFAULT-VALUE}).",
            defaultValue = "var")
    private Path data = Path.of("var");

    @Option(
            names = "--shelf",
            paramLabel = "<folder>",
            hidden = true,
            description = "For those who make the product's own packs: another shelf to import to.")
    private Path shelf = Path.of("");

    Packs packs() {
        return Packs.on(Packs.builtInShelf(), imported());
    }

    Path imported() {
        return shelf.toString().isEmpty() ? data.resolve("packs") : shelf;
    }
}
