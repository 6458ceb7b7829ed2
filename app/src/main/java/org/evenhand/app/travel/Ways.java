package org.evenhand.app.travel;

import java.util.List;

/**
 * From one place to others.
 *
 * @param list in the order in which the places were given
 * @param basis of all of them, but for places beyond what the routing service is asked at once: those are estimated
 */
public record Ways(List<Way> list, Basis basis) {

    public Ways {
        list = List.copyOf(list);
    }

    /** What ways were worked out from. */
    public enum Basis {
        /** The routing service. */
        ROUTED,
        /** An estimate: this installation has no routing service. */
        ESTIMATED,
        /** An estimate: the routing service did not answer, or with something that cannot be. */
        NO_ANSWER
    }
}
