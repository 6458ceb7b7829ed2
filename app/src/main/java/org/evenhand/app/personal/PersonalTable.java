package org.evenhand.app.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module but that of emergencies and of erasing. */
@Repository
class PersonalTable {

    private final JdbcClient jdbc;

    PersonalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every organisation that keeps something of a request; the setting first. None once it is erased. */
    List<UUID> organisationsOf(RequestId request) {
        return jdbc.sql("select organisation from personal.organisations_of(:request)")
                .param("request", request.value())
                .query((row, n) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** @return the numbers of the entries whose content was erased now: of requests and plans that were erased before this day */
    List<Long> eraseEntries(LocalDate erasedBefore) {
        return jdbc.sql("select number from personal.erase_entries(:erasedBefore)")
                .param("erasedBefore", erasedBefore)
                .query(Long.class)
                .list();
    }

    /** Until the transaction ends nobody else tries for the same, so that tries are counted one by one. */
    void queueFor(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query(row -> {});
    }
}
