package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.database.Database;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions, questions and challenges are kept as they were said, by the database itself; their words go when the request's do. */
@EvenhandTest
class EmptiedWithTheRequestTest {

    private static final List<String> TABLES = List.of("decision", "question", "challenge");

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    RetentionTable retention;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Person nursery;
    private Person lead;
    private RequestId id;

    @BeforeEach
    void a_request_that_was_asked_about_answered_declined_and_challenged() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
        id = ((Asked.Sent) nursery.does(() -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
        lead.does(() -> triaging.askForMore(id, List.of("TRIED"), "Since when?"));
        nursery.does(() -> replying.answer(id, "Since spring"));
        lead.does(() -> triaging.decline(id, World.noCapacity()));
        nursery.does(() -> replying.challenge(id, "You missed the report"));
    }

    @Test
    void all_words_are_emptied_at_the_moment_the_request_is_erased_and_the_codes_stay() {
        List<String> before = words();

        nursery.does(() -> transactions.execute(status -> retention.erase(id, LocalDate.of(2060, 1, 1))));

        // Advice of the decline, question, answer, and why it was challenged.
        assertThat(before).hasSize(4).noneMatch(String::isEmpty);
        assertThat(words()).hasSize(4).allMatch(String::isEmpty);
        assertThat(asOwner("select reason from access.decision where request = ? and step = 'DECLINED'"))
                .containsExactly("NO_CAPACITY");
    }

    @Test
    void nobody_who_works_with_requests_can_delete_or_empty_them() {
        for (String table : TABLES) {
            assertRefused("delete from access." + table);
            assertRefused("truncate access." + table);
        }
        assertRefused("update access.decision set advice_sealed = null");
        assertRefused("update access.decision set reason = 'NOT_OUR_AREA'");
        assertRefused("update access.question set words_sealed = ''");
        assertRefused("update access.challenge set words_sealed = ''");
        assertThat(words()).noneMatch(String::isEmpty);
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> lead.does(
                        () -> transactions.execute(status -> jdbc.sql(statement).update())))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private List<String> words() {
        return asOwner("""
                select coalesce(advice_sealed, '') from access.decision where request = ? and step = 'DECLINED'
                union all select words_sealed from access.question where request = ?
                union all select coalesce(answer_sealed, '') from access.question where request = ?
                union all select words_sealed from access.challenge where request = ?
                """);
    }

    /** What is there, whoever may see it: once a request is erased, those who work with requests see nothing of it. */
    private List<String> asOwner(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().name(),
                        database.owner().password());
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int n = 1; n <= statement.getParameterMetaData().getParameterCount(); n++) {
                statement.setObject(n, id.value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
