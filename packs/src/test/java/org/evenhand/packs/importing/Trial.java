package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;

/** Imports a file onto a shelf of a test. */
record Trial(Path shelf, ImportKind kind) {

    ImportResult read(Path file) throws IOException {
        return Import.of(kind, Packs.on(shelf), shelf).read(file, false);
    }

    Receipt imported(Path file) throws IOException {
        ImportResult result = read(file);
        assertThat(result).isInstanceOf(Imported.class);
        return ((Imported) result).receipt();
    }

    Refused refused(Path file) throws IOException {
        ImportResult result = read(file);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(Packs.on(shelf).list()).isEmpty();
        return (Refused) result;
    }

    /** All that is said about a refused file, one problem a line. */
    String refusal(Path file) throws IOException {
        return String.join(
                "\n", refused(file).problems().stream().map(Problem::line).toList());
    }
}
