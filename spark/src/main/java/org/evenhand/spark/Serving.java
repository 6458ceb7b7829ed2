package org.evenhand.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.util.Utils;

/** What Spark's own master and worker have in common here: where they listen, and that they leave nothing behind. */
final class Serving {

    private static final String HOST_RULE =
            "Whoever reaches a master can run programs on its workers. Set SPARK_LOCAL_IP to another address than 127.0.0.1 only in a network"
                    + " where you trust every machine.";

    private Serving() {}

    /** A folder that is deleted when the program ends, also by Ctrl-C. */
    static Path scratch() throws IOException {
        Path scratch = Files.createTempDirectory("evenhand-sweep-");
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> Utils.deleteRecursively(scratch.toFile())));
        return scratch;
    }

    static void prepare() {
        Map.of(
                        "spark.master.rest.enabled",
                        "false",
                        "spark.ui.enabled",
                        "false",
                        "spark.worker.cleanup.enabled",
                        "true")
                .forEach(System::setProperty);
        if (!SparkSettings.host().equals(SparkSettings.LOOPBACK)) {
            System.err.println(HOST_RULE);
        }
    }
}
