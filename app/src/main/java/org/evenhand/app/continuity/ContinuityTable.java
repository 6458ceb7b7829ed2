package org.evenhand.app.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.visits.VisitId;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of continuity. Of an area the database gives numbers that hold for one answer; of a setting, what it may see anyway. */
@Repository
class ContinuityTable {

    private final JdbcClient jdbc;

    ContinuityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day on which a specialist met a setting, or a child there. */
    record Met(Optional<Long> child, long setting, Optional<SettingType> type, long specialist, LocalDate on) {}

    /**
     * A day on which a specialist met the setting that acts.
     *
     * @param visit that says who came; empty for a contact that was only recorded
     * @param profession that was asked for; empty for work with the whole setting
     */
    record MetUs(
            AccountId specialist,
            OrganisationId service,
            LocalDate on,
            Optional<VisitId> visit,
            Optional<Profession> profession) {}

    List<Met> meetings(LaCode area, DaySpan period) {
        return jdbc.sql("""
                        select child, setting, setting_type, specialist, met_on from continuity.meetings(:area, :from, :until)
                        """)
                .param("area", area.code())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, n) -> new Met(
                        Optional.ofNullable(row.getObject("child", Long.class)),
                        row.getLong("setting"),
                        Optional.ofNullable(row.getString("setting_type")).map(SettingType::valueOf),
                        row.getLong("specialist"),
                        row.getObject("met_on", LocalDate.class)))
                .list();
    }

    List<Continuity.Change> changes(LaCode area, DaySpan period) {
        return jdbc.sql("""
                        select setting_type, last_on, next_on, closed_on from continuity.changes(:area, :from, :until)
                        """)
                .param("area", area.code())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, n) -> new Continuity.Change(
                        SettingType.valueOf(row.getString("setting_type")),
                        row.getObject("last_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    int professionalsOf(RequestId request, DaySpan period) {
        return jdbc.sql("select continuity.professionals_of_child(:request, :from, :until)")
                .param("request", request.value())
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<MetUs> metUs(UUID setting, LocalDate until) {
        return jdbc.sql("""
                        select v.specialist, v.service, (v.starts_at at time zone 'Europe/London')::date as met_on, v.id as visit, r.profession
                        from visits.visit v left join access.request r on r.id = v.request
                        where v.setting = :setting and v.state = 'ATTENDED'
                        union all
                        select c.specialist, c.service, c.met_on, null, r.profession
                        from access.contact c join access.request r on r.id = c.request
                        where r.setting = :setting and c.met_on <= :until
                        order by met_on desc, visit
                        """)
                .param("setting", setting)
                .param("until", until)
                .query((row, n) -> new MetUs(
                        new AccountId(row.getObject("specialist", UUID.class)),
                        new OrganisationId(row.getObject("service", UUID.class)),
                        row.getObject("met_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("visit", UUID.class)).map(VisitId::new),
                        Optional.ofNullable(row.getString("profession")).map(Profession::of)))
                .list();
    }
}
