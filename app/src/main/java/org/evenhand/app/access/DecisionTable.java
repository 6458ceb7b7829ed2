package org.evenhand.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.database.Acting;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what was decided, asked and challenged. Words are sealed with the request's own key, so that they go when it goes. */
@Repository
class DecisionTable {

    static final String ADVICE = "access.decision.advice";
    static final String QUESTION = "access.question.words";
    static final String ANSWER = "access.question.answer";
    static final String CHALLENGE = "access.challenge.words";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    DecisionTable(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A decline that was said or proposed.
     *
     * @param by who said it, or confirmed it
     * @param proposedBy who proposed it; empty where nobody had to confirm
     */
    record Kept(Decline decline, UUID by, Optional<UUID> proposedBy, LocalDate on) {

        Set<UUID> persons() {
            return Stream.concat(Stream.of(by), proposedBy.stream()).collect(Collectors.toSet());
        }
    }

    void add(RequestId request, RequestState step) {
        insert(request, step, null, null, null, null);
    }

    void add(RequestId request, RequestState step, Decline why, @Nullable UUID proposedBy) {
        insert(request, step, proposedBy, why.reason().name(), why.nextStep(), why.advice());
    }

    /** @param words why it is sent back */
    void addSentBack(RequestId request, String words) {
        insert(request, RequestState.SENT_BACK, null, null, null, words);
    }

    /** The last decline, or proposal of one, that was written down. */
    Optional<Kept> last(RequestId request, RequestState step) {
        return jdbc.sql("""
                        select by_person, proposed_by, reason, next_step, advice_sealed, decided_on from access.decision
                        where request = :request and step = :step
                        order by decided_at desc limit 1
                        """)
                .param("request", request.value())
                .param("step", step.name())
                .query((row, n) -> new Kept(
                        new Decline(
                                DeclineReason.valueOf(row.getString("reason")),
                                open(request, ADVICE, row.getString("advice_sealed")),
                                row.getString("next_step")),
                        row.getObject("by_person", UUID.class),
                        Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                        row.getObject("decided_on", LocalDate.class)))
                .optional();
    }

    /** Why the last proposal to decline was sent back. */
    Optional<String> sentBack(RequestId request) {
        return jdbc.sql("""
                        select advice_sealed from access.decision where request = :request and step = 'SENT_BACK'
                        order by decided_at desc limit 1
                        """)
                .param("request", request.value())
                .query((row, n) -> open(request, ADVICE, row.getString("advice_sealed")))
                .optional();
    }

    void ask(RequestId request, List<String> codes, String words) {
        jdbc.sql("""
                        insert into access.question (id, request, service, codes, words_sealed, asked_by, asked_on)
                        values (:id, :request, :service, :codes, :words, :by, :on)
                        """)
                .param("id", UUID.randomUUID())
                .param("request", request.value())
                .param("service", Acting.current().organisation())
                .param("codes", codes.toArray(String[]::new))
                .param("words", seal(request, QUESTION, words))
                .param("by", Acting.current().person())
                .param("on", today())
                .update();
    }

    /** Of the one question that is open. */
    void answer(RequestId request, String words) {
        jdbc.sql("""
                        update access.question set answer_sealed = :words, answered_by = :by, answered_on = :on
                        where request = :request and answered_on is null
                        """)
                .param("request", request.value())
                .param("words", seal(request, ANSWER, words))
                .param("by", Acting.current().person())
                .param("on", today())
                .update();
    }

    /** The service needs no answer any more. */
    void dropQuestion(RequestId request) {
        jdbc.sql("""
                        update access.question set answered_by = :by, answered_on = :on
                        where request = :request and answered_on is null
                        """)
                .param("request", request.value())
                .param("by", Acting.current().person())
                .param("on", today())
                .update();
    }

    /** Oldest first. */
    List<MoreAsked> asked(RequestId request) {
        return jdbc.sql("""
                        select codes, words_sealed, asked_on, answer_sealed from access.question where request = :request
                        order by asked_on, answered_on nulls last
                        """)
                .param("request", request.value())
                .query((row, n) -> new MoreAsked(
                        List.of((String[]) row.getArray("codes").getArray()),
                        open(request, QUESTION, row.getString("words_sealed")),
                        row.getObject("asked_on", LocalDate.class),
                        Optional.ofNullable(row.getString("answer_sealed")).map(kept -> open(request, ANSWER, kept))))
                .list();
    }

    /** From today on; a second stop on the day the first ended goes on with it. */
    void stopClock(RequestId request, String reason) {
        jdbc.sql("""
                        insert into access.clock_stop (request, from_day, reason) values (:request, :on, :reason)
                        on conflict (request, from_day, reason) do update set until_day = null
                        """)
                .param("request", request.value())
                .param("on", today())
                .param("reason", reason)
                .update();
    }

    void startClock(RequestId request, List<String> reasons) {
        jdbc.sql("""
                        update access.clock_stop set until_day = :on
                        where request = :request and until_day is null and reason in (:reasons)
                        """)
                .param("request", request.value())
                .param("reasons", reasons)
                .param("on", today())
                .update();
    }

    /** In order. */
    List<ClockStop> stops(RequestId request) {
        return jdbc.sql("""
                        select from_day, until_day, reason from access.clock_stop where request = :request order by from_day, until_day
                        """)
                .param("request", request.value())
                .query((row, n) -> new ClockStop(
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                        row.getString("reason")))
                .list();
    }

    void challenge(RequestId request, int stage, String words, LocalDate replyBy) {
        jdbc.sql("""
                        insert into access.challenge (request, stage, words_sealed, challenged_by, challenged_on, reply_by)
                        values (:request, :stage, :words, :by, :on, :replyBy)
                        """)
                .param("request", request.value())
                .param("stage", stage)
                .param("words", seal(request, CHALLENGE, words))
                .param("by", Acting.current().person())
                .param("on", today())
                .param("replyBy", replyBy)
                .update();
    }

    /** While a decline is looked at again, those who declined do not decide. */
    boolean isBarred(RequestId request) {
        return challenges(request).stream().anyMatch(Challenge::isOpen)
                && last(request, RequestState.DECLINED)
                        .filter(kept -> kept.persons().contains(Acting.current().person()))
                        .isPresent();
    }

    void answerChallenge(RequestId request, RequestState outcome) {
        jdbc.sql("""
                        update access.challenge set answered_on = :on, outcome = :outcome
                        where request = :request and answered_on is null
                        """)
                .param("request", request.value())
                .param("on", today())
                .param("outcome", outcome.name())
                .update();
    }

    /** In the order of their stages. */
    List<Challenge> challenges(RequestId request) {
        return jdbc.sql("""
                        select stage, words_sealed, challenged_on, reply_by, outcome from access.challenge
                        where request = :request order by stage
                        """)
                .param("request", request.value())
                .query((row, n) -> challenge(request, row))
                .list();
    }

    private Challenge challenge(RequestId request, ResultSet row) throws SQLException {
        return new Challenge(
                row.getInt("stage"),
                open(request, CHALLENGE, row.getString("words_sealed")),
                row.getObject("challenged_on", LocalDate.class),
                row.getObject("reply_by", LocalDate.class),
                Optional.ofNullable(row.getString("outcome")).map(RequestState::valueOf));
    }

    private void insert(
            RequestId request,
            RequestState step,
            @Nullable UUID proposedBy,
            @Nullable String reason,
            @Nullable String nextStep,
            @Nullable String advice) {
        jdbc.sql("""
                        insert into access.decision
                            (id, request, service, step, by_person, proposed_by, reason, next_step, advice_sealed, decided_on, decided_at)
                        values (:id, :request, :service, :step, :by, :proposedBy, :reason, :nextStep, :advice, :on, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("request", request.value())
                .param("service", Acting.current().organisation())
                .param("step", step.name())
                .param("by", Acting.current().person())
                .param("proposedBy", proposedBy)
                .param("reason", reason)
                .param("nextStep", nextStep)
                .param("advice", advice == null ? null : seal(request, ADVICE, advice))
                .param("on", today())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String seal(RequestId request, String field, String words) {
        return sealing.seal(key(request), field, words).base64();
    }

    private String open(RequestId request, String field, String sealed) {
        return sealing.open(key(request), field, new SealedText(sealed));
    }

    private SubjectKey key(RequestId request) {
        return jdbc.sql("select subject_key from access.request where id = :id")
                .param("id", request.value())
                .query((row, n) -> new SubjectKey(row.getString("subject_key")))
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
