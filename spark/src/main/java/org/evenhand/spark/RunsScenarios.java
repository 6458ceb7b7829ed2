package org.evenhand.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.evenhand.packs.Packs;
import org.evenhand.planning.PlanInputs;

/** The work of one partition, wherever Spark puts it. The packs are read once in each program, from its own machine. */
final class RunsScenarios implements FlatMapFunction<Iterator<SweptScenario>, Ran> {

    /** Names the folder of packs on each machine: a system property here, an environment variable where a worker starts. */
    static final String PACKS_PROPERTY = "evenhand.packs";

    static final String PACKS_VARIABLE = "EVENHAND_PACKS";

    private static final long serialVersionUID = 1;

    private final String edition;

    /** @param edition of the one who asks, which must be the edition of the one who runs */
    RunsScenarios(String edition) {
        this.edition = edition;
    }

    @Override
    public Iterator<Ran> call(Iterator<SweptScenario> scenarios) {
        PlanInputs inputs = inputs();
        String here = Edition.of(inputs);
        if (!here.equals(edition)) {
            throw new IllegalStateException(
                    "A machine of the cluster has another edition of Evenhand or of its packs: %s instead of %s. Build the same on all."
                            .formatted(here, edition));
        }
        Iterable<SweptScenario> all = () -> scenarios;
        Stream<Ran> results = StreamSupport.stream(all.spliterator(), false).map(scenario -> Ran.of(scenario, inputs));
        return results.iterator();
    }

    static PlanInputs inputs() {
        return ReadOnce.INPUTS;
    }

    private static PlanInputs read() {
        Path packs = Path.of(Optional.ofNullable(System.getProperty(PACKS_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(PACKS_VARIABLE)))
                .orElse("packs/data"));
        if (!Files.isDirectory(packs)) {
            throw new IllegalStateException("There are no packs in %s. Start workers with bin/sweep worker, or set %s."
                    .formatted(packs.toAbsolutePath(), PACKS_VARIABLE));
        }
        return PlanInputs.from(Packs.on(packs));
    }

    /** Read when first asked for, by one thread while others wait. */
    private static final class ReadOnce {

        static final PlanInputs INPUTS = read();
    }
}
