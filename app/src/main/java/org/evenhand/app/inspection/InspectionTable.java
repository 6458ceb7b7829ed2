package org.evenhand.app.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of inspections: functions that give codes and days of an area, and no text of anybody. */
@Repository
class InspectionTable {

    private static final String DUTIES = """
            id, request, setting, service, setting_type, advised_on, advised_by, deliverer, layer, minutes_each, times, per, weeks, vague_words,
            override_task, duty, duties_version, route, payer, pence, payer_disputed_on, payer_settled_on, start_by, by_when, state,
            answered_on, decline_reason, done_on, goal_met, reviewed_on, unmet_minutes, met_on
            from inspection.duties""";

    private static final String REQUESTS = """
            id, setting, service, setting_type, kind, profession, layer, state, asked_on, reply_by, decided_with, decided_by_row,
            first_seen_on, closed_on, close_reason
            from inspection.requests""";

    private final JdbcClient jdbc;

    InspectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that was advised. */
    record Duty(
            UUID id,
            UUID request,
            UUID setting,
            UUID service,
            String settingType,
            LocalDate advisedOn,
            String advisedBy,
            Amount amount,
            String code,
            DataVersion edition,
            Way way,
            Optional<LocalDate> startBy,
            LocalDate byWhen,
            Came came) {}

    /** What was advised, of whom and how exactly. */
    record Amount(
            String deliverer,
            Optional<String> layer,
            Optional<Integer> minutesEach,
            Optional<Integer> times,
            Optional<String> per,
            Optional<Integer> weeks,
            int vagueWords,
            Optional<String> overriddenTask) {}

    /** How it comes about. */
    record Way(
            Optional<String> route,
            Optional<String> payer,
            Optional<Long> pence,
            Optional<LocalDate> disputedOn,
            Optional<LocalDate> settledOn) {}

    /** What came of it. */
    record Came(
            String state,
            Optional<LocalDate> answeredOn,
            Optional<String> declineReason,
            Optional<LocalDate> doneOn,
            Optional<String> goalMet,
            Optional<LocalDate> reviewedOn,
            Optional<Integer> unmetMinutes,
            Optional<LocalDate> metOn) {}

    record Escalation(
            UUID duty,
            String rung,
            String told,
            LocalDate byWhen,
            LocalDate dueOn,
            LocalDate climbedOn,
            String terms) {}

    record Challenge(
            UUID duty,
            int number,
            String stage,
            String state,
            String raisedBy,
            LocalDate raisedOn,
            LocalDate replyBy,
            String terms,
            Optional<String> outcome,
            Optional<LocalDate> repliedOn) {}

    record Asked(
            UUID id,
            UUID setting,
            Optional<UUID> service,
            String settingType,
            String kind,
            String profession,
            String layer,
            String state,
            LocalDate askedOn,
            Optional<LocalDate> replyBy,
            DataVersion thresholds,
            String row,
            Optional<LocalDate> firstSeenOn,
            Optional<LocalDate> closedOn,
            Optional<String> closeReason) {}

    record Declined(UUID request, String reason, Optional<String> nextStep, boolean byTwo, LocalDate on) {}

    record LookedAgain(
            UUID request,
            int stage,
            LocalDate askedOn,
            LocalDate replyBy,
            Optional<LocalDate> answeredOn,
            Optional<String> outcome) {}

    /** @param of a request or a duty */
    record Stopped(UUID of, LocalDate from, Optional<LocalDate> until, String reason) {}

    /**
     * How the last day of a duty comes about.
     *
     * @param rule of the clocks; empty where somebody named the day
     */
    record Clocked(
            UUID duty, Optional<String> rule, LocalDate from, Optional<LocalDate> namedDay, DataVersion clocks) {}

    record Emergency(
            UUID id,
            UUID request,
            String reason,
            OffsetDateTime openedAt,
            OffsetDateTime overAt,
            Optional<String> outcome,
            Optional<OffsetDateTime> reviewedAt) {}

    record Looks(LocalDate month, String as, long looks, long records) {}

    List<Duty> duties(LaCode area, DaySpan span) {
        return of(DUTIES, area, span, (row, n) -> duty(row));
    }

    List<Escalation> escalations(LaCode area, DaySpan span) {
        return of(
                "recommendation, rung, told, by_when, due_on, climbed_on, terms from inspection.escalations",
                area,
                span,
                (row, n) -> new Escalation(
                        id(row, "recommendation"),
                        row.getString("rung"),
                        row.getString("told"),
                        day(row, "by_when"),
                        day(row, "due_on"),
                        day(row, "climbed_on"),
                        row.getString("terms")));
    }

    List<Challenge> challenges(LaCode area, DaySpan span) {
        return of(
                "recommendation, number, stage, state, raised_by, raised_on, reply_by, terms, outcome, replied_on from inspection.challenges",
                area,
                span,
                (row, n) -> new Challenge(
                        id(row, "recommendation"),
                        row.getInt("number"),
                        row.getString("stage"),
                        row.getString("state"),
                        row.getString("raised_by"),
                        day(row, "raised_on"),
                        day(row, "reply_by"),
                        row.getString("terms"),
                        perhaps(row, "outcome", String.class),
                        perhaps(row, "replied_on", LocalDate.class)));
    }

    List<Asked> requests(LaCode area, DaySpan span) {
        return of(
                REQUESTS,
                area,
                span,
                (row, n) -> new Asked(
                        id(row, "id"),
                        id(row, "setting"),
                        perhaps(row, "service", UUID.class),
                        row.getString("setting_type"),
                        row.getString("kind"),
                        row.getString("profession"),
                        row.getString("layer"),
                        row.getString("state"),
                        day(row, "asked_on"),
                        perhaps(row, "reply_by", LocalDate.class),
                        DataVersion.of(row.getString("decided_with")),
                        row.getString("decided_by_row"),
                        perhaps(row, "first_seen_on", LocalDate.class),
                        perhaps(row, "closed_on", LocalDate.class),
                        perhaps(row, "close_reason", String.class)));
    }

    List<Declined> declines(LaCode area, DaySpan span) {
        return of(
                "request, reason, next_step, two_persons, decided_on from inspection.declines",
                area,
                span,
                (row, n) -> new Declined(
                        id(row, "request"),
                        row.getString("reason"),
                        perhaps(row, "next_step", String.class),
                        row.getBoolean("two_persons"),
                        day(row, "decided_on")));
    }

    List<LookedAgain> lookedAgain(LaCode area, DaySpan span) {
        return of(
                "request, stage, challenged_on, reply_by, answered_on, outcome from inspection.request_challenges",
                area,
                span,
                (row, n) -> new LookedAgain(
                        id(row, "request"),
                        row.getInt("stage"),
                        day(row, "challenged_on"),
                        day(row, "reply_by"),
                        perhaps(row, "answered_on", LocalDate.class),
                        perhaps(row, "outcome", String.class)));
    }

    List<Stopped> stops(LaCode area, DaySpan span) {
        return of(
                "request, stood_from, stood_until, reason from inspection.stops",
                area,
                span,
                (row, n) -> new Stopped(
                        id(row, "request"),
                        day(row, "stood_from"),
                        perhaps(row, "stood_until", LocalDate.class),
                        row.getString("reason")));
    }

    List<Clocked> dutyClocks(LaCode area, DaySpan span) {
        return of(
                "recommendation, rule, counted_from, named_day, clocks from inspection.duty_clocks",
                area,
                span,
                (row, n) -> new Clocked(
                        id(row, "recommendation"),
                        perhaps(row, "rule", String.class),
                        day(row, "counted_from"),
                        perhaps(row, "named_day", LocalDate.class),
                        DataVersion.of(row.getString("clocks"))));
    }

    List<Stopped> dutyStops(LaCode area, DaySpan span) {
        return of(
                "recommendation, stood_from, stood_until, reason from inspection.duty_stops",
                area,
                span,
                (row, n) -> new Stopped(
                        id(row, "recommendation"),
                        day(row, "stood_from"),
                        perhaps(row, "stood_until", LocalDate.class),
                        row.getString("reason")));
    }

    List<Emergency> emergencies(LaCode area, DaySpan span) {
        return of(
                "id, request, reason, opened_at, over_at, outcome, reviewed_at from inspection.emergencies",
                area,
                span,
                (row, n) -> new Emergency(
                        id(row, "id"),
                        id(row, "request"),
                        row.getString("reason"),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getObject("over_at", OffsetDateTime.class),
                        perhaps(row, "outcome", String.class),
                        perhaps(row, "reviewed_at", OffsetDateTime.class)));
    }

    List<Looks> looks(LaCode area, DaySpan span) {
        return of(
                "month, looked_as, looks, records from inspection.looks",
                area,
                span,
                (row, n) -> new Looks(
                        day(row, "month"), row.getString("looked_as"), row.getLong("looks"), row.getLong("records")));
    }

    /** @param columns and the function they come from: one of this class's own, never what somebody typed */
    private <T> List<T> of(String columns, LaCode area, DaySpan span, RowMapper<T> reader) {
        return jdbc.sql("select %s(:area, :from, :until)".formatted(columns))
                .param("area", area.code())
                .param("from", span.from())
                .param("until", span.until())
                .query(reader)
                .list();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                id(row, "id"),
                id(row, "request"),
                id(row, "setting"),
                id(row, "service"),
                perhaps(row, "setting_type", String.class).orElse(""),
                day(row, "advised_on"),
                row.getString("advised_by"),
                new Amount(
                        row.getString("deliverer"),
                        perhaps(row, "layer", String.class),
                        perhaps(row, "minutes_each", Integer.class),
                        perhaps(row, "times", Integer.class),
                        perhaps(row, "per", String.class),
                        perhaps(row, "weeks", Integer.class),
                        row.getInt("vague_words"),
                        perhaps(row, "override_task", String.class)),
                row.getString("duty"),
                DataVersion.of(row.getString("duties_version")),
                new Way(
                        perhaps(row, "route", String.class),
                        perhaps(row, "payer", String.class),
                        perhaps(row, "pence", Long.class),
                        perhaps(row, "payer_disputed_on", LocalDate.class),
                        perhaps(row, "payer_settled_on", LocalDate.class)),
                perhaps(row, "start_by", LocalDate.class),
                day(row, "by_when"),
                new Came(
                        row.getString("state"),
                        perhaps(row, "answered_on", LocalDate.class),
                        perhaps(row, "decline_reason", String.class),
                        perhaps(row, "done_on", LocalDate.class),
                        perhaps(row, "goal_met", String.class),
                        perhaps(row, "reviewed_on", LocalDate.class),
                        perhaps(row, "unmet_minutes", Integer.class),
                        perhaps(row, "met_on", LocalDate.class)));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <T> Optional<T> perhaps(ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, type));
    }
}
