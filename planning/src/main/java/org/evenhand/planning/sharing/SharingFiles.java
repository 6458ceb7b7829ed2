package org.evenhand.planning.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingFault;
import org.evenhand.engine.share.SharingNotUnderstood;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.planning.TextFiles;

/** Reads problems and certificates, and writes plans. */
public final class SharingFiles {

    /** All England's problem is 2 MB; what is larger is not a sharing problem. */
    static final long LARGEST_PROBLEM = 32L << 20;

    /** A certificate holds the prices of every level: 6 MB for England. */
    static final long LARGEST_CERTIFICATE = 256L << 20;

    private SharingFiles() {}

    /**
     * @param path a JSON file, or a folder with capacity.csv, need.csv, links.csv, lending.csv and perhaps floors.csv
     * @throws SharingNotUnderstood with everything that is wrong
     */
    public static SharingProblem read(Path path) throws IOException {
        return Files.isDirectory(path) ? ProblemTables.read(path) : ProblemJson.read(bytes(path, LARGEST_PROBLEM));
    }

    /** @throws SharingNotUnderstood if it is not a certificate; whether it proves anything is for {@link Certificate#check} */
    public static Certificate readCertificate(Path path) throws IOException {
        return CertificateJson.read(bytes(path, LARGEST_CERTIFICATE));
    }

    /** Writes levels.csv, transfers.csv and certificate.json into a folder, which is made if need be. */
    public static void write(Sharing.Shared shared, Path folder) throws IOException {
        TextFiles.write(
                Map.of("levels.csv", SharingTables.levels(shared), "transfers.csv", SharingTables.transfers(shared)),
                folder);
        Files.write(folder.resolve("certificate.json"), CertificateJson.write(shared.certificate()));
    }

    static byte[] bytes(Path file, long largest) throws IOException {
        long size = Files.size(file);
        if (size > largest) {
            throw new SharingNotUnderstood(List.of(new SharingFault(
                    file.getFileName() + "",
                    "%d MB".formatted(size >> 20),
                    "The file may have at most %d MB.".formatted(largest >> 20),
                    "Look whether this is the right file.")));
        }
        return Files.readAllBytes(file);
    }
}
