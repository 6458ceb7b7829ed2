package org.evenhand.engine.share;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import java.util.Optional;

/** The linear solver. Its machine code is loaded when the first problem is solved, not when the product starts. */
final class Solver {

    private Solver() {}

    /** @throws SolverMissing where this kind of machine has none */
    static MPSolver open() {
        if (Loaded.FAILURE.isPresent()) {
            throw missing(Loaded.FAILURE.orElseThrow());
        }
        MPSolver solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            throw missing(new IllegalStateException("GLOP is not part of the library that was loaded"));
        }
        return solver;
    }

    private static SolverMissing missing(Throwable cause) {
        return new SolverMissing(System.getProperty("os.name"), System.getProperty("os.arch"), cause);
    }

    /** Loaded once, by the first who asks; the JVM sees to it that nobody asks twice at the same time. */
    private static final class Loaded {

        private static final Optional<Throwable> FAILURE = load();

        private Loaded() {}

        private static Optional<Throwable> load() {
            try {
                Loader.loadNativeLibraries();
                // The loader keeps some failures to itself; the first call into the machine code tells.
                return Double.isNaN(MPSolver.infinity())
                        ? Optional.of(new IllegalStateException("the library answers nonsense"))
                        : Optional.empty();
            } catch (RuntimeException | LinkageError absent) {
                return Optional.of(absent);
            }
        }
    }
}
