package org.evenhand.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.evenhand.engine.simulate.StockFlow;
import org.evenhand.packs.Packs;
import org.evenhand.planning.PlanInputs;
import org.evenhand.planning.Planning;

/** What a result depends on beside its scenario. Machines of different editions would give numbers that must not stand in one table. */
final class Edition {

    private Edition() {}

    /** The programs that compute, by their checksums, and the packs by their versions. */
    static String of(PlanInputs inputs) {
        StringBuilder edition = new StringBuilder();
        for (Class<?> type : List.of(StockFlow.class, Packs.class, Planning.class, Ran.class)) {
            edition.append(type.getSimpleName())
                    .append(' ')
                    .append(checksum(type))
                    .append("; ");
        }
        return edition.append(inputs.data()).toString();
    }

    private static String checksum(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(place)) {
                return "not packaged";
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(place));
            return HexFormat.of().formatHex(digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Cannot tell the edition of " + type + ".", impossible);
        }
    }
}
