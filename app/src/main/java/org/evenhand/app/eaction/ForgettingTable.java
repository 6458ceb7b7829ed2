package org.evenhand.app.eaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that forgets letters. Each says how many it touched; doing it again changes nothing. */
@Repository
class ForgettingTable {

    private final JdbcClient jdbc;

    ForgettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int texts(Instant writtenBefore) {
        return before("""
                update eaction.letter set text_key = '', subject_sealed = '', text_sealed = '', words_sealed = ''
                where written_at < :before and text_key <> ''
                """, writtenBefore);
    }

    int writers(Instant writtenBefore) {
        return before("""
                update eaction.letter set subject_key = '', name_sealed = '', email_sealed = '', email_index = ''
                where written_at < :before and subject_key <> ''
                """, writtenBefore);
    }

    int sources(Instant writtenBefore) {
        return before("""
                update eaction.letter set source_index = '' where written_at < :before and source_index <> ''
                """, writtenBefore);
    }

    int pairs(LocalDate keptBefore) {
        return jdbc.sql("delete from eaction.pair where kept_on < :before")
                .param("before", keptBefore)
                .update();
    }

    int answers(LocalDate toldBefore) {
        return jdbc.sql("""
                        update eaction.answer set subject_key = '', words_sealed = '' where told_on < :before and subject_key <> ''
                        """).param("before", toldBefore).update();
    }

    private int before(String sql, Instant at) {
        return jdbc.sql(sql).param("before", at.atOffset(ZoneOffset.UTC)).update();
    }
}
