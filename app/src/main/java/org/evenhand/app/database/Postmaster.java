package org.evenhand.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server as its own file in the data folder tells of it. */
record Postmaster(long processId, int port) {

    static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.exists(data.resolve(FILE)) ? Files.readAllLines(data.resolve(FILE)) : List.of();
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A process that has ended but was not yet collected by its parent does not count. */
    boolean isAlive() {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(processId), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    /** Asks for a fast shutdown (signal INT). */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(processId)).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "PostgreSQL (process %d) could not be told to stop.".formatted(processId), failed);
        }
    }
}
