package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the recommendations of an area, whoever answers for them; codes, without whose they are. */
@Repository
class OutcomeTable {

    private final JdbcClient jdbc;

    OutcomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AdviceOutcome> of(LaCode area, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select setting_type, specified, state, answered, decline_reason
                        from accountability.outcomes(:area, :from, :until)
                        """)
                .param("area", area.code())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> {
                    Optional<String> reason = Optional.ofNullable(row.getString("decline_reason"));
                    // A reason stays when what was declined is asked for again: then nobody has answered yet.
                    Ending ending = Ending.of(
                            State.valueOf(row.getString("state")), row.getBoolean("answered") && reason.isEmpty());
                    return new AdviceOutcome(
                            SettingType.valueOf(row.getString("setting_type")),
                            row.getBoolean("specified"),
                            ending,
                            reason.filter(code -> ending == Ending.DECLINED));
                })
                .list();
    }

    Map<LaCode, LocalDate> firstDue() {
        Map<LaCode, LocalDate> first = new TreeMap<>(Comparator.comparing(LaCode::code));
        jdbc.sql("select la_code, by_when from accountability.first_due()").query(row -> {
            first.put(LaCode.of(row.getString("la_code")), row.getObject("by_when", LocalDate.class));
        });
        return first;
    }
}
