package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No personal column without a reason and a period, and no rule that nobody carries out. */
@EvenhandTest
class RetentionGuardTest {

    /** What its comment calls personal, and whatever is named as sealed or as a key. */
    private static final String PERSONAL = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and (col_description(c.oid, a.attnum) ilike 'personal%' or a.attname like '%\\_sealed' or a.attname = 'subject_key')
            order by 1
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RetentionRules rules;

    @Autowired
    List<Forgetting> modules;

    @Test
    void every_personal_column_has_a_rule_and_every_rule_a_column() {
        List<String> personal = jdbc.sql(PERSONAL).query(String.class).list();

        assertThat(personal).contains("access.request.answers_sealed", "people.account.email_index");
        assertThat(rules.list().stream()
                        .flatMap(rule -> rule.columns().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(personal);
    }

    @Test
    void every_rule_is_carried_out_by_one_module() {
        assertThat(modules.stream().flatMap(module -> module.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        rules.list().stream().map(RetentionRules.Rule::code).toList());
    }

    @Test
    void the_schedule_is_written_from_the_pack() {
        String page = rules.list().stream()
                .map(rule -> "| %s | %s | %s | %s | %s | %s: %s |\n"
                        .formatted(
                                rule.what(),
                                rule.reason(),
                                rule.period(),
                                rule.countedFrom(),
                                rule.columns().stream()
                                        .map(column -> "`" + column + "`")
                                        .collect(Collectors.joining(", ")),
                                rule.basis(),
                                rule.source()))
                .collect(Collectors.joining("", """
                        # How long what is personal is kept

                        Written by RetentionGuardTest from the pack `%s`, which an installation may replace by an edition of its own. No period
                        here is law. A session lives in memory and ends thirty minutes after its last use.

                        | what | why | how long (ISO 8601) | counted from | columns | rests on |
                        | --- | --- | --- | --- | --- | --- |
                        """.formatted(rules.version()), ""));

        GeneratedDocument.named("retention.md").mustSay(page);
    }
}
