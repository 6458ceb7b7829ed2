package org.evenhand.spark;

import java.io.PrintWriter;
import org.apache.spark.deploy.master.Master;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/sweep master}: hands out work to workers until Ctrl-C. */
@Command(
        name = "master",
        mixinStandardHelpOptions = true,
        description =
                "Starts a master in this terminal. Ctrl-C stops it. It listens on 127.0.0.1, or on the address in SPARK_LOCAL_IP.")
final class MasterCommand implements Runnable {

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "7077",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port = 7077;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        Serving.prepare();
        PrintWriter told = spec.commandLine().getOut();
        String host = SparkSettings.host();
        told.printf("bin/sweep worker spark://%s:%d adds a worker. Ctrl-C stops this master.%n", host, port);
        told.flush();
        Master.main(new String[] {"--host", host, "--port", String.valueOf(port), "--webui-port", "0"});
    }
}
