package org.evenhand.app.accountability;

import java.time.LocalDate;

/** Whether what was done brought the child nearer to what it was for, as the specialist saw it. */
public record Review(GoalMet goalMet, LocalDate on, String words) {

    /** How near. */
    public enum GoalMet {
        YES,
        PARTLY,
        NO
    }

    @Override
    public String toString() {
        return "Review[%s, …]".formatted(goalMet);
    }
}
