package org.evenhand.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of roles that are lent and given. The database shows those of the organisation that acts. */
@Repository
class DelegationTable {

    private final JdbcClient jdbc;

    DelegationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person who acts holds this role in their own right. */
    boolean holds(Role role) {
        return jdbc.sql("select exists (select 1 from people.account where id = :id and :role = any (roles))")
                .param("id", Acting.current().person())
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void insert(Delegation delegation, Instant at) {
        jdbc.sql("""
                        insert into people.delegation (id, organisation, from_person, to_person, role, begins_on, ends_on, reason, made_at)
                        values (:id, :organisation, :from, :to, :role, :begins, :ends, :reason, :at)
                        """)
                .param("id", delegation.id().value())
                .param("organisation", Acting.current().organisation())
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("role", delegation.role().name())
                .param("begins", delegation.begins())
                .param("ends", delegation.ends())
                .param("reason", delegation.reason().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was theirs who acts, and not taken back before */
    boolean revoke(DelegationId id, Instant at) {
        return jdbc.sql("""
                        update people.delegation set revoked_at = :at
                        where id = :id and from_person = :person and revoked_at is null
                        """)
                        .param("id", id.value())
                        .param("person", Acting.current().person())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of the organisation that acts, the latest first. */
    List<Delegation> list() {
        return jdbc.sql("""
                        select id, from_person, to_person, role, begins_on, ends_on, reason, revoked_at is not null as is_revoked
                        from people.delegation where organisation = :organisation order by made_at desc, id
                        """)
                .param("organisation", Acting.current().organisation())
                .query((row, n) -> delegation(row))
                .list();
    }

    /** @return to whom; empty where nobody of a fitting organisation signs in with this address */
    Optional<AccountId> give(String emailIndex, Role role) {
        return jdbc.sql("select people.give_role(:emailIndex, :role)")
                .param("emailIndex", emailIndex)
                .param("role", role.name())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                new DelegationId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("from_person", UUID.class)),
                new AccountId(row.getObject("to_person", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Delegation.Reason.valueOf(row.getString("reason")),
                row.getBoolean("is_revoked"));
    }
}
