package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.packs.DataPackage.Field;
import org.evenhand.packs.DataPackage.Resource;
import org.evenhand.packs.Pack;
import org.evenhand.vocabulary.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code evenhand packs}: which reference data is here, and where it came from. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        description = "Shows the reference data that is here.",
        subcommands = {PacksCommand.Listing.class, PacksCommand.Showing.class})
final class PacksCommand extends CommandGroup {

    /** One line for each pack. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the packs in use, tab-separated.")
    static final class Listing extends PackCommand {

        @Override
        public Integer call() {
            for (Pack pack : packs().list()) {
                out().println(String.join(
                        "\t", pack.version().toString(), pack.effective().toString(), status(pack), pack.title()));
            }
            return done();
        }
    }

    /** Everything a pack says about itself. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a pack: sources, tables, versions.")
    static final class Showing extends PackCommand {

        @Parameters(paramLabel = "<name>", description = "Its name, like ehc-plans.")
        private String name = "";

        @Override
        public Integer call() {
            PrintWriter out = out();
            Optional<Pack> found = packs().find(name);
            if (found.isEmpty()) {
                return refused("There is no pack “%s”. “evenhand packs list” shows those there are.".formatted(name));
            }
            Pack pack = found.get();
            out.println("%s: %s".formatted(pack.version(), pack.title()));
            out.println("  " + pack.described().description());
            out.println("  of %s, %s".formatted(pack.effective(), status(pack)));
            for (Provenance source : pack.sources()) {
                out.println("  from %s, %s, %s, %s, %s"
                        .formatted(
                                source.publisher(),
                                source.title(),
                                source.published(),
                                source.licence(),
                                source.source()));
            }
            for (Resource resource : pack.described().resources()) {
                out.println(String.format(
                        Locale.UK, "  %s, %,d rows: %s", resource.path(), resource.rows(), resource.description()));
                for (Field field : resource.fields()) {
                    out.println("    %s (%s): %s".formatted(field.name(), field.type(), field.description()));
                }
            }
            for (Pack version : packs().versionsOf(name)) {
                out.println("  version %s in %s".formatted(version.version().version(), version.folder()));
            }
            return done();
        }
    }

    private static String status(Pack pack) {
        return pack.status()
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("figures");
    }
}
