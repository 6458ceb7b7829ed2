package org.evenhand.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;

/** How Spark is started here: for this machine alone unless told otherwise, without pages, and leaving nothing behind. */
final class SparkSettings {

    /** Spark takes the address of this machine from here too, in every program it starts. */
    static final String HOST_VARIABLE = "SPARK_LOCAL_IP";

    static final String LOOPBACK = "127.0.0.1";

    private SparkSettings() {}

    /**
     * @param master "local[2]" or "spark://host:port"
     * @param memory of each executor, as Spark writes it: "1g"
     * @param scratch a folder that is deleted afterwards
     */
    static SparkConf of(String master, String memory, Path scratch, boolean bar) {
        String host = host();
        return new SparkConf()
                .setAppName("Evenhand sweep")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", String.valueOf(bar))
                .set("spark.driver.host", host)
                .set("spark.driver.bindAddress", host)
                .set("spark.local.dir", scratch.toString())
                .set("spark.executor.memory", memory)
                .set("spark.executor.extraJavaOptions", JavaModuleOptions.defaultModuleOptions() + " -XX:+UseSerialGC")
                // Each lost executor costs a partition one of its tries; a machine that fails again and again must not
                // end the sweep.
                .set("spark.task.maxFailures", "8");
    }

    static String host() {
        String host = System.getenv(HOST_VARIABLE);
        return host == null || host.isBlank() ? LOOPBACK : host;
    }
}
