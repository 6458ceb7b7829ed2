package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.packs.Packs;
import picocli.CommandLine;

/** The command in a process group of its own, as a terminal's foreground command is. */
record RunningProduct(Process process, String address) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Evenhand is at (http://\\S+)");

    /** @param settings further ones: "--evenhand.mail.host=127.0.0.1" */
    static RunningProduct on(Path data, String... settings) throws IOException {
        // A build that runs in the background ignores Ctrl-C and passes that on; a terminal does not.
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.addAll(command("start", "--data", data.toString(), "--port", "0", "--"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        String address = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher found = ADDRESS.matcher(line);
            address = found.find() ? found.group(1) : address;
            if (line.startsWith("Press Ctrl-C")) {
                return new RunningProduct(process, address);
            }
        }
        throw new IOException("It ended before it was ready:\n" + said);
    }

    /** A command of the product as a process of its own is called. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Devenhand.packs=" + Packs.builtInShelf(),
                Evenhand.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** To every process of the group, as a terminal does. */
    int ctrlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    /** Without a chance to do anything more: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Another command of the product on the same data. @return how it ended, and what it said */
    static String run(Path data, String... command) {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of("--data", data.toString()));
        return run(whole);
    }

    /** A command that needs no data. @return how it ended, and what it said */
    static String run(List<String> command) {
        StringWriter said = new StringWriter();
        CommandLine line = Evenhand.line();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        int ended = line.execute(command.toArray(String[]::new));
        return ended + " " + said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
