package org.evenhand.packs.importing;

import java.io.IOException;
import java.util.Locale;
import org.evenhand.packs.PackWriter;

/** A kind of publisher's file and how to read it. Everything else (opening, bounds, versions, provenance) is the engine's: {@link Import}. */
public interface ImportKind {

    /** As it is typed: "ehc-needs". */
    String name();

    /** What the file is and who publishes it, in one line. */
    String summary();

    /** The name of the pack it makes; most are named alike. */
    default String pack() {
        return name();
    }

    Publication publication();

    /** Whether this member of a zip archive is the file meant; exactly one must be. */
    default boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Whether a publication of this kind may come as a folder of files. */
    default boolean readsFolders() {
        return false;
    }

    /** Whether a publication of this kind may come as a workbook (xlsx). */
    default boolean readsWorkbooks() {
        return false;
    }

    /** Unpacked; a larger file is refused, because something is wrong with it or somebody means harm. */
    default long largestBytes() {
        return 512L << 20;
    }

    /**
     * Reads the file, reports what is wrong with it, and writes the tables of the new version. When it reports a problem, nothing of what it
     * wrote is kept, and what it returns is not used.
     *
     * @throws IOException if the file cannot be read or the pack cannot be written
     */
    Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException;
}
