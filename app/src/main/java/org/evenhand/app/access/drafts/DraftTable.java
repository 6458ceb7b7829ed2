package org.evenhand.app.access.drafts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of drafts. */
@Repository
class DraftTable {

    static final String FIELD = "access.draft.answers";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    DraftTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** The one that was last saved first. */
    List<Draft> list(UUID person) {
        return jdbc.sql("""
                        select form_token, subject_key, answers_sealed, saved_at from access.draft where person = :person
                        order by saved_at desc, form_token
                        """)
                .param("person", person)
                .query((row, n) -> new Draft(
                        new FormToken(row.getObject("form_token", UUID.class)),
                        json.readValue(
                                sealing.open(
                                        new SubjectKey(row.getString("subject_key")),
                                        FIELD,
                                        new SealedText(row.getString("answers_sealed"))),
                                new TypeReference<Map<String, List<String>>>() {}),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void save(UUID person, Draft draft) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into access.draft (person, form_token, subject_key, answers_sealed, saved_at)
                        values (:person, :token, :key, :answers, :savedAt)
                        on conflict (person, form_token) do update set
                            subject_key = excluded.subject_key,
                            answers_sealed = excluded.answers_sealed, saved_at = excluded.saved_at
                        """)
                .param("person", person)
                .param("token", draft.token().value())
                .param("key", key.wrapped())
                .param(
                        "answers",
                        sealing.seal(key, FIELD, json.writeValueAsString(draft.entered()))
                                .base64())
                .param("savedAt", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only the form that was sent: another that was begun meanwhile stays. */
    void delete(UUID person, FormToken token) {
        jdbc.sql("delete from access.draft where person = :person and form_token = :token")
                .param("person", person)
                .param("token", token.value())
                .update();
    }

    /** By a function of the database, which fixes what may be touched. @return whose they were */
    List<UUID> erase(Instant savedBefore) {
        return jdbc.sql("select person from access.erase_drafts(:savedBefore)")
                .param("savedBefore", savedBefore.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("person", UUID.class))
                .list();
    }
}
