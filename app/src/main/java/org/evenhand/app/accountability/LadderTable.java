package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.AccountabilityTable.PastDue;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of reminders and of the ladder. Its keys let each happen once, however many look at once. */
@Repository
class LadderTable {

    private final JdbcClient jdbc;

    LadderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rung that was climbed. */
    record Climbed(String rung, Told told, LocalDate dueOn, LocalDate on) {}

    List<PastDue> openUntil(LocalDate last) {
        return jdbc.sql("select id, answering_organisation from accountability.open_until(:last)")
                .param("last", last)
                .query((row, n) -> new PastDue(
                        new RecommendationId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("answering_organisation", UUID.class))))
                .list();
    }

    /** @return false where they were reminded of this day before */
    boolean remind(Kept kept, String code, LocalDate on) {
        return jdbc.sql("""
                        insert into accountability.reminder
                            (recommendation, code, by_when, setting_organisation, service_organisation, reminded_on)
                        values (:recommendation, :code, :byWhen, :setting, :service, :on)
                        on conflict (recommendation, code, by_when) do nothing
                        """)
                        .param("recommendation", kept.id().value())
                        .param("code", code)
                        .param("byWhen", kept.byWhen())
                        .param("setting", kept.setting().value())
                        .param("service", kept.service().value())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** @return false where this rung was climbed before */
    boolean climb(Kept kept, Rung rung, LocalDate dueOn, LocalDate on, DataVersion terms) {
        return jdbc.sql("""
                        insert into accountability.escalation
                            (recommendation, rung, told, setting_organisation, service_organisation, due_on, climbed_on, terms)
                        values (:recommendation, :rung, :told, :setting, :service, :dueOn, :on, :terms)
                        on conflict (recommendation, rung) do nothing
                        """)
                        .param("recommendation", kept.id().value())
                        .param("rung", rung.code())
                        .param("told", rung.told().name())
                        .param("setting", kept.setting().value())
                        .param("service", kept.service().value())
                        .param("dueOn", dueOn)
                        .param("on", on)
                        .param("terms", terms.toString())
                        .update()
                == 1;
    }

    /** The lowest first. */
    List<Climbed> climbed(RecommendationId id) {
        return jdbc.sql("""
                        select rung, told, due_on, climbed_on from accountability.escalation
                        where recommendation = :recommendation order by due_on
                        """)
                .param("recommendation", id.value())
                .query((row, n) -> new Climbed(
                        row.getString("rung"),
                        Told.valueOf(row.getString("told")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("climbed_on", LocalDate.class)))
                .list();
    }
}
