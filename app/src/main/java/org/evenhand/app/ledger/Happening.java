package org.evenhand.app.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that changed, as it is recorded.
 *
 * @param kind what happened, in the past tense and in CamelCase: "RequestReceived"
 * @param subject the request, recommendation or account it happened to
 * @param facts identifiers, codes, dates as text, and commitments; never a name, a birthday or anybody's words
 */
public record Happening(String kind, UUID subject, Map<String, String> facts) {

    public Happening {
        facts = Map.copyOf(facts);
    }

    public static Happening of(String kind, UUID subject) {
        return new Happening(kind, subject, Map.of());
    }

    public Happening with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new Happening(kind, subject, more);
    }
}
