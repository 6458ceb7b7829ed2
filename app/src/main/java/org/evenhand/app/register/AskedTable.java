package org.evenhand.app.register;

import java.sql.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of asking owners to confirm. */
@Repository
class AskedTable {

    private final JdbcClient jdbc;

    AskedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Owners with an entry that was confirmed on this day or before. */
    List<OrganisationId> owners(LocalDate confirmedUpTo) {
        return jdbc.sql("""
                        select distinct owner from register.service
                        where status <> 'CLOSED' and checked_on <= :confirmedUpTo order by owner
                        """)
                .param("confirmedUpTo", confirmedUpTo)
                .query((row, n) -> new OrganisationId(row.getObject("owner", UUID.class)))
                .list();
    }

    /** Until the transaction ends nobody else asks this owner. */
    void queueFor(OrganisationId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('confirmation asked of ' || :owner, 0))")
                .param("owner", owner.value().toString())
                .query(row -> {});
    }

    boolean wasAsked(OrganisationId owner, AccountId person, LocalDate since) {
        return jdbc.sql("""
                        select exists (
                            select 1 from register.confirmation_asked
                            where owner = :owner and person = :person and asked_on > :since)
                        """)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id,
            OrganisationId owner,
            AccountId person,
            List<ServiceId> services,
            String hash,
            UUID mail,
            LocalDate on) {
        jdbc.sql("""
                        insert into register.confirmation_asked (id, owner, person, services, token_hash, mail, asked_on)
                        values (:id, :owner, :person, :services, :hash, :mail, :on)
                        """)
                .param("id", id)
                .param("owner", owner.value())
                .param("person", person.value())
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .param("hash", hash)
                .param("mail", mail)
                .param("on", on)
                .update();
    }

    /** For whom a secret speaks. */
    record Speaks(OrganisationId owner, AccountId person, List<ServiceId> services, LocalDate askedOn) {}

    Optional<Speaks> find(String hash, LocalDate askedSince) {
        return jdbc.sql("select owner, person, services, asked_on from register.who_was_asked(:hash, :since)")
                .param("hash", hash)
                .param("since", askedSince)
                .query((row, n) -> {
                    Array services = row.getArray("services");
                    return new Speaks(
                            new OrganisationId(row.getObject("owner", UUID.class)),
                            new AccountId(row.getObject("person", UUID.class)),
                            Arrays.stream((UUID[]) services.getArray())
                                    .map(ServiceId::new)
                                    .toList(),
                            row.getObject("asked_on", LocalDate.class));
                })
                .optional();
    }
}
