package org.evenhand.app.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.updates.Meeting.Action;
import org.evenhand.app.updates.Meeting.Done;
import org.evenhand.app.updates.Meeting.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of meetings and actions. */
@Repository
class MeetingTable {

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Meeting meeting, OffsetDateTime at, UUID by) {
        jdbc.sql("""
                        insert into updates.meeting (id, held_on, title, summary, source, is_public, recorded_at, recorded_by)
                        values (:id, :heldOn, :title, :summary, :source, :isPublic, :recordedAt, :recordedBy)
                        """)
                .param("id", meeting.id())
                .param("heldOn", meeting.held())
                .param("title", meeting.title())
                .param("summary", meeting.summary())
                .param("source", meeting.source())
                .param("isPublic", meeting.isPublic())
                .param("recordedAt", at)
                .param("recordedBy", by)
                .update();
        int number = 0;
        for (Party party : meeting.parties()) {
            number++;
            jdbc.sql("""
                            insert into updates.party (meeting, number, body, represented)
                            values (:meeting, :number, :body, :represented)
                            """)
                    .param("meeting", meeting.id())
                    .param("number", number)
                    .param("body", party.body())
                    .param("represented", party.represented())
                    .update();
        }
        for (String ask : meeting.asks()) {
            jdbc.sql("insert into updates.meeting_ask (meeting, ask) values (:meeting, :ask)")
                    .param("meeting", meeting.id())
                    .param("ask", ask)
                    .update();
        }
    }

    void insert(UUID meeting, Action action, OffsetDateTime at, UUID by) {
        jdbc.sql("""
                        insert into updates.action (id, meeting, what, owner, due_on, recorded_at, recorded_by)
                        values (:id, :meeting, :what, :owner, :dueOn, :recordedAt, :recordedBy)
                        """)
                .param("id", action.id())
                .param("meeting", meeting)
                .param("what", action.what())
                .param("owner", action.owner())
                .param("dueOn", action.due())
                .param("recordedAt", at)
                .param("recordedBy", by)
                .update();
    }

    /** @return whether it was not done before */
    boolean insert(UUID action, Done done, OffsetDateTime at, UUID by) {
        return jdbc.sql("""
                        insert into updates.done (action, done_on, evidence, recorded_at, recorded_by)
                        values (:action, :doneOn, :evidence, :recordedAt, :recordedBy)
                        on conflict (action) do nothing
                        """)
                        .param("action", action)
                        .param("doneOn", done.on())
                        .param("evidence", done.evidence())
                        .param("recordedAt", at)
                        .param("recordedBy", by)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Meeting> list() {
        Map<UUID, List<Party>> parties = grouped(
                "select meeting, body, represented from updates.party order by meeting, number",
                row -> new Party(row.getString("body"), row.getString("represented")));
        Map<UUID, List<String>> asks = grouped(
                "select meeting, ask from updates.meeting_ask order by meeting, ask", row -> row.getString("ask"));
        Map<UUID, List<Action>> actions = grouped("""
                select a.meeting, a.id, a.what, a.owner, a.due_on, d.done_on, coalesce(d.evidence, '') as evidence
                from updates.action a left join updates.done d on d.action = a.id order by a.meeting, a.due_on, a.recorded_at, a.id
                """, MeetingTable::action);
        return jdbc.sql("""
                        select id, held_on, title, summary, source, is_public
                        from updates.meeting order by held_on desc, recorded_at desc, id
                        """)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Meeting(
                            id,
                            row.getObject("held_on", LocalDate.class),
                            row.getString("title"),
                            row.getString("summary"),
                            row.getString("source"),
                            row.getBoolean("is_public"),
                            parties.getOrDefault(id, List.of()),
                            asks.getOrDefault(id, List.of()),
                            actions.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Action action(ResultSet row) throws SQLException {
        String evidence = row.getString("evidence");
        return new Action(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)).map(on -> new Done(on, evidence)));
    }

    /** Reads one thing of a row. */
    private interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(String sql, Reader<T> reader) {
        return jdbc
                .sql(sql)
                .query((row, n) -> Map.entry(row.getObject("meeting", UUID.class), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
