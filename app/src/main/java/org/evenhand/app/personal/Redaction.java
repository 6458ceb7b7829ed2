package org.evenhand.app.personal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenhand.app.holdings.HoldingsTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes names of other private persons out of what was written: as whole words, as they are spelt. Who acted in their post stays. */
final class Redaction {

    /** Shorter ones, initials, would take out half of what was written. */
    private static final int SHORTEST_NAME = 3;

    private final List<Pattern> names;

    private Redaction(List<Pattern> names) {
        this.names = names;
    }

    /**
     * @param own what the child is called: no part of it is taken out
     * @param others names of other children and of whom else a person in charge names
     */
    static Redaction of(String own, Collection<String> others) {
        return new Redaction(others.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .filter(name ->
                        !whole(name, Pattern.CASE_INSENSITIVE).matcher(own).find())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> whole(name, 0))
                .toList());
    }

    String in(String text) {
        Function<MatchResult, String> withheld = found -> HoldingsTable.WITHHELD;
        String without = text;
        for (Pattern name : names) {
            without = name.matcher(without).replaceAll(withheld);
        }
        return without;
    }

    /** The same for every text in it. */
    JsonNode in(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof ObjectNode object) {
            ObjectNode without = nodes.objectNode();
            object.forEachEntry((name, inner) -> without.set(name, in(inner)));
            return without;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode without = nodes.arrayNode();
            list.forEach(inner -> without.add(in(inner)));
            return without;
        }
        return value.isString() ? nodes.stringNode(in(value.asString())) : value;
    }

    private static Pattern whole(String name, int flags) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", flags | Pattern.UNICODE_CASE);
    }
}
