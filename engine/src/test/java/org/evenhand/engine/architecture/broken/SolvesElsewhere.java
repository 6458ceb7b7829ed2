package org.evenhand.engine.architecture.broken;

import com.google.ortools.linearsolver.MPSolver;

/** Breaks the rule of the solver on purpose. */
public final class SolvesElsewhere {

    private SolvesElsewhere() {}

    static double infinity() {
        return MPSolver.infinity();
    }
}
