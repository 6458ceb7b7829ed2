package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Concerned.Parties;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that asks only which organisations a request concerns. */
@Repository
class PartiesTable {

    private final JdbcClient jdbc;

    PartiesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Parties> of(RequestId request) {
        return jdbc.sql("select setting, asked_by, service, la_code from access.parties_of(:request)")
                .param("request", request.value())
                .query((row, n) -> new Parties(
                        new OrganisationId(row.getObject("setting", UUID.class)),
                        new AccountId(row.getObject("asked_by", UUID.class)),
                        Optional.ofNullable(row.getObject("service", UUID.class))
                                .map(OrganisationId::new),
                        LaCode.of(row.getString("la_code"))))
                .optional();
    }

    List<RequestId> openWith(OrganisationId service) {
        return jdbc.sql("""
                        select id from access.request
                        where service = :service and state not in ('DECLINED', 'CLOSED')
                        order by asked_at, id
                        """)
                .param("service", service.value())
                .query((row, n) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }
}
