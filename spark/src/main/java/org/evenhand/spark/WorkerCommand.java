package org.evenhand.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.deploy.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/sweep worker}: starts executors for a master until Ctrl-C. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Starts a worker in this terminal. Ctrl-C stops it and its executors; their work is done again by others.")
final class WorkerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<spark://host:port>", description = "The master's address, as it prints it.")
    private String master = "";

    @Option(names = "--cores", paramLabel = "<n>", description = "Processors to use (default: all).")
    private Optional<Integer> cores = Optional.empty();

    @Option(names = "--memory", paramLabel = "<size>", description = "To give to executors (default: all but 1g).")
    private Optional<String> memory = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Serving.prepare();
        List<String> arguments = new ArrayList<>(List.of("--host", SparkSettings.host(), "--webui-port", "0"));
        arguments.addAll(List.of("--work-dir", Serving.scratch().toString()));
        cores.ifPresent(number -> arguments.addAll(List.of("--cores", String.valueOf(number))));
        memory.ifPresent(size -> arguments.addAll(List.of("--memory", size)));
        arguments.add(master);
        Worker.main(arguments.toArray(String[]::new));
        return SweepCommand.DONE;
    }
}
