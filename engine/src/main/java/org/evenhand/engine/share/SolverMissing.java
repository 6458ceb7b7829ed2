package org.evenhand.engine.share;

import org.jspecify.annotations.Nullable;

/** There is no linear solver for this kind of machine. Everything else of the product works without it. */
public final class SolverMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SolverMissing(String system, String processor, @Nullable Throwable cause) {
        super(
                "Days cannot be shared on this machine (%s, %s): the linear solver could not be loaded. It comes for Linux on x86-64 and aarch64 and for macOS on Apple silicon; it needs a folder for temporary files in which programs may run (-Djava.io.tmpdir=…)."
                        .formatted(system, processor),
                cause);
    }
}
