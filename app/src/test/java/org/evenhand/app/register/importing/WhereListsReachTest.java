package org.evenhand.app.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.database.Database;
import org.evenhand.packs.services.InventedList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where services reach is worked out once, at the end of a transaction, and for those alone that changed. Here it is worked out for all of an
 * organisation, straight from their entries and places, and compared. Everything in the lists is invented.
 */
class WhereListsReachTest extends ALeadWithLists {

    /** What each service reaches, once as the tables say and once as it is kept for searches; what is in both is left out. */
    private static final String DIFFERENCES = """
            with said as (
                select s.id, a.area, p.spot::text as spot, s.status, s.profession, s.needs, s.from_age, s.to_age, s.mode, s.next_capacity,
                       s.setting_types, s.families_ask, s.conditions, s.centre
                from register.service s
                cross join lateral (select '*' as area where s.reach = 'ENGLAND'
                                    union all select unnest(s.served) where s.reach <> 'ENGLAND') a
                left join register.service_at_location p on p.service = s.id and p.spot is not null
                where s.owner = ':owner' and s.status <> 'CLOSED'
            ), kept as (
                select r.service as id, r.area, r.spot::text as spot, r.status, r.profession, r.needs, r.from_age, r.to_age, r.mode,
                       r.next_capacity, r.setting_types, r.families_ask, r.conditions, r.centre
                from register.reached r join register.service s on s.id = r.service where s.owner = ':owner'
            )
            select 'not kept' as why, id, area from (select * from said except all select * from kept) missing
            union all
            select 'only kept', id, area from (select * from kept except all select * from said) more
            """;

    @Autowired
    Database database;

    @Test
    void what_searches_read_follows_a_list_a_second_one_and_both_undone() throws SQLException {
        List<List<String>> differences = new ArrayList<>();
        List<Integer> reached = new ArrayList<>();

        ImportId first = taken(InventedList.of(60, 1).csv());
        differences.add(differences());
        reached.add(reached());
        // The same services at other places, with other professions and ages.
        ImportId second = taken(InventedList.of(60, 2).csv());
        differences.add(differences());
        reached.add(reached());
        lead.does(() -> undoing.undo(keeper(), second, false));
        differences.add(differences());
        reached.add(reached());
        lead.does(() -> undoing.undo(keeper(), first, true));
        differences.add(differences());
        reached.add(reached());

        assertThat(differences).allSatisfy(one -> assertThat(one).isEmpty());
        // Each in its own authority, but the 50th in all England; and each third in two authorities more.
        assertThat(reached).containsExactly(60 + 20 * 2, 60 + 20 * 2, 60 + 20 * 2, 0);
    }

    /** A plan is kept for the next call; where the first one changed nothing, a list would otherwise be compared row by row from then on. */
    @Test
    void what_changed_is_never_compared_row_by_row() throws SQLException {
        List<String> functions = rows("""
                select 'by set' as why, proname as id, '' as area from pg_proc
                where proname in ('service_reaches_elsewhere', 'place_moves') and 'enable_nestloop=off' = any(proconfig) order by proname
                """);

        assertThat(functions).containsExactly("by set place_moves ", "by set service_reaches_elsewhere ");
    }

    private ImportId taken(String csv) {
        Import ready = given(csv);
        take(ready);
        return ready.id();
    }

    private List<String> differences() throws SQLException {
        return rows(DIFFERENCES.replace(":owner", lead.organisation().value().toString()));
    }

    private int reached() throws SQLException {
        return rows("select 1 as why, r.service as id, r.area from register.reached r join register.service s on s.id = r.service"
                        + " where s.owner = '%s'".formatted(lead.organisation().value()))
                .size();
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add("%s %s %s".formatted(found.getString("why"), found.getString("id"), found.getString("area")));
            }
            return rows;
        }
    }
}
