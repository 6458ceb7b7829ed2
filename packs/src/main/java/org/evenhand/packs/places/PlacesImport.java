package org.evenhand.packs.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.vocabulary.Provenance;

/** Builds a {@link PlacesFile} from a postcode directory. */
public final class PlacesImport {

    private PlacesImport() {}

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * The file is in its place.
     *
     * @param postcodes how many postcodes it holds
     */
    public record Built(long postcodes) implements Outcome {}

    /** Nothing was changed. */
    public record Refused(List<Fault> faults) implements Outcome {}

    /**
     * Reads the whole directory before it writes anything, then swaps the file in one step.
     *
     * @param directory the CSV file's bytes, already unpacked
     */
    public static Outcome build(InputStream directory, Path target, Provenance provenance) throws IOException {
        PlacesWriter writer = new PlacesWriter();
        List<Fault> faults = DirectoryReader.read(directory, writer);
        return faults.isEmpty() ? written(writer, target, provenance) : new Refused(List.copyOf(faults));
    }

    /** As {@link #build}, but nothing is written: would it be taken? */
    public static Outcome check(InputStream directory) throws IOException {
        PlacesWriter writer = new PlacesWriter();
        List<Fault> faults = DirectoryReader.read(directory, writer);
        return faults.isEmpty() ? new Built(writer.size()) : new Refused(List.copyOf(faults));
    }

    private static Outcome written(PlacesWriter writer, Path target, Provenance provenance) throws IOException {
        List<Integer> duplicates = writer.write(target, provenance);
        if (duplicates.isEmpty()) {
            return new Built(writer.size());
        }
        return new Refused(duplicates.stream()
                .limit(1_000)
                .map(position -> new Fault(
                        position + 2L,
                        "postcode",
                        "",
                        "The postcode stands in the file more than once.",
                        "Remove all but one of its rows, or fetch the file again from its publisher."))
                .toList());
    }
}
