package org.evenhand.packs.importing;

import java.io.IOException;

/** The file that is being imported cannot be read. Inside the engine only: outside it is a refusal. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Unreadable(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    public Unreadable(String why, String remedy) {
        this(new Problem(0, "", "", why, remedy));
    }

    public Problem problem() {
        return problem;
    }
}
