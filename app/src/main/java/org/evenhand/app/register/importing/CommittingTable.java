package org.evenhand.app.register.importing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that does what a list says, and puts it back. Always by set, so that 20,000 services are a dozen statements. */
@Repository
class CommittingTable {

    /** What a list may say of a service; its identifier and owner never change. */
    private static final List<String> COLUMNS = List.of(
            "name",
            "profession",
            "needs",
            "from_age",
            "to_age",
            "mode",
            "home_la_code",
            "shared_with",
            "next_capacity",
            "checked_on",
            "status",
            "description",
            "centre",
            "conditions",
            "setting_types",
            "families_ask",
            "how_to_ask",
            "reach",
            "served",
            "wait_weeks",
            "wait_as_of",
            "languages",
            "contact_post",
            "contact_email",
            "contact_phone",
            "website",
            "source");

    private static final String PLACE =
            "id, owner, kind, name, line_1, line_2, town, county, postcode, la_code, easting, northing, is_approximate, access_notes";

    private final JdbcClient jdbc;

    CommittingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list did. */
    enum What {
        ADD,
        CHANGE,
        LEAVE
    }

    /** A service that somebody changed since. */
    record ChangedSince(ServiceId id, String name) {}

    /** One list of an owner at a time, to the end of the transaction; and nobody changes one of its services meanwhile. */
    void waitForOthers(OrganisationId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 0))::text")
                .param("owner", owner.value().toString())
                .query(String.class)
                .single();
        jdbc.sql("""
                        select count(*) from (select 1 from register.service where owner = :owner order by id for no key update) held
                        """).param("owner", owner.value()).query(Integer.class).single();
    }

    /** What this transaction wrote is in no statistics yet, and the planner would compare each row of a long list with each. */
    private void takeStock(String table) {
        jdbc.sql("select register.take_stock(:table)::text")
                .param("table", table)
                .query((row, n) -> "")
                .list();
    }

    Map<What, Integer> commit(ImportId id, OrganisationId owner, Instant at) {
        plan(id);
        takeStock("import_done");
        run(
                "insert into register.service (id, owner, %s, changed_at) ".formatted(String.join(", ", COLUMNS))
                        + "select r.id, r.owner, %s, :at ".formatted(each("r."))
                        + "from register.import_done d cross join lateral jsonb_populate_record(null::register.service, d.after) r "
                        + "where d.import = :id and d.what = 'ADD'",
                id,
                at);
        takeStock("service");
        run(
                "update register.service s set %s, edition = s.edition + 1, changed_at = :at ".formatted(sets())
                        + "from register.import_done d cross join lateral jsonb_populate_record(null::register.service, d.after) r "
                        + "where d.import = :id and d.what = 'CHANGE' and s.id = d.service",
                id,
                at);
        run("""
                update register.service s set status = 'CLOSED', edition = s.edition + 1, changed_at = :at
                from register.import_done d where d.import = :id and d.what = 'LEAVE' and s.id = d.service
                """, id, at);
        hours(id, "d.after -> 'hours'", "d.what in ('ADD', 'CHANGE')");
        places(id, owner, "d.after -> 'places'", "jsonb_exists(d.after, 'places')");
        references(id, owner, "d.after ->> 'reference'", "d.what in ('ADD', 'CHANGE')");
        return counts(id);
    }

    /** What is decided becomes what is done, beside what was there. */
    private void plan(ImportId id) {
        jdbc.sql("""
                        insert into register.import_done (import, owner, service, what, after, before, edition_after)
                        with decided as (
                            select l.owner, l.service, 'ADD' as what, l.after from register.import_line l
                            where l.import = :id and (l.verdict = 'NEW' or (l.verdict = 'CLOSE' and l.decision = 'APART'))
                            union all
                            select l.owner, l.service, 'CHANGE', l.after from register.import_line l
                            where l.import = :id and l.verdict = 'CHANGED'
                            union all
                            select l.owner, l.close_to, 'CHANGE', l.after_same from register.import_line l
                            where l.import = :id and l.verdict = 'CLOSE' and l.decision = 'SAME' and l.after_same is not null
                            union all
                            select l.owner, l.service, 'LEAVE', null from register.import_line l
                            where l.import = :id and l.verdict = 'LEAVES' and l.decision = 'LEAVES'
                              and l.service not in (select c.close_to from register.import_line c
                                                    where c.import = :id and c.verdict = 'CLOSE' and c.decision = 'SAME')
                        ), places as (
                            select a.service, jsonb_agg(to_jsonb(l)) as before
                            from decided w
                            join register.service_at_location a on a.service = w.service
                            join register.location l on l.id = a.location
                            group by a.service
                        )
                        select :id, w.owner, w.service, w.what, w.after,
                               case when w.what <> 'ADD' then jsonb_build_object(
                                   'service', to_jsonb(s),
                                   'hours', to_jsonb(h),
                                   'places', coalesce(p.before, '[]'),
                                   'reference', r.reference) end,
                               coalesce(s.edition, 0) + 1
                        from decided w
                        left join register.service s on s.id = w.service
                        left join register.schedule h on h.service = w.service
                        left join places p on p.service = w.service
                        left join register.service_reference r on r.service = w.service
                        """).param("id", id.value()).update();
    }

    /** Those whose edition or day is another than the list left them with. */
    List<ChangedSince> changedSince(ImportId id, Instant committed) {
        return jdbc.sql("""
                        select s.id, s.name from register.import_done d join register.service s on s.id = d.service
                        where d.import = :id and (s.edition <> d.edition_after or s.changed_at <> :at)
                        order by s.name, s.id
                        """)
                .param("id", id.value())
                .param("at", ImportTable.utc(committed))
                .query((row, n) ->
                        new ChangedSince(new ServiceId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Puts back what was before; what came with the list is closed, so that its identifier never means another. */
    int undo(ImportId id, OrganisationId owner, List<ChangedSince> kept, Instant at) {
        jdbc.sql("""
                        update register.import_done set is_kept = true where import = :id and service = any(:kept::uuid[])
                        """)
                .param("id", id.value())
                .param("kept", kept.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .update();
        run(
                "update register.service s set %s, edition = s.edition + 1, changed_at = :at ".formatted(sets())
                        + "from register.import_done d "
                        + "cross join lateral jsonb_populate_record(null::register.service, d.before -> 'service') r "
                        + "where d.import = :id and not d.is_kept and d.what <> 'ADD' and s.id = d.service",
                id,
                at);
        run("""
                update register.service s set status = 'CLOSED', edition = s.edition + 1, changed_at = :at
                from register.import_done d where d.import = :id and not d.is_kept and d.what = 'ADD' and s.id = d.service
                """, id, at);
        hours(id, "d.before -> 'hours'", "not d.is_kept");
        places(id, owner, "coalesce(d.before -> 'places', '[]')", "not d.is_kept");
        references(id, owner, "d.before ->> 'reference'", "not d.is_kept");
        return jdbc.sql("select count(*) from register.import_done where import = :id and not is_kept")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void hours(ImportId id, String said, String which) {
        run(
                "delete from register.schedule h using register.import_done d where d.import = :id and %s and h.service = d.service"
                        .formatted(which),
                id);
        run("""
                insert into register.schedule (service, days, opens_at, closes_at, notes)
                select d.service, h.days, h.opens_at, h.closes_at, h.notes
                from register.import_done d cross join lateral jsonb_populate_record(
                         null::register.schedule, case jsonb_typeof(%1$s) when 'object' then %1$s end) h
                where d.import = :id and %2$s and jsonb_typeof(%1$s) = 'object'
                """.formatted(said, which), id);
    }

    /** A place goes with its last service. */
    private void places(ImportId id, OrganisationId owner, String said, String which) {
        run("""
                with gone as (
                    delete from register.service_at_location a using register.import_done d
                    where d.import = :id and %s and a.service = d.service
                      and not exists (select 1 from jsonb_array_elements(%s) p where (p ->> 'id')::uuid = a.location)
                    returning a.service, a.location
                )
                delete from register.location l using gone
                where l.id = gone.location
                  and not exists (select 1 from register.service_at_location a where a.location = l.id and a.service <> gone.service)
                """.formatted(which, said), id);
        jdbc.sql("""
                        insert into register.location (%s)
                        select r.id, :owner, r.kind, r.name, r.line_1, r.line_2, r.town, r.county, r.postcode, r.la_code, r.easting, r.northing,
                               r.is_approximate, r.access_notes
                        from register.import_done d cross join lateral jsonb_populate_recordset(null::register.location, %s) r
                        where d.import = :id and %s
                        on conflict (id) do update set
                            kind = excluded.kind, name = excluded.name, line_1 = excluded.line_1, line_2 = excluded.line_2,
                            town = excluded.town, county = excluded.county, postcode = excluded.postcode, la_code = excluded.la_code,
                            easting = excluded.easting, northing = excluded.northing, is_approximate = excluded.is_approximate,
                            access_notes = excluded.access_notes
                        where (location.kind, location.name, location.line_1, location.line_2, location.town, location.county,
                               location.postcode, location.la_code, location.easting, location.northing, location.is_approximate,
                               location.access_notes)
                            is distinct from
                              (excluded.kind, excluded.name, excluded.line_1, excluded.line_2, excluded.town, excluded.county,
                               excluded.postcode, excluded.la_code, excluded.easting, excluded.northing, excluded.is_approximate,
                               excluded.access_notes)
                        """.formatted(PLACE, said, which))
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
        takeStock("location");
        run("""
                insert into register.service_at_location (id, service, location, spot)
                select gen_random_uuid(), d.service, l.id, l.spot
                from register.import_done d
                cross join lateral jsonb_array_elements(%s) p
                join register.location l on l.id = (p ->> 'id')::uuid
                where d.import = :id and %s
                on conflict (service, location) do update set spot = excluded.spot
                where (service_at_location.spot is null) <> (excluded.spot is null) or not service_at_location.spot ~= excluded.spot
                """.formatted(said, which), id);
        takeStock("service_at_location");
    }

    private void references(ImportId id, OrganisationId owner, String said, String which) {
        run(
                "delete from register.service_reference f using register.import_done d where d.import = :id and %s and f.service = d.service"
                        .formatted(which),
                id);
        jdbc.sql("""
                        insert into register.service_reference (owner, reference, service)
                        select :owner, %s, d.service from register.import_done d
                        where d.import = :id and %s and coalesce(%s, '') <> ''
                        on conflict (owner, reference) do update set service = excluded.service
                        """.formatted(said, which, said))
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
        takeStock("service_reference");
    }

    Map<What, Integer> counts(ImportId id) {
        Map<What, Integer> counts = new EnumMap<>(What.class);
        jdbc.sql("select what, count(*) as services from register.import_done where import = :id group by what")
                .param("id", id.value())
                .query(row -> {
                    counts.put(What.valueOf(row.getString("what")), row.getInt("services"));
                });
        return counts;
    }

    private void run(String sql, ImportId id, Instant at) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("id", id.value());
        (sql.contains(":at") ? statement.param("at", ImportTable.utc(at)) : statement).update();
    }

    private void run(String sql, ImportId id) {
        jdbc.sql(sql).param("id", id.value()).update();
    }

    private static String each(String prefix) {
        return String.join(", ", COLUMNS.stream().map(column -> prefix + column).toList());
    }

    private static String sets() {
        return String.join(
                ", ", COLUMNS.stream().map(column -> column + " = r." + column).toList());
    }
}
