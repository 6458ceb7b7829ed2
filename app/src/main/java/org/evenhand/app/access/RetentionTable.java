package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that erases requests. What it may touch is fixed by functions of the database. */
@Repository
class RetentionTable {

    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> settingsToLookAt() {
        return jdbc.sql("select setting from access.settings_to_look_at()")
                .query((row, n) -> row.getObject("setting", UUID.class))
                .list();
    }

    /** Those of the setting that acts. */
    List<RequestId> requestsOf(UUID setting) {
        return jdbc.sql("select id from access.request where setting = :setting order by asked_at, id")
                .param("setting", setting)
                .query((row, n) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @return false where it was erased before */
    boolean erase(RequestId request, LocalDate today) {
        return jdbc.sql("select id from access.erase_request(:request, :today)")
                .param("request", request.value())
                .param("today", today)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
    }
}
