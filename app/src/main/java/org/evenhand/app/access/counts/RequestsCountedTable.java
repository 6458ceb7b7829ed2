package org.evenhand.app.access.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.counts.RequestsCounted.FirstWait;
import org.evenhand.app.access.counts.RequestsCounted.InHand;
import org.evenhand.app.access.counts.RequestsCounted.Statutory;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All SQL of counts. The database itself answers only who acts for services of the area. */
@Repository
class RequestsCountedTable {

    private final JdbcClient jdbc;

    RequestsCountedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FirstWait> firstWaits(LaCode area, LocalDate from, LocalDate before) {
        return ask(
                        "select setting_type, asked_on, first_seen_on, closed_on from access.first_waits_of_area(:area, :from, :before)",
                        area,
                        from,
                        before)
                .query((row, n) -> new FirstWait(
                        SettingType.valueOf(row.getString("setting_type")),
                        row.getObject("asked_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("first_seen_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    List<InHand> inHand(LaCode area, LocalDate from, LocalDate before) {
        return ask(
                        "select setting_type, requests, again from access.second_waits_of_area(:area, :from, :before)",
                        area,
                        from,
                        before)
                .query((row, n) -> new InHand(
                        SettingType.valueOf(row.getString("setting_type")),
                        row.getLong("requests"),
                        row.getLong("again")))
                .list();
    }

    List<Statutory> statutory(LaCode area, LocalDate from, LocalDate before) {
        return ask(
                        "select setting_type, hours, entries from access.statutory_time_of_area(:area, :from, :before)",
                        area,
                        from,
                        before)
                .query((row, n) -> new Statutory(
                        SettingType.valueOf(row.getString("setting_type")),
                        row.getBigDecimal("hours"),
                        row.getLong("entries")))
                .list();
    }

    private StatementSpec ask(String sql, LaCode area, LocalDate from, LocalDate before) {
        return jdbc.sql(sql).param("area", area.code()).param("from", from).param("before", before);
    }
}
