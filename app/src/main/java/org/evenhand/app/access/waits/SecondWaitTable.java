package org.evenhand.app.access.waits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.waits.SecondWait.Cause;
import org.evenhand.app.vault.Sealing;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of second waits, and the mark by which two requests of one child are known.
 *
 * <p>The mark is a keyed hash of the setting, the month of birth and the name as it was given: what stays the same when the same setting asks
 * again. Without the setting, two children of one name and month in one town would be taken for one; with it, a child that moved is missed.
 * To count too few is the lesser fault. Nothing can be read from it without the installation's key, and it is erased with the request.
 */
@Repository
class SecondWaitTable {

    private static final String MARK = "access.request.child_mark";
    private static final String SELECT =
            "select request, profession, cause, opened_on, ended_on from access.second_wait ";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    SecondWaitTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Of a child; empty for a group, or where the name has no letter. */
    Optional<String> mark(Request request, Answers answers) {
        return answers.child()
                .filter(child -> !letters(child).isEmpty())
                .map(child -> sealing.blindIndex(
                        MARK,
                        "%s|%04d-%02d|%s"
                                .formatted(request.urn(), child.birthYear(), child.birthMonth(), letters(child))));
    }

    void keepMark(RequestId request, String mark) {
        jdbc.sql("update access.request set child_mark = :mark where id = :id")
                .param("mark", mark)
                .param("id", request.value())
                .update();
    }

    /** The day on which an earlier request of this child was closed; asked by the service that is to decide. */
    Optional<LocalDate> dischargedBefore(RequestId request, String mark) {
        return jdbc.sql("select access.discharged_before(:request, :mark) as day")
                .param("request", request.value())
                .param("mark", mark)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** Where one is open already the child has waited since then, and goes on waiting. */
    void open(RequestId request, UUID service, Profession profession, Cause cause, LocalDate on) {
        jdbc.sql("""
                        insert into access.second_wait (id, request, service, profession, cause, opened_on)
                        values (:id, :request, :service, :profession, :cause, :on)
                        on conflict (request) where ended_on is null do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("request", request.value())
                .param("service", service)
                .param("profession", profession.name())
                .param("cause", cause.name())
                .param("on", on)
                .update();
    }

    void end(RequestId request, LocalDate on) {
        jdbc.sql("update access.second_wait set ended_on = :on where request = :request and ended_on is null")
                .param("request", request.value())
                .param("on", on)
                .update();
    }

    /** Oldest first. */
    List<SecondWait> of(RequestId request) {
        return jdbc.sql(SELECT + "where request = :request order by opened_on, ended_on nulls last")
                .param("request", request.value())
                .query((row, n) -> wait(row))
                .list();
    }

    Optional<SecondWait> openOf(RequestId request) {
        return of(request).stream().filter(wait -> wait.until().isEmpty()).findFirst();
    }

    /** Those for this service that began on this day or later. */
    List<SecondWaits.Counted> since(UUID service, LocalDate day) {
        return jdbc.sql("""
                        select w.request, w.profession, w.cause, w.opened_on, w.ended_on, r.closed_on
                        from access.second_wait w join access.request r on r.id = w.request
                        where w.service = :service and w.opened_on >= :day order by w.opened_on
                        """)
                .param("service", service)
                .param("day", day)
                .query((row, n) -> new SecondWaits.Counted(
                        wait(row), Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    private static SecondWait wait(ResultSet row) throws SQLException {
        return new SecondWait(
                Profession.of(row.getString("profession")),
                Cause.valueOf(row.getString("cause")),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }

    /** “O. K.”, “OK” and “ok” are one. */
    private static String letters(Answers.Child child) {
        return child.called().replaceAll("\\P{L}", "");
    }
}
