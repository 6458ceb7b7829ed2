package org.evenhand.app.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.holdings.HeldColumn.LeftOut;
import org.evenhand.app.holdings.HeldColumn.Opened;
import org.evenhand.app.holdings.HeldColumn.OpenedJson;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what is held on a child as modules declare it. The statement is put together from the declared names, because one reader for all of
 * them is what lets a test see that no column is forgotten; the database shows only the rows of who acts.
 */
@Service
public class HoldingsTable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KEY = "key_of_row";
    private static final String PLACE = "place_of_row";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    HoldingsTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** What a private person's name is replaced by. */
    public static final String WITHHELD = "[another person]";

    /** The rows of one table about a child, opened, as who acts in the open transaction sees them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<HeldRow> read(HeldTable table, UUID request, HeldChild child) {
        String columns = table.columns().stream()
                .filter(column -> !(column instanceof LeftOut))
                .map(column -> "t." + column.name())
                .collect(Collectors.joining(", "));
        String sql = "select t.ctid::text as %s, %s as %s, %s from %s t where %s"
                .formatted(PLACE, table.key(), KEY, columns, table.name(), table.where());
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        return (table.where().contains(":request") ? statement.param("request", request) : statement)
                .query((row, n) -> opened(table, row)).list().stream()
                        .filter(row -> table.belongs()
                                .map(which -> which.test(child, row))
                                .orElse(true))
                        .toList();
    }

    private HeldRow opened(HeldTable table, ResultSet row) throws SQLException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Optional<SubjectKey> key = Optional.ofNullable(row.getString(KEY))
                .filter(text -> !text.isEmpty())
                .map(SubjectKey::new);
        for (HeldColumn column : table.columns()) {
            switch (column) {
                case LeftOut leftOut -> {}
                case Opened opened -> values.put(opened.name(), text(opened(key, opened.field(), row, opened.name())));
                case OpenedJson opened -> values.put(opened.name(), tree(key, opened, row));
                case HeldColumn.Shown shown -> values.put(shown.name(), plain(row, shown.name()));
                case HeldColumn.Professional who -> values.put(who.name(), text(row.getString(who.name())));
                case HeldColumn.Organisation who -> values.put(who.name(), text(row.getString(who.name())));
            }
        }
        return new HeldRow(table.name(), row.getString(PLACE), values);
    }

    /** Null where there is nothing, or nothing any more. */
    private @Nullable String opened(Optional<SubjectKey> key, String field, ResultSet row, String column)
            throws SQLException {
        String sealed = row.getString(column);
        return sealed == null || sealed.isEmpty() || key.isEmpty()
                ? null
                : sealing.open(key.get(), field, new SealedText(sealed));
    }

    private JsonNode tree(Optional<SubjectKey> key, OpenedJson column, ResultSet row) throws SQLException {
        String text = opened(key, column.field(), row, column.name());
        if (text == null) {
            return NODES.nullNode();
        }
        JsonNode tree = json.readTree(text);
        boolean withholds = !column.withheld().isEmpty()
                && column.when().values().contains(row.getString(column.when().column()));
        if (withholds && tree instanceof ObjectNode object) {
            column.withheld().forEach(field -> object.put(field, WITHHELD));
        }
        return tree;
    }

    private static JsonNode text(@Nullable String text) {
        return text == null ? NODES.nullNode() : NODES.stringNode(text);
    }

    /** Times are told as the database tells them; what is no text, number or truth is told as its text. */
    private JsonNode plain(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return NODES.nullNode();
        }
        return switch (value) {
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case java.math.BigDecimal number -> NODES.numberNode(number);
            case java.sql.Timestamp time -> NODES.stringNode(time.toInstant().toString());
            default -> NODES.stringNode(String.valueOf(row.getString(column)));
        };
    }
}
