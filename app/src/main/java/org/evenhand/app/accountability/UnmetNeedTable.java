package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of unmet need. The database shows only the rows of the two parties. */
@Repository
class UnmetNeedTable {

    private final JdbcClient jdbc;

    UnmetNeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Declining it a second time, for another reason, replaces the first. */
    void upsert(Kept declined, UnmetNeedRecorded need, String reason, LocalDate on) {
        jdbc.sql("""
                        insert into accountability.unmet_need (recommendation, setting_organisation, service_organisation, la_code,
                            profession, from_day, until_day, minutes, reason, recorded_on, met_on)
                        values (:recommendation, :setting, :service, :laCode, :profession, :from, :until, :minutes, :reason, :on, null)
                        on conflict (recommendation) do update
                        set reason = excluded.reason, recorded_on = excluded.recorded_on, met_on = null
                        """)
                .param("recommendation", need.recommendation())
                .param("setting", declined.setting().value())
                .param("service", declined.service().value())
                .param("laCode", need.area().code())
                .param("profession", need.profession().name())
                .param("from", need.from())
                .param("until", need.until())
                .param("minutes", need.minutes() == 0 ? null : need.minutes())
                .param("reason", reason)
                .param("on", on)
                .update();
    }

    /** @return its area, where it was unmet until now */
    Optional<LaCode> meet(RecommendationId id, LocalDate on) {
        return jdbc.sql("""
                        update accountability.unmet_need set met_on = :on
                        where recommendation = :recommendation and met_on is null returning la_code
                        """)
                .param("on", on)
                .param("recommendation", id.value())
                .query((row, n) -> LaCode.of(row.getString("la_code")))
                .optional();
    }
}
