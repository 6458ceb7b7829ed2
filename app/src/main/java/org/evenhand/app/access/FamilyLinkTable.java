package org.evenhand.app.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of families' links. The database shows a setting its own. */
@Repository
class FamilyLinkTable {

    private final JdbcClient jdbc;

    FamilyLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a secret opens, before anybody acts. */
    record Known(UUID id, RequestId request, UUID setting) {}

    void insert(UUID id, RequestId request, UUID setting, String hash, UUID by, LocalDate on, LocalDate expires) {
        jdbc.sql("""
                        insert into access.family_link (id, request, setting, secret_hash, made_by, made_on, expires_on)
                        values (:id, :request, :setting, :hash, :by, :on, :expires)
                        """)
                .param("id", id)
                .param("request", request.value())
                .param("setting", setting)
                .param("hash", hash)
                .param("by", by)
                .param("on", on)
                .param("expires", expires)
                .update();
    }

    Optional<Known> find(String hash) {
        return jdbc.sql("select id, request, setting from access.find_family_link(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        new RequestId(row.getObject("request", UUID.class)),
                        row.getObject("setting", UUID.class)))
                .optional();
    }

    /** The one that works or ran out, of the setting that acts; empty where it was ended. */
    Optional<FamilyLinks.Link> current(RequestId request) {
        return jdbc.sql("""
                        select id, made_on, expires_on, last_opened_on from access.family_link
                        where request = :request and ended_on is null
                        """)
                .param("request", request.value())
                .query((row, n) -> new FamilyLinks.Link(
                        row.getObject("id", UUID.class),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_opened_on", LocalDate.class))))
                .optional();
    }

    void opened(UUID link, LocalDate on, LocalDate expires) {
        jdbc.sql("update access.family_link set last_opened_on = :on, expires_on = :expires where id = :id")
                .param("on", on)
                .param("expires", expires)
                .param("id", link)
                .update();
    }

    /** @return whether there was one */
    boolean end(RequestId request, LocalDate on, String by) {
        return jdbc.sql("""
                        update access.family_link set ended_on = :on, ended_by = :by
                        where request = :request and ended_on is null
                        """)
                        .param("on", on)
                        .param("by", by)
                        .param("request", request.value())
                        .update()
                == 1;
    }

    List<UUID> erase(LocalDate overBefore) {
        return jdbc.sql("select id from access.erase_family_links(:before)")
                .param("before", overBefore)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
