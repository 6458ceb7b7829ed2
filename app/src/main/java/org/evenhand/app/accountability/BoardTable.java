package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the recommendations of an area stand, whoever answers for them; without anybody's words. */
@Repository
class BoardTable {

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Board.Item> of(LaCode area, LocalDate today) {
        return jdbc.sql("""
                        select id, request, state, by_when, deliverer, holder, duty, duties_version, quantified, vague_words,
                               overruled, pence, disputed, rung, challenged, stopped
                        from accountability.board(:area, :today)
                        """)
                .param("area", area.code())
                .param("today", today)
                .query((row, n) -> new Board.Item(
                        new RecommendationId(row.getObject("id", UUID.class)),
                        new RequestId(row.getObject("request", UUID.class)),
                        State.valueOf(row.getString("state")),
                        row.getObject("by_when", LocalDate.class),
                        Profession.of(row.getString("deliverer")),
                        row.getString("holder"),
                        row.getString("duty"),
                        DataVersion.of(row.getString("duties_version")),
                        row.getBoolean("quantified") && row.getInt("vague_words") == 0,
                        row.getBoolean("overruled"),
                        Optional.ofNullable(row.getObject("pence", Long.class)),
                        row.getBoolean("disputed"),
                        Optional.ofNullable(row.getString("rung")),
                        row.getBoolean("challenged"),
                        row.getBoolean("stopped")))
                .list();
    }
}
