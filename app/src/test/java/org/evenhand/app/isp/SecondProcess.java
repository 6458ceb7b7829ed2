package org.evenhand.app.isp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.Application;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseSettings;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.notices.TakingOver;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in a process of its own, on the database of a test: it says that it is ready, waits for a word, and does one thing. */
final class SecondProcess {

    /** By which the database knows it. */
    static final String NAME = "second";

    private static final String READY = "ready for a word";

    private final Process process;

    private SecondProcess(Process process) {
        this.process = process;
    }

    /** Takes in a plan for those who act. */
    static SecondProcess takingIn(Path bundle, String passphrase, Acting.Actor actor, Database on, Path data)
            throws IOException {
        return start(
                on,
                data,
                "take-in",
                bundle.toString(),
                passphrase,
                actor.person().toString(),
                actor.organisation().toString());
    }

    /** Looks at that moment whose last day is over. */
    static SecondProcess handingOver(Instant at, Database on, Path data) throws IOException {
        return start(on, data, "hand-over", at.toString());
    }

    private static SecondProcess start(Database on, Path data, String... what) throws IOException {
        String address = on.url()
                        .replaceFirst(
                                "^jdbc:postgresql://",
                                "postgresql://%s:%s@"
                                        .formatted(on.owner().name(), on.owner().password()))
                + (on.url().contains("?") ? "&" : "?") + "ApplicationName=" + NAME;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                SecondProcess.class.getName(),
                address,
                data.toString()));
        command.addAll(List.of(what));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        SecondProcess second = new SecondProcess(process);
        second.untilReady();
        return second;
    }

    private void untilReady() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.equals(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("It ended before it was ready:\n" + said);
    }

    /** It does what it was started for. */
    void go() throws IOException {
        process.outputWriter().write("go\n");
        process.outputWriter().flush();
    }

    /** Without a chance to do anything more: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void main(String... arguments) throws IOException {
        List<String> what = Arrays.asList(arguments).subList(2, arguments.length);
        try (ConfigurableApplicationContext product = Application.start(
                "--evenhand.database.url=" + arguments[0],
                "--evenhand.database.data=" + arguments[1],
                "--evenhand.database.connections=8",
                "--evenhand.packs=../packs/data",
                "--evenhand.site.demonstration=false",
                "--server.port=0")) {
            System.out.println(READY);
            if (System.in.read() >= 0) {
                does(product, what);
            }
        }
    }

    private static void does(ConfigurableApplicationContext product, List<String> what) {
        switch (what.getFirst()) {
            case "take-in" ->
                Acting.as(
                        new Acting.Actor(UUID.fromString(what.get(3)), UUID.fromString(what.get(4))),
                        () -> product.getBean(ArrivingPlans.class)
                                .takeIn(bytes(what.get(1)), what.get(2).toCharArray()));
            case "hand-over" ->
                HoldableClock.holding(Instant.parse(what.get(1)), () -> {
                    product.getBean(TakingOver.class).look();
                    return true;
                });
            default -> throw new IllegalArgumentException("Nobody taught it to " + what);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the test's own product keeps its key. */
    static Path dataOf(DatabaseSettings settings) {
        return settings.data().toAbsolutePath();
    }
}
