package org.evenhand.app.retention;

import java.util.List;

/** Erases what is personal in one module when its time is over. */
public interface Forgetting {

    /** The rules of the pack {@code retention} that this carries out. */
    List<String> rules();

    /**
     * Erases what is due now: its content and its key, with an entry in the record in the same transaction. Doing it again changes nothing.
     *
     * @return how many subjects were erased
     */
    int forgetWhatIsDue();
}
