package org.evenhand.app.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.app.vault.Sealing;

/**
 * An installation's database, to look at without starting the product: reached where its server runs, started for a moment where it does not.
 * Nothing is made where there is nothing.
 */
public final class Installation implements AutoCloseable {

    private final Database database;
    private final Optional<EmbeddedDatabase> startedHere;
    private final MasterKey key;

    private Installation(Database database, Optional<EmbeddedDatabase> startedHere, MasterKey key) {
        this.database = database;
        this.startedHere = startedHere;
        this.key = key;
    }

    /** @throws NoInstallation if there is none */
    public static Installation open(DatabaseSettings settings) {
        MasterKey key = key(settings);
        if (!settings.isEmbedded()) {
            ExternalAddress address = ExternalAddress.of(settings.url());
            // To look, no owner is needed: the logins follow from the key.
            Database.Login owner =
                    address.login().orElseGet(() -> new Database.Login(settings.owner(), settings.ownerPassword()));
            return new Installation(
                    Roles.known(address.url(), owner.name(), owner.password(), key), Optional.empty(), key);
        }
        Path folder = settings.data().toAbsolutePath().resolve("postgresql");
        if (!Files.exists(folder.resolve("database").resolve("PG_VERSION"))) {
            throw new NoInstallation(settings.data());
        }
        String ownerPassword = Roles.ownerPassword(key);
        Optional<String> running = EmbeddedDatabase.runningUrl(folder);
        if (running.isPresent()) {
            return new Installation(
                    Roles.known(running.get(), EmbeddedDatabase.OWNER, ownerPassword, key), Optional.empty(), key);
        }
        EmbeddedDatabase started = EmbeddedDatabase.startIn(folder, ownerPassword);
        return new Installation(
                Roles.known(started.url(), EmbeddedDatabase.OWNER, ownerPassword, key), Optional.of(started), key);
    }

    private static MasterKey key(DatabaseSettings settings) {
        if (!settings.key().isBlank()) {
            return MasterKey.of(settings.key());
        }
        Path file = settings.data().resolve("keys/master.key");
        if (!Files.exists(file)) {
            throw new NoInstallation(settings.data());
        }
        return MasterKey.at(file, new SecureRandom());
    }

    public Database database() {
        return database;
    }

    /** The one secret, for a command that signs or verifies as this installation. */
    public MasterKey key() {
        return key;
    }

    /** Opens and makes what is sealed here, for a command that works on personal columns. */
    Sealing sealing() {
        return new Sealing(key, new SecureRandom());
    }

    /** What the database does with what it confirms, and what our logins may do. */
    public List<Doctor.Check> examine() {
        return Doctor.examine(database);
    }

    /** Stops the server if it was started only to look. */
    @Override
    public void close() {
        startedHere.ifPresent(EmbeddedDatabase::close);
    }

    /** There is nothing to look at in this folder. */
    public static final class NoInstallation extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoInstallation(Path data) {
            super("There is no installation in %s. Give its folder with --data, or start it once."
                    .formatted(data.toAbsolutePath().normalize()));
        }
    }
}
