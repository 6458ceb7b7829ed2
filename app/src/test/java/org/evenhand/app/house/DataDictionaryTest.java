package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the comments of the database itself, so that the dictionary says what is there. */
@EvenhandTest
class DataDictionaryTest {

    @Autowired
    JdbcClient jdbc;

    private record Column(
            String table, String tableComment, String name, String type, boolean required, String comment) {}

    @Test
    void every_table_and_column_says_in_plain_english_what_it_holds() {
        List<Column> columns = columns();

        assertThat(columns).isNotEmpty();
        assertThat(columns.stream()
                        .filter(column -> column.tableComment().isBlank())
                        .map(Column::table))
                .isEmpty();
        assertThat(columns.stream()
                        .filter(column -> column.comment().isBlank())
                        .map(column -> column.table() + "." + column.name()))
                .isEmpty();
        GeneratedDocument.named("data-dictionary.md").mustSay(page(columns));
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname as table_name,
                               coalesce(obj_description(c.oid, 'pg_class'), '') as table_comment,
                               a.attname as column_name,
                               format_type(a.atttypid, a.atttypmod) as column_type,
                               a.attnotnull as is_required,
                               coalesce(col_description(c.oid, a.attnum), '') as column_comment
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                          and c.relname not like 'history\\_of\\_%' and c.relname <> 'flyway_schema_history'
                        order by 1, a.attnum
                        """)
                .query((row, n) -> new Column(
                        row.getString("table_name"),
                        row.getString("table_comment"),
                        row.getString("column_name"),
                        row.getString("column_type"),
                        row.getBoolean("is_required"),
                        row.getString("column_comment")))
                .list();
    }

    private static String page(List<Column> columns) {
        StringBuilder page = new StringBuilder("""
                # Data dictionary

                Written by DataDictionaryTest from the comments in the database.
                """);
        String table = "";
        for (Column column : columns) {
            if (!column.table().equals(table)) {
                table = column.table();
                page.append("\n## %s\n\n%s\n\n| column | type | required | what it holds |\n| --- | --- | --- | --- |\n"
                        .formatted(table, column.tableComment()));
            }
            page.append("| %s | %s | %s | %s |\n"
                    .formatted(column.name(), column.type(), column.required() ? "yes" : "no", column.comment()));
        }
        return page.toString();
    }
}
