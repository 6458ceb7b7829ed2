package org.evenhand.app.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.evenhand.app.holdings.HeldColumn.Condition;
import org.evenhand.app.holdings.HeldColumn.LeftOut;
import org.evenhand.app.holdings.HeldColumn.Opened;
import org.evenhand.app.holdings.HeldColumn.OpenedJson;
import org.evenhand.app.holdings.HeldColumn.Organisation;
import org.evenhand.app.holdings.HeldColumn.Professional;
import org.evenhand.app.holdings.HeldColumn.Shown;
import org.evenhand.app.holdings.HeldColumn.Why;

/**
 * A table about children: which rows belong to a request, and what is shown of every column. A test fails where a column is not named.
 *
 * @param name schema.table
 * @param where which rows; {@code t} is the table, {@code :request} the request
 * @param key the wrapped key of the row's sealed columns, as SQL
 * @param isOfPeople whether each person of an organisation sees only their own rows
 * @param belongs whether an opened row is about this child, where no column says so
 */
public record HeldTable(
        String name,
        String where,
        String key,
        boolean isOfPeople,
        Optional<BiPredicate<HeldChild, HeldRow>> belongs,
        List<HeldColumn> columns) {

    public HeldTable {
        columns = List.copyOf(columns);
    }

    /** Its sealed columns, if any, are under a key of its own. */
    public static HeldTable named(String name, String where) {
        return new HeldTable(name, where, "null", false, Optional.empty(), List.of());
    }

    public HeldTable sealedUnder(String sql) {
        return new HeldTable(name, where, sql, isOfPeople, belongs, columns);
    }

    public HeldTable ofPeople(BiPredicate<HeldChild, HeldRow> which) {
        return new HeldTable(name, where, key, true, Optional.of(which), columns);
    }

    public HeldTable shows(String... names) {
        return with(Stream.of(names).map(Shown::new).toList());
    }

    public HeldTable opens(String column, String field) {
        return with(List.of(new Opened(column, field)));
    }

    public HeldTable opensJson(String column, String field) {
        return with(List.of(new OpenedJson(column, field, Set.of(), Condition.NEVER)));
    }

    /** @param withheld fields of it that name a private person where the other column has this value */
    public HeldTable opensJson(String column, String field, Set<String> withheld, String when, String value) {
        return with(List.of(new OpenedJson(column, field, withheld, new Condition(when, Set.of(value)))));
    }

    public HeldTable professionals(String... names) {
        return with(Stream.of(names).map(Professional::new).toList());
    }

    public HeldTable organisations(String... names) {
        return with(Stream.of(names).map(Organisation::new).toList());
    }

    public HeldTable leavesOut(Why why, String... names) {
        return with(Stream.of(names).map(name -> new LeftOut(name, why)).toList());
    }

    private HeldTable with(List<? extends HeldColumn> more) {
        List<HeldColumn> all = new ArrayList<>(columns);
        all.addAll(more);
        return new HeldTable(name, where, key, isOfPeople, belongs, all);
    }
}
