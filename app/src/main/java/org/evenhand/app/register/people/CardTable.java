package org.evenhand.app.register.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what people publish of themselves. */
@Repository
class CardTable {

    private static final String CARD = "register.card";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    CardTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** Each card has a key of its own, so that withdrawing it destroys it whatever becomes of the entry. */
    void save(PersonId person, AccountId account, Card card, List<ServiceId> services, Instant at) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into register.card (person, account, subject_key, card_sealed, services, published_at)
                        values (:person, :account, :key, :card, :services, :at)
                        on conflict (person) do update set subject_key = excluded.subject_key, card_sealed = excluded.card_sealed,
                            services = excluded.services, published_at = excluded.published_at
                        """)
                .param("person", person.value())
                .param("account", account.value())
                .param("key", key.wrapped())
                .param(
                        "card",
                        sealing.seal(key, CARD, json.writeValueAsString(card)).base64())
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(PersonId person, AccountId account) {
        return jdbc.sql("delete from register.card where person = :person and account = :account")
                        .param("person", person.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from register.card where person = :person")
                .param("person", person.value())
                .update();
    }

    Optional<Card> find(PersonId person) {
        return jdbc.sql("select subject_key, card_sealed from register.card where person = :person")
                .param("person", person.value())
                .query((row, n) -> card(row))
                .optional();
    }

    List<Card> at(ServiceId service) {
        return jdbc
                .sql("select subject_key, card_sealed from register.card where services @> array[:service]::uuid[]")
                .param("service", service.value())
                .query((row, n) -> card(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Card::name))
                .toList();
    }

    private Card card(ResultSet row) throws SQLException {
        return json.readValue(
                sealing.open(
                        new SubjectKey(row.getString("subject_key")),
                        CARD,
                        new SealedText(row.getString("card_sealed"))),
                Card.class);
    }
}
