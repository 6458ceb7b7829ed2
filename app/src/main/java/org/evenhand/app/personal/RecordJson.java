package org.evenhand.app.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldColumn.LeftOut;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.personal.PersonalRecord.Held;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record for programs: every row with every column that is not left out, and what is left out and why. */
public final class RecordJson {

    /** Raised when a program that reads version 1 could no longer do so. */
    static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecordJson() {}

    public static String of(PersonalRecord record) {
        ObjectNode all = NODES.objectNode()
                .put("format", "evenhand-record")
                .put("version", VERSION)
                .put("reference", record.request().reference())
                .put("request", record.request().toString())
                .put("madeOn", record.madeOn().toString())
                .put("madeFor", record.madeFor().name());
        ArrayNode tables = all.putArray("tables");
        record.tables().forEach(held -> tables.add(table(record, held)));
        ArrayNode recorded = all.putArray("recorded");
        record.recorded().forEach(line -> recorded.add(entry(record, line)));
        return JSON.writeValueAsString(all);
    }

    private static ObjectNode table(PersonalRecord record, Held held) {
        ObjectNode table =
                NODES.objectNode().put("name", held.table().name()).put("title", RecordWords.title(held.table()));
        ArrayNode rows = table.putArray("rows");
        held.rows().forEach(row -> rows.add(row(record, held.table(), row)));
        ArrayNode leftOut = table.putArray("leftOut");
        for (HeldColumn column : held.table().columns()) {
            if (column instanceof LeftOut out) {
                leftOut.addObject().put("column", out.name()).put("why", RecordWords.why(out));
            }
        }
        return table;
    }

    private static ObjectNode row(PersonalRecord record, HeldTable table, HeldRow row) {
        ObjectNode values = NODES.objectNode();
        for (HeldColumn column : table.columns()) {
            JsonNode value = row.values().get(column.name());
            if (value != null) {
                switch (column) {
                    case HeldColumn.Professional who ->
                        values.set(who.name(), named(value, record.names().people()));
                    case HeldColumn.Organisation who ->
                        values.set(who.name(), named(value, record.names().organisations()));
                    case HeldColumn.Shown shown -> values.set(shown.name(), value);
                    case HeldColumn.Opened opened -> values.set(opened.name(), value);
                    case HeldColumn.OpenedJson opened -> values.set(opened.name(), value);
                    case LeftOut leftOut -> {}
                }
            }
        }
        return values;
    }

    private static JsonNode named(JsonNode id, Map<UUID, String> names) {
        if (id.isNull()) {
            return id;
        }
        ObjectNode named = NODES.objectNode().put("id", id.asString());
        Optional.ofNullable(names.get(UUID.fromString(id.asString()))).ifPresent(name -> named.put("name", name));
        return named;
    }

    private static ObjectNode entry(PersonalRecord record, Ledger.Line line) {
        ObjectNode entry = NODES.objectNode()
                .put("number", line.number())
                .put("at", line.at().toString())
                .put("kind", line.happening().kind())
                .put("subject", line.happening().subject().toString())
                .put("person", line.person().toString())
                .put("organisation", line.organisation().toString());
        record.names().organisation(line.organisation()).ifPresent(name -> entry.put("organisationName", name));
        ObjectNode facts = entry.putObject("facts");
        List<String> sorted =
                line.happening().facts().keySet().stream().sorted().toList();
        sorted.forEach(fact -> facts.put(fact, line.happening().facts().getOrDefault(fact, "")));
        return entry;
    }
}
