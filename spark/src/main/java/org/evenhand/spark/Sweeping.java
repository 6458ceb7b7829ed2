package org.evenhand.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.evenhand.planning.PlanInputs;

/** Runs a sweep. Both ways give the same bytes, on any number of partitions, machines and lost executors. */
final class Sweeping {

    private Sweeping() {}

    /** Without Spark. */
    static Map<String, String> oneAfterAnother(Sweep sweep, PlanInputs inputs) {
        return SweepTables.files(
                sweep,
                sweep.scenarios().stream()
                        .map(scenario -> Ran.of(scenario, inputs))
                        .toList());
    }

    /** @param partitions at least 1; what an executor has not handed in when it is lost is run again, partition by partition */
    static Map<String, String> on(JavaSparkContext spark, Sweep sweep, int partitions) {
        String edition = Edition.of(RunsScenarios.inputs());
        List<Ran> results = spark.parallelize(
                        sweep.scenarios(),
                        Math.min(partitions, sweep.scenarios().size()))
                .mapPartitions(new RunsScenarios(edition))
                .collect();
        return SweepTables.files(sweep, results);
    }
}
