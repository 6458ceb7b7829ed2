package org.evenhand.app.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.accountability.UnmetNeedRecorded;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of unmet need. */
@Repository
class UnmetTable {

    private final JdbcClient jdbc;

    UnmetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of one profession, before disclosure control. */
    record Sum(Profession profession, long needs, long minutes) {}

    /** It may come twice, late, and after it was met. */
    void upsert(UnmetNeedRecorded need) {
        jdbc.sql("""
                        insert into workforce.unmet
                            (recommendation, la_code, profession, from_day, until_day, minutes, recorded_at)
                        values (:recommendation, :laCode, :profession, :from, :until, :minutes, :at)
                        on conflict (recommendation) do update
                        set la_code = excluded.la_code, profession = excluded.profession, from_day = excluded.from_day,
                            until_day = excluded.until_day, minutes = excluded.minutes,
                            recorded_at = greatest(workforce.unmet.recorded_at, excluded.recorded_at)
                        """)
                .param("recommendation", need.recommendation())
                .param("laCode", need.area().code())
                .param("profession", need.profession().name())
                .param("from", need.from())
                .param("until", need.until())
                .param("minutes", need.minutes() == 0 ? null : need.minutes())
                .param("at", need.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It may come twice, late, and before the need itself. */
    void meet(UUID recommendation, Instant at) {
        jdbc.sql("""
                        insert into workforce.unmet (recommendation, met_at) values (:recommendation, :at)
                        on conflict (recommendation) do update set met_at = greatest(workforce.unmet.met_at, excluded.met_at)
                        """)
                .param("recommendation", recommendation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LaCode> areas() {
        return jdbc.sql("select distinct la_code from workforce.unmet where la_code is not null order by la_code")
                .query((row, n) -> LaCode.of(row.getString("la_code")))
                .list();
    }

    /** Two releases of one area at once: the second waits and then sees what the first saw, and more. */
    void lock(LaCode area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('workforce.unmet_released'), :area)")
                .param("area", Integer.parseInt(area.code()))
                .query((row, n) -> "")
                .list();
    }

    /** Of what was advised since a day and is not met. */
    List<Sum> sums(LaCode area, LocalDate since) {
        return jdbc.sql("""
                        select profession, count(*) as needs, coalesce(sum(minutes), 0) as minutes from workforce.unmet
                        where la_code = :laCode and (met_at is null or met_at < recorded_at) and from_day >= :since
                        group by profession order by profession
                        """)
                .param("laCode", area.code())
                .param("since", since)
                .query((row, n) -> new Sum(
                        Profession.of(row.getString("profession")), row.getLong("needs"), row.getLong("minutes")))
                .list();
    }

    void replace(LaCode area, List<RecordedUnmet.Line> lines, LocalDate asOf) {
        jdbc.sql("delete from workforce.unmet_released where la_code = :laCode")
                .param("laCode", area.code())
                .update();
        for (RecordedUnmet.Line line : lines) {
            jdbc.sql("""
                            insert into workforce.unmet_released (la_code, profession, as_of, needs, hours)
                            values (:laCode, :profession, :asOf, :needs, :hours)
                            """)
                    .param("laCode", area.code())
                    .param("profession", line.profession().name())
                    .param("asOf", asOf)
                    .param("needs", line.needs())
                    .param("hours", line.hours())
                    .update();
        }
    }

    List<RecordedUnmet.Line> released(LaCode area) {
        return jdbc.sql("""
                        select profession, needs, hours from workforce.unmet_released
                        where la_code = :laCode order by needs desc, profession
                        """)
                .param("laCode", area.code())
                .query((row, n) -> new RecordedUnmet.Line(
                        Profession.of(row.getString("profession")), row.getLong("needs"), row.getLong("hours")))
                .list();
    }
}
