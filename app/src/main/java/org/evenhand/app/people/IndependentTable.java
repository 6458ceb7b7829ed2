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
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of independent professionals. */
@Repository
class IndependentTable {

    private static final String NUMBER = "people.registration.number";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    IndependentTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Of the person and the organisation that act. The number is sealed with the account's own key, so that it goes with it. */
    void insert(Profession profession, String body, String number, Instant at) {
        SubjectKey key = new SubjectKey(jdbc.sql("select subject_key from people.account where id = :id")
                .param("id", Acting.current().person())
                .query(String.class)
                .single());
        jdbc.sql("""
                        insert into people.registration (organisation, person, profession, body, number_sealed, said_at)
                        values (:organisation, :person, :profession, :body, :number, :at)
                        """)
                .param("organisation", Acting.current().organisation())
                .param("person", Acting.current().person())
                .param("profession", profession.name())
                .param("body", body)
                .param(
                        "number",
                        number.isEmpty()
                                ? ""
                                : sealing.seal(key, NUMBER, number).base64())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All, those that were never checked first; none for who does not run this installation. */
    List<Independent> list() {
        return jdbc.sql("""
                        select organisation, name, la_code, profession, body, number_sealed, subject_key, checked_on, expires_on, looked_at
                        from people.independents()
                        """).query((row, n) -> independent(row)).list();
    }

    void check(UUID id, OrganisationId organisation, String lookedAt, LocalDate on, LocalDate until) {
        jdbc.sql("""
                        insert into people.registration_check (id, organisation, checked_by, looked_at, checked_on, expires_on)
                        values (:id, :organisation, :by, :lookedAt, :on, :until)
                        """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("by", Acting.current().person())
                .param("lookedAt", lookedAt)
                .param("on", on)
                .param("until", until)
                .update();
    }

    Optional<LocalDate> lastUntil(UUID organisation) {
        return jdbc.sql(
                        "select max(expires_on) as until from people.registration_check where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, n) -> Optional.ofNullable(row.getObject("until", LocalDate.class)))
                .single();
    }

    boolean isIndependent(UUID organisation) {
        return jdbc.sql("select exists (select 1 from people.registration where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    boolean mayTakeWork(UUID organisation, LocalDate day) {
        return jdbc.sql("select people.may_take_work(:organisation, :day)")
                .param("organisation", organisation)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private Independent independent(ResultSet row) throws SQLException {
        String number = row.getString("number_sealed");
        return new Independent(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                Profession.of(row.getString("profession")),
                row.getString("body"),
                number.isEmpty()
                        ? ""
                        : sealing.open(new SubjectKey(row.getString("subject_key")), NUMBER, new SealedText(number)),
                Optional.ofNullable(row.getObject("checked_on", LocalDate.class))
                        .map(on -> check(row, on)));
    }

    private static Independent.Check check(ResultSet row, LocalDate on) {
        try {
            return new Independent.Check(on, row.getObject("expires_on", LocalDate.class), row.getString("looked_at"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("A check of a registration cannot be read.", unreadable);
        }
    }
}
