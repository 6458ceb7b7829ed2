package org.evenhand.engine.architecture.broken;

import jdk.incubator.vector.IntVector;

/** Breaks the rule of vectors on purpose: on a machine that was started without the module it would not load. */
public final class ComputesWithVectors {

    private ComputesWithVectors() {}

    static int lanes() {
        return IntVector.SPECIES_PREFERRED.length();
    }
}
