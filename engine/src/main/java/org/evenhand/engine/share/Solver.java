package org.evenhand.engine.share;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** The linear solver. Its machine code is loaded when the first problem is solved, not when the product starts. */
final class Solver {

    private Solver() {}

    /** @throws SolverMissing where this kind of machine has none */
    static MPSolver open() {
        return Loaded.open();
    }

    /** Loaded once, by the first who asks; the JVM sees to it that nobody asks twice at the same time. */
    private static final class Loaded {

        static {
            try {
                Loader.loadNativeLibraries();
            } catch (RuntimeException | LinkageError absent) {
                throw new SolverMissing(System.getProperty("os.name"), System.getProperty("os.arch"), absent);
            }
        }

        private Loaded() {}

        static MPSolver open() {
            MPSolver solver = MPSolver.createSolver("GLOP");
            if (solver == null) {
                throw new SolverMissing(System.getProperty("os.name"), System.getProperty("os.arch"), null);
            }
            return solver;
        }
    }
}
