package org.evenhand.app.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the clocks of recommendations. The database shows only the rows of the two parties. */
@Repository
class DutyClockTable {

    private final JdbcClient jdbc;

    DutyClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the last day comes about.
     *
     * @param rule a code of the pack clocks; empty where somebody named the day
     * @param namedDay that day; empty where a rule counts it
     * @param clocks the edition in which the rule was read
     */
    record Counted(Optional<String> rule, LocalDate from, Optional<LocalDate> namedDay, DataVersion clocks) {}

    /** Begins it, or begins it anew. */
    void begin(Kept kept, Counted counted) {
        jdbc.sql("""
                        insert into accountability.duty_clock
                            (recommendation, rule, counted_from, named_day, clocks, setting_organisation, service_organisation)
                        values (:recommendation, :rule, :from, :namedDay, :clocks, :setting, :service)
                        on conflict (recommendation) do update
                        set rule = excluded.rule, counted_from = excluded.counted_from, named_day = excluded.named_day,
                            clocks = excluded.clocks
                        """)
                .param("recommendation", kept.id().value())
                .param("rule", counted.rule().orElse(null))
                .param("from", counted.from())
                .param("namedDay", counted.namedDay().orElse(null))
                .param("clocks", counted.clocks().toString())
                .param("setting", kept.setting().value())
                .param("service", kept.service().value())
                .update();
    }

    Optional<Counted> find(RecommendationId id) {
        return jdbc.sql("""
                        select rule, counted_from, named_day, clocks from accountability.duty_clock
                        where recommendation = :recommendation
                        """)
                .param("recommendation", id.value())
                .query((row, n) -> new Counted(
                        Optional.ofNullable(row.getString("rule")),
                        row.getObject("counted_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("named_day", LocalDate.class)),
                        DataVersion.of(row.getString("clocks"))))
                .optional();
    }

    /** The first first. */
    List<Halt> halts(RecommendationId id) {
        return jdbc.sql("""
                        select from_day, until_day, reason, by_organisation, by_person from accountability.duty_stop
                        where recommendation = :recommendation order by number
                        """)
                .param("recommendation", id.value())
                .query((row, n) -> halt(row))
                .list();
    }

    /** Of those whose clock stands still on this day, why: one at most each. */
    Map<RecommendationId, Halt> standing(Collection<RecommendationId> of, LocalDate today) {
        return of.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select recommendation, from_day, until_day, reason, by_organisation, by_person
                        from accountability.duty_stop
                        where recommendation in (:of) and (until_day is null or until_day > :today)
                        """)
                        .param("of", of.stream().map(RecommendationId::value).toList())
                        .param("today", today)
                        .query((row, n) ->
                                Map.entry(new RecommendationId(row.getObject("recommendation", UUID.class)), halt(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Halt> standing(RecommendationId id, LocalDate today) {
        return Optional.ofNullable(standing(List.of(id), today).get(id));
    }

    void stop(Kept kept, int number, Halt halt) {
        jdbc.sql("""
                        insert into accountability.duty_stop (recommendation, number, reason, from_day, until_day,
                            by_organisation, by_person, setting_organisation, service_organisation)
                        values (:recommendation, :number, :reason, :from, :until, :by, :person, :setting, :service)
                        """)
                .param("recommendation", kept.id().value())
                .param("number", number)
                .param("reason", halt.reason())
                .param("from", halt.from())
                .param("until", halt.until().orElse(null))
                .param("by", halt.by().value())
                .param("person", halt.person().value())
                .param("setting", kept.setting().value())
                .param("service", kept.service().value())
                .update();
    }

    /** Whatever stands still on this day goes on. */
    void goOn(RecommendationId id, LocalDate today) {
        jdbc.sql("""
                        update accountability.duty_stop set until_day = :today
                        where recommendation = :recommendation and (until_day is null or until_day > :today)
                        """).param("recommendation", id.value()).param("today", today).update();
    }

    private static Halt halt(ResultSet row) throws SQLException {
        return new Halt(
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("reason"),
                new OrganisationId(row.getObject("by_organisation", UUID.class)),
                new AccountId(row.getObject("by_person", UUID.class)));
    }
}
