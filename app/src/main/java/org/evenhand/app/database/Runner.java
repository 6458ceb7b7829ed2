package org.evenhand.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command of PostgreSQL is run. PostgreSQL refuses to run as root; there it runs in a user namespace of its own, or, where the
 * machine forbids those, as the user nobody.
 */
record Runner(List<String> prefix, boolean asNobody) {

    private static final String ROOT = "root";

    static Runner forThisUser() throws IOException {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return new Runner(List.of(), false);
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Runner(List.of("unshare", "-U"), false);
        }
        return new Runner(
                List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all"), true);
    }

    /** Gives these files to the user that PostgreSQL runs as. */
    void own(Path... files) throws IOException {
        if (asNobody) {
            var nobody = Files.getFileStore(files[0]).supportsFileAttributeView("posix")
                    ? files[0].getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody")
                    : null;
            for (Path file : files) {
                if (nobody != null) {
                    Files.setOwner(file, nobody);
                }
            }
        }
    }

    void run(Path log, String... command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (exitOf(process) != 0) {
            throw new IOException("%s failed. See %s.".formatted(command[0], log));
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return exitOf(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a command of PostgreSQL.", interrupted);
        }
    }
}
