package org.evenhand.app.workforce;

import org.evenhand.engine.demand.Promise;

/**
 * What the reported promise amounts to in an area.
 *
 * @param pupils of its state schools
 * @param experts whom the area would have if those of the policy were shared out by pupils
 * @param promise days and experts needed
 * @param daysPlanned what those experts would add, days a year
 */
public record PromiseOfArea(long pupils, double experts, Promise promise, double daysPlanned) {

    public double days() {
        return promise.daysPerYear().mode();
    }

    public double expertsNeeded() {
        return promise.expertsNeeded().mode();
    }

    /** The part of the days promised that those experts would cover; more than 1 if they would do more. NaN where nothing is promised. */
    public double shareKept() {
        return days() == 0 ? Double.NaN : daysPlanned / days();
    }

    /** Days a year promised to a thousand pupils; NaN where there are none. */
    public double daysPerThousandPupils() {
        return pupils == 0 ? Double.NaN : days() * 1_000 / pupils;
    }
}
