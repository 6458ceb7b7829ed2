package org.evenhand.packs.importing;

import java.util.List;
import org.evenhand.vocabulary.DataVersion;

/** How an import ended. */
public sealed interface ImportResult {

    /**
     * The file was read and a new version made; or, in a dry run, would have been.
     *
     * @param dryRun whether nothing was written
     */
    record Imported(Receipt receipt, boolean dryRun) implements ImportResult {}

    /**
     * What the file says is there already.
     *
     * @param present the version that says the same
     */
    record Unchanged(DataVersion present, Receipt receipt) implements ImportResult {}

    /**
     * Nothing was written.
     *
     * @param file its name
     * @param problems the first of them
     * @param total how many there are altogether
     */
    record Refused(String kind, String file, List<Problem> problems, long total) implements ImportResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
