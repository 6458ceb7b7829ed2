package org.evenhand.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which parts of an entry a change touched, by name: what the record keeps of it. */
final class Differences {

    private Differences() {}

    static List<String> between(ServiceEntry was, ServiceEntry is) {
        Map<String, Object> before = parts(was);
        List<String> changed = new ArrayList<>();
        parts(is).forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                changed.add(name);
            }
        });
        return changed;
    }

    private static Map<String, Object> parts(ServiceEntry entry) {
        OfferedService offered = entry.offered();
        Map<String, Object> parts = new TreeMap<>();
        parts.put("name", offered.name());
        parts.put("profession", offered.profession());
        parts.put("needs", offered.needs());
        parts.put("ages", List.of(offered.fromAge(), offered.toAge()));
        parts.put("mode", offered.mode());
        parts.put("home", offered.home());
        parts.put("sharedWith", offered.sharedWith());
        parts.put("nextCapacity", offered.nextCapacity());
        parts.put("checkedOn", offered.checkedOn());
        parts.put("status", entry.status());
        parts.put("description", entry.description());
        parts.put("centre", entry.centre());
        parts.put("conditions", entry.conditions());
        parts.put("asked", entry.asked());
        parts.put("reach", entry.reach());
        parts.put("usualWait", entry.usualWait());
        parts.put("languages", entry.languages());
        parts.put("contact", entry.contact());
        parts.put("hours", entry.hours());
        parts.put("source", entry.source());
        return parts;
    }
}
