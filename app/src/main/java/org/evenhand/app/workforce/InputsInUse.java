package org.evenhand.app.workforce;

import java.util.function.Supplier;
import org.evenhand.planning.PlanInputs;

/** What plans are worked out from at this moment. Safe for many threads: who has taken inputs keeps them to the end of the run. */
public final class InputsInUse {

    private final Supplier<PlanInputs> reading;
    private volatile PlanInputs now;

    /** @param reading how they are read again */
    InputsInUse(PlanInputs first, Supplier<PlanInputs> reading) {
        this.now = first;
        this.reading = reading;
    }

    public PlanInputs get() {
        return now;
    }

    void readAgain() {
        now = reading.get();
    }
}
