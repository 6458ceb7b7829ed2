package org.evenhand.app.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * One row, opened.
 *
 * @param table schema.table
 * @param place names the row within one transaction, so that two organisations that both see it give it once
 * @param values by column, in the table's own order; what is left out is not in it
 */
public record HeldRow(String table, String place, Map<String, JsonNode> values) {

    public HeldRow {
        values = new LinkedHashMap<>(values);
    }

    /** Its identifier, under which the record may speak of it. */
    public Optional<UUID> id() {
        return Optional.ofNullable(values.get("id")).map(JsonNode::asString).map(UUID::fromString);
    }

    /** @throws IllegalStateException if the column is not shown or empty */
    public UUID identifier(String column) {
        JsonNode value = values.get(column);
        if (value == null || value.isNull()) {
            throw new IllegalStateException("A row of %s shows no %s.".formatted(table, column));
        }
        return UUID.fromString(value.asString());
    }

    /** The same with every value turned into another. */
    public HeldRow with(UnaryOperator<JsonNode> change) {
        Map<String, JsonNode> changed = new LinkedHashMap<>();
        values.forEach((column, value) -> changed.put(column, change.apply(value)));
        return new HeldRow(table, place, changed);
    }

    @Override
    public String toString() {
        return "HeldRow[%s]".formatted(table);
    }
}
