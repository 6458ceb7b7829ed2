package org.evenhand.app.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.ledger.Hash;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;

/** The log of somebody else: a folder, or an address of the web, laid out as C2SP tlog-tiles says. */
public final class LogAddress {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String prefix;

    private LogAddress(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix a folder, or https://evenhand.example/ledger */
    public static LogAddress of(String prefix) {
        return new LogAddress(prefix.replaceFirst("/+$", ""));
    }

    /** @throws IOException if it cannot be read, or is no signed note */
    public SignedNote checkpoint() throws IOException {
        byte[] whole = find("checkpoint")
                .orElseThrow(() -> new IOException("There is no checkpoint at %s.".formatted(prefix)));
        try {
            return SignedNote.read(new String(whole, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException other) {
            throw new IOException(
                    "What is at %s/checkpoint is no checkpoint: %s".formatted(prefix, other.getMessage()), other);
        }
    }

    /** The hashes of a tile; those of the full tile serve for one that was not full when a checkpoint was signed. */
    public List<Hash> read(Tile tile) throws IOException {
        Optional<byte[]> found = find(tile.path());
        if (found.isEmpty()) {
            found = find(new Tile(tile.level(), tile.index(), Tile.FULL).path());
        }
        byte[] bytes = found.orElseThrow(() -> new IOException("There is no %s at %s.".formatted(tile.path(), prefix)));
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at + Hash.BYTES <= bytes.length && hashes.size() < tile.width(); at += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.BYTES)));
        }
        return hashes;
    }

    private Optional<byte[]> find(String path) throws IOException {
        if (!prefix.startsWith("http://") && !prefix.startsWith("https://")) {
            Path file = Path.of(prefix).resolve(path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading %s.".formatted(prefix), interrupted);
        }
    }
}
