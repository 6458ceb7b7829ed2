package org.evenhand.app.access.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenhand.app.access.FormToken;

/**
 * A form that somebody has begun, kept until they send it or let it be, also while they are signed out.
 *
 * @param token names the form; a person may have begun several
 * @param entered what was entered in each field, as it was entered
 */
public record Draft(FormToken token, Map<String, List<String>> entered, Instant savedAt) {

    public Draft {
        entered = Map.copyOf(entered);
    }

    @Override
    public String toString() {
        return "Draft[" + token + "]";
    }
}
