package org.evenhand.app.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of searches. Each condition is written so that an index can answer it (bench/ prints the plans): the arrays by containment, and
 * what is closed as the indexes leave it out.
 */
@Repository
class SearchTable {

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

    private record Asked(String where, Map<String, Object> values) {}

    private static Asked asked(Wish wish) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        where.add("s.status <> 'CLOSED'");
        wish.area().ifPresent(area -> {
            where.add("(s.served @> array[:area]::text[] or s.reach = 'ENGLAND')");
            values.put("area", area.code());
        });
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
        return new Asked(String.join(" and ", where), values);
    }

    private static String sql(Wish wish, Asked asked) {
        String columns = "select " + ServiceRows.OFFERED
                + ", s.reach, s.status, coalesce(s.centre, '') as centre, near.metres, near.is_approximate, near.town";
        String nearest = wish.from().isEmpty()
                ? "cross join (select null::float8 as metres, false as is_approximate, '' as town) near"
                : """
                left join lateral (
                    select l.spot <-> point(:easting, :northing) as metres, l.is_approximate, l.town
                    from register.service_at_location a join register.location l on l.id = a.location
                    where a.service = s.id and l.spot is not null
                    order by 1 limit 1) near on true
                """;
        String local = wish.area().isEmpty() ? "" : "s.home_la_code <> :area, ";
        String order = wish.from().isEmpty()
                ? (local.isEmpty() ? "s.name, s.id" : local + "s.next_capacity nulls last, s.name, s.id")
                : "near.metres nulls last, " + local + "s.next_capacity nulls last, s.name, s.id";
        return "%s from register.service s %s where %s order by %s limit :most"
                .formatted(columns, nearest, asked.where(), order);
    }

    private static ServicesFound.Line line(ResultSet row) throws SQLException {
        double metres = row.getDouble("metres");
        OptionalDouble distance = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(metres);
        String town = row.getString("town");
        return new ServicesFound.Line(
                ServiceRows.offered(row),
                ServiceEntry.Reach.valueOf(row.getString("reach")),
                ServiceEntry.Status.valueOf(row.getString("status")),
                row.getString("centre"),
                distance,
                row.getBoolean("is_approximate"),
                town == null ? "" : town);
    }
}
