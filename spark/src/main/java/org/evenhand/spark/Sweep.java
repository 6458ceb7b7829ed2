package org.evenhand.spark;

import java.util.List;

/**
 * Scenarios to be run and compared.
 *
 * @param varied JSON pointers to what differs between them, or "file" where each is a file of its own
 * @param scenarios numbered from 1, at least one
 */
record Sweep(List<String> varied, List<SweptScenario> scenarios) {

    /** All results are held by the one who asked: some 10 kB a scenario. */
    static final int MOST_SCENARIOS = 20_000;

    Sweep {
        varied = List.copyOf(varied);
        scenarios = List.copyOf(scenarios);
    }
}
