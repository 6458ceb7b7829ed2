package org.evenhand.app.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of searches. Each condition is written so that an index can answer it (bench/ prints the plans): the arrays by containment, and
 * what is closed as the indexes leave it out.
 */
@Repository
class SearchTable {

    private static final String LINE = "select " + ServiceRows.OFFERED
            + ", s.reach, s.status, coalesce(s.centre, '') as centre, s.wait_weeks, s.wait_as_of, s.languages, ";

    private static final String PLAIN = LINE
            + "null::int[] as eastings, null::int[] as northings, null::bool[] as approximate, null::text[] as towns from ";

    /** So many places of one service are looked at: with two sides of an estuary and one further there is a choice. */
    private static final int PLACES = 3;

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ServicesFound.Line> search(Wish wish, int most) {
        Asked asked = asked(wish);
        return jdbc.sql(sql(wish, asked))
                .params(asked.values())
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /** Counted no further than one more than this. */
    int count(Wish wish, int most) {
        Asked asked = asked(wish);
        return jdbc.sql("select count(*) from (select 1 from register.service s where %s limit :most) counted"
                        .formatted(asked.where()))
                .params(asked.values())
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /** The plan the database makes for this search, for whoever wants to see that it uses the indexes. */
    List<String> plan(Wish wish, int most) {
        Asked asked = asked(wish);
        return jdbc.sql("explain (analyze, buffers) " + sql(wish, asked))
                .params(asked.values())
                .param("most", most)
                .query(String.class)
                .list();
    }

    boolean holdsAny(boolean invented) {
        return jdbc.sql("select exists (select 1 from register.service s where s.home_la_code %s '000')"
                        .formatted(invented ? "=" : "<>"))
                .query(Boolean.class)
                .single();
    }

    void countUnfound(LocalDate week, LaCode area, String need, String profession) {
        jdbc.sql("""
                        insert into register.unfound (week, la_code, need, profession, times)
                        values (:week, :area, :need, :profession, 1)
                        on conflict (week, la_code, need, profession) do update set times = register.unfound.times + 1
                        """)
                .param("week", week)
                .param("area", area.code())
                .param("need", need)
                .param("profession", profession)
                .update();
    }

    /** Sums by need and profession of an authority, from this week on; the most often looked for first. */
    List<UnmetDemand.Looked> unfound(LaCode area, LocalDate from) {
        return jdbc.sql("""
                        select need, profession, sum(times) as times from register.unfound
                        where la_code = :area and week >= :from
                        group by need, profession order by sum(times) desc, need, profession
                        """)
                .param("area", area.code())
                .param("from", from)
                .query((row, n) ->
                        new UnmetDemand.Looked(row.getString("need"), row.getString("profession"), row.getInt("times")))
                .list();
    }

    /** @param besidesArea the conditions but for the authority */
    private record Asked(String where, String besidesArea, Map<String, Object> values) {}

    private static Asked asked(Wish wish) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        where.add("s.status <> 'CLOSED'");
        wish.need().ifPresent(need -> {
            where.add("(s.needs @> array[:need]::text[] or s.needs = '{}')");
            values.put("need", need.name());
        });
        wish.profession().ifPresent(profession -> {
            where.add("s.profession = :profession");
            values.put("profession", profession.name());
        });
        wish.age().ifPresent(age -> {
            where.add("s.from_age <= :age and s.to_age >= :age");
            values.put("age", age);
        });
        wish.mode().ifPresent(mode -> {
            where.add("s.mode in (:mode, 'BOTH')");
            values.put("mode", mode.name());
        });
        wish.by().ifPresent(by -> {
            where.add("s.next_capacity <= :by");
            values.put("by", by);
        });
        wish.settingType().ifPresent(type -> {
            where.add("(s.setting_types @> array[:settingType]::text[] or s.setting_types = '{}')");
            values.put("settingType", type.name());
        });
        if (wish.family()) {
            where.add("s.families_ask");
        }
        wish.condition().ifPresent(condition -> {
            where.add("s.conditions @> array[:condition]::text[] and s.conditions <> '{}'");
            values.put("condition", condition);
        });
        wish.centre().ifPresent(centre -> {
            where.add("s.centre = :centre");
            values.put("centre", centre);
        });
        wish.from().ifPresent(from -> {
            values.put("easting", from.easting());
            values.put("northing", from.northing());
        });
        String besidesArea = String.join(" and ", where);
        wish.area().ifPresent(area -> {
            where.add("(s.served @> array[:area]::text[] or s.reach = 'ENGLAND')");
            values.put("area", area.code());
        });
        return new Asked(String.join(" and ", where), besidesArea, values);
    }

    private static String sql(Wish wish, Asked asked) {
        if (wish.area().isEmpty()) {
            return PLAIN + "register.service s where " + asked.where() + " order by s.name, s.id limit :most";
        }
        return wish.from().isEmpty() ? byCapacity(asked.besidesArea()) : nearest(asked.besidesArea());
    }

    /** The authority's own first, then those that can begin first: three lists that are each in order, so that none is read to its end. */
    private static String byCapacity(String conditions) {
        String order = "order by s.next_capacity nulls last, s.name, s.id limit :most";
        return """
                with own as (
                    select s.id from register.service s
                    where s.home_la_code = :area and (s.reach = 'ENGLAND' or s.served @> array[:area]::text[]) and %2$s %3$s
                ), shared as (
                    select s.id from register.service s
                    where s.served @> array[:area]::text[] and s.home_la_code <> :area and %2$s %3$s
                ), everywhere as (
                    select s.id from register.service s where s.reach = 'ENGLAND' and s.home_la_code <> :area and %2$s %3$s
                )
                %1$s (select id from own union all select id from shared union all select id from everywhere) found
                join register.service s on s.id = found.id
                order by s.home_la_code <> :area, s.next_capacity nulls last, s.name, s.id limit :most
                """.formatted(PLAIN, conditions, order);
    }

    /**
     * Of several places of one service the nearest counts, and a few more come with it; so many more are read that they cannot crowd others
     * out.
     */
    private static String nearest(String conditions) {
        String near = """
                select s.service, s.spot <-> point(:easting, :northing) as metres from register.reached s
                where s.area = %s and s.spot is not null and %s
                order by s.spot <-> point(:easting, :northing) limit 4 * :most
                """;
        return """
                with local as (%2$s), everywhere as (%3$s), nowhere as (
                    select r.service, null::float8 as metres
                    from register.reached r join register.service s on s.id = r.service
                    where r.area in (:area, '*') and r.spot is null and %4$s
                    order by s.next_capacity nulls last, s.name, s.id limit :most
                ), each_place as (
                    select service, metres from local
                    union all select service, metres from everywhere
                    union all select service, metres from nowhere
                ), found as (
                    select service, min(metres) as metres from each_place group by service order by min(metres) nulls last, service
                    limit 2 * :most
                ), nearest as (
                    select found.service, found.metres from found join register.service s on s.id = found.service
                    order by found.metres nulls last, s.home_la_code <> :area, s.next_capacity nulls last, s.name, s.id limit :most
                )
                %1$s near.eastings, near.northings, near.approximate, near.towns
                from nearest join register.service s on s.id = nearest.service
                left join lateral (
                    select array_agg(easting order by metres) as eastings, array_agg(northing order by metres) as northings,
                           array_agg(is_approximate order by metres) as approximate, array_agg(town order by metres) as towns
                    from (
                        select l.easting, l.northing, l.is_approximate, l.town, a.spot <-> point(:easting, :northing) as metres
                        from register.service_at_location a join register.location l on l.id = a.location
                        where a.service = s.id and a.spot is not null
                        order by a.spot <-> point(:easting, :northing) limit %5$d) place) near on true
                order by nearest.metres nulls last, s.home_la_code <> :area, s.next_capacity nulls last, s.name, s.id
                """.formatted(
                LINE, near.formatted(":area", conditions), near.formatted("'*'", conditions), conditions, PLACES);
    }

    private static ServicesFound.Line line(ResultSet row) throws SQLException {
        return new ServicesFound.Line(
                ServiceRows.offered(row),
                ServiceEntry.Reach.valueOf(row.getString("reach")),
                ServiceEntry.Status.valueOf(row.getString("status")),
                row.getString("centre"),
                ServiceRows.usualWait(row),
                ServiceRows.set(row.getArray("languages"), Function.identity()),
                places(row));
    }

    private static List<ServicesFound.Place> places(ResultSet row) throws SQLException {
        if (row.getArray("eastings") == null) {
            return List.of();
        }
        Integer[] eastings = (Integer[]) row.getArray("eastings").getArray();
        Integer[] northings = (Integer[]) row.getArray("northings").getArray();
        Boolean[] approximate = (Boolean[]) row.getArray("approximate").getArray();
        String[] towns = (String[]) row.getArray("towns").getArray();
        List<ServicesFound.Place> places = new ArrayList<>();
        for (int i = 0; i < eastings.length; i++) {
            GridReference at = new GridReference(eastings[i], northings[i], approximate[i]);
            places.add(new ServicesFound.Place(at, towns[i] == null ? "" : towns[i]));
        }
        return places;
    }
}
