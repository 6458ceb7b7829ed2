package org.evenhand.app.evaluation;

import java.util.Map;
import org.evenhand.packs.policy.ServiceIndicators.Kind;

/**
 * A measure in one period.
 *
 * @param whole of the area
 * @param byKind of each kind of setting; empty where it is not told by kind
 */
record Column(Reading whole, Map<Kind, Reading> byKind) {

    Column {
        byKind = Map.copyOf(byKind);
    }

    static Column of(Reading whole) {
        return new Column(whole, Map.of());
    }
}
