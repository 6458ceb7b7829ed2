package org.evenhand.app.register.importing;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.register.ServiceId;

/**
 * What a list would do to one service, for a person to read.
 *
 * @param row in the file; empty where it is not in it
 * @param service that is changed, or may be meant, or would leave; for a new one, the identifier it will have
 * @param changes of a close match: against the one it may be the same as
 */
public record Line(
        int number,
        Verdict verdict,
        Optional<Integer> row,
        ServiceId service,
        String name,
        String profession,
        Optional<Decision> decision,
        List<Change> changes) {

    public Line {
        changes = List.copyOf(changes);
    }

    /** @param field what it is called in lists */
    public record Change(String field, String before, String after) {}
}
