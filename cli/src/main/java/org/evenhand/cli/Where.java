package org.evenhand.cli;

import java.nio.file.Path;
import org.evenhand.app.database.DatabaseSettings;
import org.evenhand.packs.Packs;
import picocli.CommandLine.Option;

/** Which installation a command looks at. */
final class Where {

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where the installation keeps its data.",
            defaultValue = "${sys:evenhand.home:-.}/var",
            showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
    private Path data = Path.of("var");

    @Option(
            names = "--url",
            paramLabel = "<jdbc address>",
            description = "Address of its database, where that is not its own.",
            defaultValue = "")
    private String url = "";

    DatabaseSettings settings() {
        return new DatabaseSettings(data, "", url, "", "", 1);
    }

    /** The packs that come with the product, and those that were imported here. */
    Packs packs() {
        return Packs.on(Packs.builtInShelf(), data.resolve("packs"));
    }
}
