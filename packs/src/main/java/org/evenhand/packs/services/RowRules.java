package org.evenhand.packs.services;

import java.util.Arrays;
import java.util.Map;

/** What the cells of one row must be to each other. Only cells that are right by themselves are compared. */
final class RowRules {

    private RowRules() {}

    /** Where to say what is wrong. */
    @FunctionalInterface
    interface Report {

        void add(Column column, Rule rule, Object... found);
    }

    static void check(Map<Column, String> said, Report report) {
        ages(said, report);
        hours(said, report);
        place(said, report);
    }

    private static void ages(Map<Column, String> said, Report report) {
        String from = said.get(Column.FROM_AGE);
        String to = said.get(Column.TO_AGE);
        if (from != null && to != null && Integer.parseInt(to) < Integer.parseInt(from)) {
            report.add(Column.TO_AGE, Rule.AGES_CROSSED, from);
        }
    }

    private static void hours(Map<Column, String> said, Report report) {
        String days = said.get(Column.DAYS);
        String opens = said.get(Column.OPENS);
        String closes = said.get(Column.CLOSES);
        if (days == null || opens == null || closes == null) {
            return;
        }
        boolean any = !(days + opens + closes + said.getOrDefault(Column.HOURS_NOTES, "")).isEmpty();
        for (Column column : new Column[] {Column.DAYS, Column.OPENS, Column.CLOSES}) {
            if (any && said.getOrDefault(column, "").isEmpty()) {
                report.add(column, Rule.HOURS_IN_PART);
                return;
            }
        }
        if (any && closes.compareTo(opens) <= 0) {
            report.add(Column.CLOSES, Rule.CLOSES_EARLY, opens);
        }
    }

    /** Times are text like 09:00, so that the order of letters is the order of the day. */
    private static void place(Map<Column, String> said, Report report) {
        boolean any = Arrays.stream(Column.values())
                .anyMatch(column ->
                        column.isOfPlace() && !said.getOrDefault(column, "").isEmpty());
        if (!any) {
            return;
        }
        for (Column column : Column.values()) {
            if (column.use() == Column.Use.WITH_PLACE
                    && said.containsKey(column)
                    && said.getOrDefault(column, "").isEmpty()) {
                report.add(column, Rule.EMPTY);
            }
        }
    }
}
