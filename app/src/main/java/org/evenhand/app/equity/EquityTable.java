package org.evenhand.app.equity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the module. */
@Repository
class EquityTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EquityTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** However often, and whichever event comes first. */
    void upsertAsked(UUID request, LaCode area, Profession profession, Stage stage, Layer layer, LocalDate askedOn) {
        jdbc.sql("""
                        insert into equity.wait (request, la_code, profession, stage, layer, asked_on)
                        values (:request, :laCode, :profession, :stage, :layer, :askedOn)
                        on conflict (request) do update
                        set la_code = excluded.la_code, profession = excluded.profession, stage = excluded.stage,
                            layer = excluded.layer, asked_on = excluded.asked_on
                        """)
                .param("request", request)
                .param("laCode", area.code())
                .param("profession", profession.name())
                .param("stage", stage.name())
                .param("layer", layer.code())
                .param("askedOn", askedOn)
                .update();
    }

    void upsertFirstSeen(UUID request, LocalDate on) {
        jdbc.sql("""
                        insert into equity.wait (request, first_seen_on) values (:request, :on)
                        on conflict (request) do update set first_seen_on = excluded.first_seen_on
                        """).param("request", request).param("on", on).update();
    }

    void upsertClosed(UUID request, LocalDate on) {
        jdbc.sql("""
                        insert into equity.wait (request, closed_on) values (:request, :on)
                        on conflict (request) do update set closed_on = excluded.closed_on
                        """).param("request", request).param("on", on).update();
    }

    Optional<LaCode> areaOf(UUID request) {
        return jdbc.sql("select la_code from equity.wait where request = :request and la_code is not null")
                .param("request", request)
                .query((row, n) -> LaCode.of(row.getString("la_code")))
                .optional();
    }

    List<LaCode> areas() {
        return jdbc.sql("select distinct la_code from equity.wait where la_code is not null order by la_code")
                .query((row, n) -> LaCode.of(row.getString("la_code")))
                .list();
    }

    /** Two releases of one area at once: the second waits and then sees what the first saw, and more. */
    void lock(LaCode area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('equity.released'), :area)")
                .param("area", Integer.parseInt(area.code()))
                .query((row, n) -> "")
                .list();
    }

    List<OwnWait> waits(LaCode area) {
        return jdbc.sql("""
                        select profession, stage, asked_on, first_seen_on, closed_on from equity.wait where la_code = :laCode
                        """)
                .param("laCode", area.code())
                .query((row, n) -> new OwnWait(
                        Profession.of(row.getString("profession")),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("asked_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("first_seen_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class))))
                .list();
    }

    void replace(LaCode area, List<ReleasedWaits> released) {
        jdbc.sql("delete from equity.released where la_code = :laCode")
                .param("laCode", area.code())
                .update();
        for (ReleasedWaits one : released) {
            jdbc.sql("""
                            insert into equity.released (la_code, series, as_of, disclosure, n, method, data, content)
                            values (:laCode, :series, :asOf, :disclosure, :n, :method, :data, :content::jsonb)
                            """)
                    .param("laCode", area.code())
                    .param("series", one.series().key())
                    .param("asOf", one.asOf())
                    .param("disclosure", one.disclosure().name())
                    .param("n", one.n().isPresent() ? one.n().getAsLong() : null)
                    .param("method", one.method())
                    .param(
                            "data",
                            one.data().stream().map(DataVersion::toString).toArray(String[]::new))
                    .param("content", one.curve().map(json::writeValueAsString).orElse("{}"))
                    .update();
        }
    }

    /** All of an area, whole before parts. */
    List<ReleasedWaits> released(LaCode area) {
        return jdbc.sql("""
                        select la_code, series, as_of, disclosure, n, method, data, content from equity.released
                        where la_code = :laCode
                        """)
                .param("laCode", area.code())
                .query((row, n) -> released(row))
                .list();
    }

    /** The last day of the last release of an area; empty before the first. */
    Optional<LocalDate> adviceReleasedUntil(LaCode area) {
        return jdbc.sql("select max(until_day) as until_day from equity.released_advice where la_code = :laCode")
                .param("laCode", area.code())
                .query((row, n) -> Optional.ofNullable(row.getObject("until_day", LocalDate.class)))
                .single();
    }

    /** Once: nobody may change or delete what was released. */
    void insert(ReleasedAdvice released) {
        for (ReleasedAdvice.Count one : released.counts()) {
            jdbc.sql("""
                            insert into equity.released_advice
                                (la_code, from_day, until_day, figure, counted_on, disclosure, n, method, data)
                            values (:laCode, :from, :until, :figure, :countedOn, :disclosure, :n, :method, :data)
                            """)
                    .param("laCode", released.area().code())
                    .param("from", released.from())
                    .param("until", released.until())
                    .param("figure", one.figure().key())
                    .param("countedOn", released.countedOn())
                    .param("disclosure", one.disclosure().name())
                    .param("n", one.n().isPresent() ? one.n().getAsLong() : null)
                    .param("method", released.method())
                    .param(
                            "data",
                            released.data().stream().map(DataVersion::toString).toArray(String[]::new))
                    .update();
        }
    }

    /** All of an area, the newest first; of each its figures in their order. */
    List<ReleasedAdvice> releasedAdvice(LaCode area) {
        Map<LocalDate, ReleasedAdvice> byLastDay = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("""
                        select from_day, until_day, figure, counted_on, n, method, data from equity.released_advice
                        where la_code = :laCode
                        """).param("laCode", area.code()).query(row -> {
            ReleasedAdvice.Count count = new ReleasedAdvice.Count(AdviceFigure.of(row.getString("figure")), count(row));
            byLastDay.merge(
                    row.getObject("until_day", LocalDate.class),
                    new ReleasedAdvice(
                            area,
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getObject("counted_on", LocalDate.class),
                            row.getString("method"),
                            data(row.getArray("data")),
                            List.of(count)),
                    (known, one) -> known.with(count));
        });
        return List.copyOf(byLastDay.values());
    }

    /** Areas of which a figure of advice was released. */
    List<LaCode> areasWithAdvice() {
        return jdbc.sql("select distinct la_code from equity.released_advice order by la_code")
                .query((row, n) -> LaCode.of(row.getString("la_code")))
                .list();
    }

    private ReleasedWaits released(ResultSet row) throws SQLException {
        Disclosure disclosure = Disclosure.valueOf(row.getString("disclosure"));
        return new ReleasedWaits(
                LaCode.of(row.getString("la_code")),
                Series.of(row.getString("series")),
                row.getObject("as_of", LocalDate.class),
                disclosure,
                count(row),
                row.getString("method"),
                data(row.getArray("data")),
                disclosure.hasValue()
                        ? Optional.of(json.readValue(row.getString("content"), ReleasedWaits.Curve.class))
                        : Optional.empty());
    }

    private static OptionalLong count(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(n);
    }

    private static List<DataVersion> data(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(DataVersion::of).toList();
    }
}
