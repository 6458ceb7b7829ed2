package org.evenhand.packs.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;

/**
 * An import in a process of its own, to be killed by its parent. It prints a letter where it is. Arguments: shelf, file, and where to halt:
 * "reading", "writing", or "never" to import one version after the other without end.
 */
public final class HaltedImport {

    private HaltedImport() {}

    public static void main(String[] args) throws IOException {
        Path shelf = Path.of(args[0]);
        Path file = Path.of(args[1]);
        Packs packs = Packs.on(shelf);
        switch (args[2]) {
            case "reading" ->
                Import.of(new OnspdKind(), packs, shelf)
                        .withProgress((done, of) -> halt())
                        .read(file, false);
            case "writing" -> Import.of(new HaltingKind(), packs, shelf).read(file, false);
            default -> {
                while (true) {
                    Import.of(new HaltingKind(false), Packs.on(), shelf).read(file, false);
                    say('v');
                }
            }
        }
    }

    /** Waits for what never comes: the parent kills this process. */
    private static void halt() {
        say('m');
        try {
            if (System.in.read() >= 0) {
                throw new IllegalStateException("Nobody was to answer.");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void say(char where) {
        System.out.print(where);
        System.out.flush();
    }

    /** The kind itself, halted when the places file is written and its pack is not yet complete. */
    private record HaltingKind(boolean halts) implements ImportKind {

        HaltingKind() {
            this(true);
        }

        @Override
        public String name() {
            return "onspd";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public String pack() {
            return "places";
        }

        @Override
        public Publication publication() {
            return OnspdKind.PUBLICATION;
        }

        @Override
        public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
            Reading reading = new OnspdKind().read(file, problems, pack);
            if (halts) {
                pack.file("more", "more.bin", "Half a file.", out -> {
                    out.write(1);
                    halt();
                });
            }
            return new Reading(
                    reading.title(),
                    reading.description(),
                    reading.effective(),
                    Optional.of(reading.effective()),
                    reading.counts(),
                    reading.notes());
        }
    }
}
