package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.holdings.HeldColumn;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table about a child that its module does not declare in a Holding, and no column of it that nobody thought of. */
@EvenhandTest
class WhatIsHeldTest {

    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname as of_table, a.attname as of_column
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1, 2
            """;

    /** With something personal, or with the request that it belongs to. */
    private static final String TO_BE_DECLARED = """
            select distinct n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and (col_description(c.oid, a.attnum) ilike 'personal%' or a.attname like '%\\_sealed' or a.attname in ('subject_key', 'request'))
            order by 1
            """;

    /** What is personal in these, or named after a request, is not about a child. */
    private static final Map<String, String> NOT_ON_A_CHILD = Map.ofEntries(
            Map.entry("ledger.entry", "entries about a child; given with the record line by line, by Ledger.of"),
            Map.entry("people.account", "staff and campaigners who sign in"),
            Map.entry("people.registration", "independent professionals"),
            Map.entry("register.person", "specialists"),
            Map.entry("register.registration", "specialists"),
            Map.entry("register.card", "specialists"),
            Map.entry("register.import", "lists of services"),
            Map.entry("register.import_fault", "lists of services"),
            Map.entry("coalition.member", "who may sign for an organisation"),
            Map.entry("pathways.voice", "who agrees to a pathway"),
            Map.entry("updates.subscriber", "who wants updates by mail"),
            Map.entry("updates.told", "who wants updates by mail"),
            Map.entry("eaction.letter", "constituents and their letters"),
            Map.entry("eaction.pair", "constituents and their letters"),
            Map.entry("eaction.answer", "constituents and their letters"),
            Map.entry("equity.wait", "codes and days of a request for figures; each is in access.request too"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Holding> modules;

    private List<HeldTable> tables() {
        return modules.stream().flatMap(module -> module.tables().stream()).toList();
    }

    @Test
    void every_table_with_something_personal_is_declared_or_is_not_on_a_child() {
        Set<String> declared = tables().stream().map(HeldTable::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> expected = jdbc.sql(TO_BE_DECLARED).query(String.class).list();

        assertThat(declared)
                .contains("access.request", "access.draft")
                .doesNotContainAnyElementsOf(NOT_ON_A_CHILD.keySet());
        assertThat(Stream.concat(declared.stream(), NOT_ON_A_CHILD.keySet().stream()))
                .as(
                        "Declare a new table in its module's Holding, with what is shown of each column; or say here why it is not on a child")
                .containsAll(expected);
        assertThat(expected).as("nothing is excused that is not there").containsAll(NOT_ON_A_CHILD.keySet());
    }

    @Test
    void every_column_of_a_declared_table_is_shown_or_left_out_for_a_reason() {
        Map<String, Set<String>> there = new TreeMap<>();
        jdbc.sql(COLUMNS).query(row -> {
            there.computeIfAbsent(row.getString("of_table"), table -> new TreeSet<>())
                    .add(row.getString("of_column"));
        });

        for (HeldTable table : tables()) {
            assertThat(table.columns().stream().map(HeldColumn::name))
                    .as("Columns of %s in its module's Holding", table.name())
                    .containsExactlyInAnyOrderElementsOf(there.getOrDefault(table.name(), Set.of()));
        }
    }

    @Test
    void every_table_and_every_reason_has_words() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(Words.find("holdings." + table.name()))
                        .as("words/holdings.properties: %s", table.name())
                        .isPresent());
        assertThat(HeldColumn.Why.values())
                .allSatisfy(why -> assertThat(Words.find("holdings.why." + why)).isPresent());
    }
}
