package org.evenhand.app.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.evenhand.app.database.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * How the first person of a coalition comes in. Until somebody has, a key of 32 random bytes lies in the data folder, readable by the owner
 * only; who can read it runs the installation, and may begin once.
 */
@Service
public class Beginning {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final int KEY_BYTES = 32;

    private final PeopleTable table;
    private final Joining joining;
    private final Path file;
    private final boolean isClosed;

    Beginning(
            PeopleTable table,
            Joining joining,
            DatabaseSettings database,
            @Value("${evenhand.site.demonstration:true}") boolean demonstration,
            @Value("${evenhand.parts:casework,campaign}") String parts) {
        this.table = table;
        this.joining = joining;
        this.file = database.data().resolve("keys/begin-campaign.key");
        this.isClosed = !parts.contains("campaign") || (demonstration && parts.contains("casework"));
    }

    /** What came of it. */
    public sealed interface Begun {

        /** They may sign in now. */
        record Done() implements Begun {}

        /** The key is not the one in the file. */
        record WrongKey() implements Begun {}

        /** There is an account with this address. */
        record AddressInUse() implements Begun {}
    }

    /** Whether nobody campaigns here yet. The demonstration brings its own campaigner. */
    public boolean isOpen() {
        return !isClosed && !table.hasCoalition();
    }

    @EventListener(ApplicationReadyEvent.class)
    public void leaveTheKey() {
        if (isOpen() && !Files.exists(file)) {
            write(newKey());
        }
        if (isOpen()) {
            LOG.info("Nobody campaigns here yet. Open /campaign/begin and enter the key in {}", file);
        }
    }

    public Begun begin(String key, Organisation coalition, Joining.Newcomer newcomer) {
        if (!isOpen() || !isTheKey(key)) {
            return new Begun.WrongKey();
        }
        return switch (joining.join(coalition, newcomer)) {
            case Joining.Outcome.Joined joined -> {
                remove();
                yield new Begun.Done();
            }
            case Joining.Outcome.AddressInUse taken -> new Begun.AddressInUse();
            case Joining.Outcome.AlreadyClaimed claimed -> new Begun.WrongKey();
        };
    }

    private boolean isTheKey(String key) {
        // Compared in constant time, so that its beginning cannot be found by trying.
        return kept().filter(kept -> MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.UTF_8), key.strip().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private Optional<String> kept() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file %s cannot be read.".formatted(file), unreadable);
        }
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private void write(String key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key + "\n", StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new UncheckedIOException("The key file %s cannot be made.".formatted(file), refused);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UncheckedIOException("The key file %s cannot be removed.".formatted(file), refused);
        }
    }
}
