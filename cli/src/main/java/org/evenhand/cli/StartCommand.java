package org.evenhand.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.evenhand.app.Application;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the product and waits until it is told to stop. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the product: what “evenhand” does without arguments. Ctrl-C stops it; nothing is lost.")
final class StartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where this installation keeps its data.",
            defaultValue = "${sys:evenhand.home:-.}/var",
            showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
    private Path data = Path.of("var");

    @Option(names = "--port", paramLabel = "<number>", description = "Where it listens.", defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--no-demonstration",
            description = "Without the invented authority Evenborough: for real use.",
            defaultValue = "false")
    private boolean withoutDemonstration;

    @Option(names = "--dev", description = "With the previews at /dev/components.", defaultValue = "false")
    private boolean dev;

    @Parameters(
            paramLabel = "<--setting=value>",
            description = "Any other setting, after “--”; docs/generated/settings.md lists them.",
            arity = "0..*")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (FileChannel channel = lockFile(data);
                @Nullable FileLock lock = tryLock(channel)) {
            if (lock == null) {
                err.println(
                        "Evenhand already runs on the data in %s. Stop it first, or give another folder with --data."
                                .formatted(data.toAbsolutePath().normalize()));
                return Evenhand.REFUSED;
            }
            checkPacks();
            return serve(err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int serve(PrintWriter err) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        ConfigurableApplicationContext application;
        try {
            application = Application.start(arguments());
        } catch (PortInUseException taken) {
            err.println("Port %d is in use by another program. Stop that, or give another port with --port."
                    .formatted(taken.getPort()));
            return Evenhand.REFUSED;
        } catch (BeansException failed) {
            err.println(reasonOf(failed));
            return Evenhand.REFUSED;
        }
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        greet(application);
        stopped.await();
        return Evenhand.DONE;
    }

    /** What we said ourselves, below what the framework put around it. */
    private static @Nullable String reasonOf(BeansException failed) {
        Throwable reason = failed;
        while (reason instanceof BeansException && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason.getMessage();
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--evenhand.database.data=" + data.toAbsolutePath().normalize(),
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=" + !withoutDemonstration,
                "--evenhand.site.dev=" + dev,
                "--server.port=" + port));
        arguments.addAll(settings);
        return arguments.toArray(String[]::new);
    }

    /** Every file of every pack against its checksum, so that a damaged one is named now and not in the middle of a page. */
    private void checkPacks() {
        List<Pack> packs = Packs.on(Packs.builtInShelf(), data.resolve("packs")).list();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Loading packs")
                .setInitialMax(packs.size())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            for (Pack pack : packs) {
                bar.setExtraMessage(" " + pack.version().pack());
                pack.described().resources().forEach(resource -> pack.file(resource.path()));
                bar.step();
            }
        }
    }

    private void greet(ConfigurableApplicationContext application) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("Evenhand is at http://localhost:"
                + application.getEnvironment().getProperty("local.server.port"));
        out.println("Its data are in " + data.toAbsolutePath().normalize());
        application.getBeanProvider(InventedPeople.class).ifAvailable(people -> {
            out.println();
            out.println(
                    "You can sign in as these invented people. The password of all of them is: " + people.password());
            people.list().forEach(person -> out.println("  %-44s %s".formatted(person.email(), person.who())));
        });
        out.println();
        out.println("Press Ctrl-C to stop it.");
        out.flush();
    }

    /** Locked for as long as a program works on these data. */
    static FileChannel lockFile(Path data) throws IOException {
        Files.createDirectories(data);
        return FileChannel.open(data.resolve("evenhand.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Nothing where another program has it. */
    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
