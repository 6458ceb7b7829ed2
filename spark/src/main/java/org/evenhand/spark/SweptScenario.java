package org.evenhand.spark;

import java.io.Serializable;
import java.util.List;

/**
 * One scenario of a sweep, as it travels to whoever runs it.
 *
 * @param number from 1, in the order of the sweep
 * @param name of the scenario
 * @param values what was varied, as JSON, in the order of {@link Sweep#varied()}
 * @param json the whole scenario
 */
record SweptScenario(int number, String name, List<String> values, String json) implements Serializable {

    SweptScenario {
        values = List.copyOf(values);
    }
}
