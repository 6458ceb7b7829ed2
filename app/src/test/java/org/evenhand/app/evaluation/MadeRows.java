package org.evenhand.app.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.World.Person;
import org.evenhand.vocabulary.SettingType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented requests, second waits and visits by the dozen, as rows: to count them nobody need have sent each. */
@Component
class MadeRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    MadeRows(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Requests like the pattern, of other settings and days. */
    void copies(
            RequestId pattern,
            Person setting,
            Person specialist,
            int count,
            SettingType type,
            String state,
            LocalDate askedOn,
            Optional<LocalDate> seenOn) {
        setting.does(() -> transactions.execute(status -> jdbc.sql("""
                        insert into access.request
                        select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'form_token', gen_random_uuid(),
                            'setting_type', :type::text, 'state', :state::text, 'asked_on', :asked::date, 'first_seen_on', :seen::date,
                            'specialist', case when :seen::date is not null then :specialist::uuid end))).*
                        from access.request r cross join generate_series(1, :count)
                        where r.id = :id
                        """)
                .param("type", type.name())
                .param("state", state)
                .param("asked", askedOn)
                .param("seen", seenOn.orElse(null))
                .param("specialist", specialist.account().value())
                .param("count", count)
                .param("id", pattern.value())
                .update()));
    }

    /** Second waits of so many requests of this type. */
    void again(Person setting, Person service, int count, SettingType type, LocalDate on) {
        setting.does(() -> transactions.execute(status -> jdbc.sql("""
                        insert into access.second_wait (id, request, service, profession, cause, opened_on)
                        select gen_random_uuid(), r.id, :service, 'SLT', 'OTHER_SPECIALIST', :on
                        from access.request r
                        where r.setting = :setting and r.setting_type = :type
                        limit :count
                        """)
                .param("service", service.organisation().value())
                .param("on", on)
                .param("setting", setting.organisation().value())
                .param("type", type.name())
                .param("count", count)
                .update()));
    }

    /** Visits that begin three minutes after each other, in England. */
    void visits(
            Person setting,
            Person specialist,
            int count,
            String at,
            int minutes,
            String state,
            Optional<RequestId> request) {
        specialist.does(() -> transactions.execute(status -> jdbc.sql("""
                        insert into visits.visit (id, request, setting, service, specialist, mode, starts_at, ends_at, state, revision,
                            moved_at, subject_key, visitor_sealed, about_sealed, answer_sealed)
                        select gen_random_uuid(), :request::uuid, :setting, :service, :specialist, 'REMOTE',
                               (:at::timestamp + n * interval '3 minutes') at time zone 'Europe/London',
                               (:at::timestamp + n * interval '3 minutes' + :minutes * interval '1 minute') at time zone 'Europe/London',
                               :state, 0, now(), '', '', '', ''
                        from generate_series(1, :count) n
                        """)
                .param("request", request.map(RequestId::value).orElse(null))
                .param("setting", setting.organisation().value())
                .param("service", specialist.organisation().value())
                .param("specialist", specialist.account().value())
                .param("at", at)
                .param("minutes", minutes)
                .param("state", state)
                .param("count", count)
                .update()));
    }
}
