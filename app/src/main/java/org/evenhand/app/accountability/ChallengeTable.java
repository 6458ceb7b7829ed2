package org.evenhand.app.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.AccountabilityTable.PastDue;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.vocabulary.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of challenges; the texts stay sealed. The database shows only the rows of the two parties. */
@Repository
class ChallengeTable {

    private final JdbcClient jdbc;

    ChallengeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Row(
            int number,
            String stage,
            ChallengeState state,
            Challenge.By by,
            boolean isOwnLink,
            SealedText words,
            LocalDate on,
            LocalDate replyBy,
            Optional<Answer> answer) {}

    /** What was replied. */
    record Answer(ChallengeState outcome, SealedText words, SealedText from, LocalDate on) {}

    void insert(Kept of, Row row, UUID person, DataVersion terms) {
        jdbc.sql("""
                        insert into accountability.challenge (recommendation, number, stage, state, raised_by, own_link, raised_by_person,
                            setting_organisation, service_organisation, words_sealed, raised_on, reply_by, terms)
                        values (:recommendation, :number, :stage, :state, :by, :ownLink, :person, :setting, :service, :words, :on, :replyBy, :terms)
                        """)
                .param("recommendation", of.id().value())
                .param("number", row.number())
                .param("stage", row.stage())
                .param("state", row.state().name())
                .param("by", row.by().name())
                .param("ownLink", row.isOwnLink())
                .param("person", person)
                .param("setting", of.setting().value())
                .param("service", of.service().value())
                .param("words", row.words().base64())
                .param("on", row.on())
                .param("replyBy", row.replyBy())
                .param("terms", terms.toString())
                .update();
    }

    void move(RecommendationId id, int number, ChallengeState state) {
        jdbc.sql("""
                        update accountability.challenge set state = :state where recommendation = :recommendation and number = :number
                        """)
                .param("state", state.name())
                .param("recommendation", id.value())
                .param("number", number)
                .update();
    }

    void answer(RecommendationId id, int number, Answer answer) {
        jdbc.sql("""
                        update accountability.challenge
                        set state = :outcome, outcome = :outcome, reply_sealed = :words, replied_by_sealed = :from, replied_on = :on
                        where recommendation = :recommendation and number = :number
                        """)
                .param("outcome", answer.outcome().name())
                .param("words", answer.words().base64())
                .param("from", answer.from().base64())
                .param("on", answer.on())
                .param("recommendation", id.value())
                .param("number", number)
                .update();
    }

    /** The first first. */
    List<Row> of(RecommendationId id) {
        return jdbc.sql("""
                        select number, stage, state, raised_by, own_link, words_sealed, raised_on, reply_by, outcome, reply_sealed,
                               replied_by_sealed, replied_on
                        from accountability.challenge where recommendation = :recommendation order by number
                        """)
                .param("recommendation", id.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Recommendations of which a challenge was not answered in time, and for whom to act. */
    List<PastDue> waiting(LocalDate asOf) {
        return jdbc.sql("select recommendation, setting_organisation from accountability.waiting_challenges(:asOf)")
                .param("asOf", asOf)
                .query((row, n) -> new PastDue(
                        new RecommendationId(row.getObject("recommendation", UUID.class)),
                        new OrganisationId(row.getObject("setting_organisation", UUID.class))))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Row(
                row.getInt("number"),
                row.getString("stage"),
                ChallengeState.valueOf(row.getString("state")),
                Challenge.By.valueOf(row.getString("raised_by")),
                row.getBoolean("own_link"),
                new SealedText(row.getString("words_sealed")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("reply_by", LocalDate.class),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                ChallengeState.valueOf(outcome),
                                new SealedText(row.getString("reply_sealed")),
                                new SealedText(row.getString("replied_by_sealed")),
                                row.getObject("replied_on", LocalDate.class))));
    }
}
