package org.evenhand.engine.share;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lines of a plan in a layout, by name. Each may be asked for once. */
final class Lines {

    private final Map<List<String>, Integer> numbers = new HashMap<>();

    Lines(Layout layout) {
        for (int i = 0; i < layout.servings.size(); i++) {
            Layout.Serving one = layout.servings.get(i);
            Layout.Store store = layout.stores.get(one.store());
            String condition = layout.covers.get(one.cover()).condition();
            numbers.put(List.of("served", store.area(), store.profession(), condition), i);
        }
        for (int i = 0; i < layout.sendings.size(); i++) {
            Layout.Sending one = layout.sendings.get(i);
            Layout.Store from = layout.stores.get(one.from());
            String to = layout.stores.get(one.to()).area();
            numbers.put(List.of("sent", from.area(), from.profession(), to), i);
        }
    }

    int of(Served one) {
        return taken(List.of("served", one.area(), one.profession(), one.condition()));
    }

    int of(Transfer one) {
        return taken(List.of("sent", one.from(), one.profession(), one.to()));
    }

    private int taken(List<String> name) {
        Integer number = numbers.remove(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "the plan has a line that the problem does not allow, or has it twice: " + String.join(", ", name));
        }
        return number;
    }
}
