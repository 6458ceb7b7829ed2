package org.evenhand.app.workforce;

import org.springframework.stereotype.Service;

/** Makes plans use what was imported since the program began: reads the packs again, and forgets what was worked out from the old ones. */
@Service
public class Renewing {

    private final InputsInUse inputs;
    private final Runs runs;
    private final SharedDays sharedDays;

    Renewing(InputsInUse inputs, Runs runs, SharedDays sharedDays) {
        this.inputs = inputs;
        this.runs = runs;
        this.sharedDays = sharedDays;
    }

    /** Runs under way are stopped; those who wait for one ask again. */
    public void renew() {
        inputs.readAgain();
        runs.forgetAll();
        sharedDays.forgetAll();
    }
}
