package org.evenhand.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real master and two real workers, each in its own program, as bin/sweep starts them. */
class LostExecutorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    /** So many partitions are done when an executor is killed: after the start, well before the end. */
    private static final int DONE_BEFORE_THE_KILL = 8;

    private static final Path PACKS = SharedData.project().resolve("packs/data");

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_what_was_started() {
        for (Process process : started.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void an_executor_killed_in_the_middle_loses_nothing() throws IOException, InterruptedException {
        System.setProperty(RunsScenarios.PACKS_PROPERTY, PACKS.toString());
        Sweep sweep = Sweeps.of(folder, 100, "[0.8, 0.9, 1]");
        String master = master();
        Process first = worker(master);
        worker(master);

        AtomicInteger lost = new AtomicInteger();
        Map<String, String> swept;
        try (JavaSparkContext spark = new JavaSparkContext(settings(master))) {
            spark.sc().addSparkListener(new Killing(first, lost));
            swept = Sweeping.on(spark, sweep, 60);
        }

        assertThat(lost).hasPositiveValue();
        assertThat(swept).isEqualTo(Sweeping.oneAfterAnother(sweep, RunsScenarios.inputs()));
    }

    /** Kills, as the machine's own SIGKILL does, what a worker started. */
    private static final class Killing extends SparkListener {

        private final Process worker;
        private final AtomicInteger lost;
        private int done;

        Killing(Process worker, AtomicInteger lost) {
            this.worker = worker;
            this.lost = lost;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            done++;
            if (done == DONE_BEFORE_THE_KILL) {
                worker.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.incrementAndGet();
        }
    }

    /** Work begins when both executors are there. */
    private SparkConf settings(String master) {
        return SparkSettings.of(master, "512m", folder.resolve("scratch"), false)
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.cores.max", "2")
                .set("spark.scheduler.minRegisteredResourcesRatio", "1");
    }

    private String master() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process master = start("master", "--port", String.valueOf(port));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            boolean ended = master.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            assertThat(ended).as("the master has ended").isFalse();
            assertThat(Instant.now()).as("the master does not answer").isBefore(deadline);
        }
        return "spark://127.0.0.1:" + port;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process worker(String master) throws IOException {
        return start("worker", master, "--cores", "1", "--memory", "600m");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + SharedData.project().resolve("spark/java-options"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-cp",
                System.getProperty("java.class.path"),
                SweepCommand.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        File log = folder.resolve(started.size() + ".log").toFile();
        builder.redirectOutput(log);
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("jars"));
        builder.environment()
                .putAll(Map.of(
                        "SPARK_LOCAL_IP",
                        SparkSettings.LOOPBACK,
                        "SPARK_HOME",
                        home.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        RunsScenarios.PACKS_VARIABLE,
                        PACKS.toString()));
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
