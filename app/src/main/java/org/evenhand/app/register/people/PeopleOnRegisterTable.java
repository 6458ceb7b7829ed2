package org.evenhand.app.register.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.Specialist.Aac;
import org.evenhand.app.register.people.Specialist.Progress;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.register.people.Specialist.Registration;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.app.register.people.Specialist.Standing;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of people on the register. The database shows their own organisation and themselves only. */
@Repository
class PeopleOnRegisterTable {

    private static final String WHO = "register.person.who";
    private static final String NUMBER = "register.registration.number";
    private static final String SELECT = """
            select id, owner, account, subject_key, who_sealed, languages, bsl_level, aac, joined_on, left_on, edition
            from register.person
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    PeopleOnRegisterTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(Specialist person, Instant at) {
        SubjectKey key = sealing.newSubjectKey();
        jdbc.sql("""
                        insert into register.person
                            (id, owner, account, subject_key, who_sealed, languages, bsl_level, aac, joined_on, changed_at)
                        values (:id, :owner, :account, :key, :who, :languages, :bsl, :aac, :joinedOn, :at)
                        """)
                .param("id", person.id().value())
                .param("owner", person.owner().value())
                .param("account", person.account().map(AccountId::value).orElse(null))
                .param("key", key.wrapped())
                .param("who", sealing.seal(key, WHO, person.name()).base64())
                .param("languages", codes(person.languages()))
                .param("bsl", level(person))
                .param("aac", person.aac().name())
                .param("joinedOn", person.joinedOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is said of the person themselves; their posts and papers stay. */
    void update(Specialist person, Instant at) {
        SubjectKey key = key(person.id());
        jdbc.sql("""
                        update register.person set account = :account, who_sealed = :who, languages = :languages, bsl_level = :bsl,
                            aac = :aac, joined_on = :joinedOn, left_on = :leftOn, edition = edition + 1, changed_at = :at
                        where id = :id
                        """)
                .param("id", person.id().value())
                .param("account", person.account().map(AccountId::value).orElse(null))
                .param("who", sealing.seal(key, WHO, person.name()).base64())
                .param("languages", codes(person.languages()))
                .param("bsl", level(person))
                .param("aac", person.aac().name())
                .param("joinedOn", person.joinedOn())
                .param("leftOn", person.leftOn().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Integer level(Specialist person) {
        return person.bslLevel().isPresent() ? person.bslLevel().getAsInt() : null;
    }

    private static String[] codes(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }

    void insert(PersonId person, Role role) {
        jdbc.sql("""
                        insert into register.role (id, person, profession, employer, service, share, starts_on, ends_on)
                        values (:id, :person, :profession, :employer, :service, :share, :startsOn, :endsOn)
                        """)
                .param("id", role.id().value())
                .param("person", person.value())
                .param("profession", role.profession().name())
                .param("employer", role.employer())
                .param("service", role.service().map(ServiceId::value).orElse(null))
                .param("share", role.share())
                .param("startsOn", role.startsOn())
                .param("endsOn", role.endsOn().orElse(null))
                .update();
    }

    void end(RoleId role, LocalDate on) {
        jdbc.sql("update register.role set ends_on = greatest(starts_on, :on) where id = :id")
                .param("on", on)
                .param("id", role.value())
                .update();
    }

    /** One for each body; what was found before is replaced. */
    void save(PersonId person, Registration registration) {
        SubjectKey key = key(person);
        jdbc.sql("""
                        insert into register.registration (id, person, body, number_sealed, standing, checked_on, expires_on)
                        values (:id, :person, :body, :number, :standing, :checkedOn, :expiresOn)
                        on conflict (person, body) do update set number_sealed = excluded.number_sealed, standing = excluded.standing,
                            checked_on = excluded.checked_on, expires_on = excluded.expires_on
                        """)
                .param("id", registration.id())
                .param("person", person.value())
                .param("body", registration.body())
                .param(
                        "number",
                        sealing.seal(key, NUMBER, registration.number()).base64())
                .param("standing", registration.standing().name())
                .param("checkedOn", registration.checkedOn())
                .param("expiresOn", registration.expiresOn().orElse(null))
                .update();
    }

    void save(PersonId person, Qualification qualification) {
        jdbc.sql("""
                        insert into register.qualification
                            (id, person, code, specialism, provider, progress, starts_on, ends_on, due_on)
                        values (:id, :person, :code, :specialism, :provider, :progress, :startsOn, :endsOn, :dueOn)
                        on conflict (id) do update set code = excluded.code, specialism = excluded.specialism,
                            provider = excluded.provider, progress = excluded.progress, starts_on = excluded.starts_on,
                            ends_on = excluded.ends_on, due_on = excluded.due_on
                        """)
                .param("id", qualification.id())
                .param("person", person.value())
                .param("code", qualification.code())
                .param("specialism", qualification.specialism().orElse(null))
                .param("provider", qualification.provider())
                .param("progress", qualification.progress().name())
                .param("startsOn", qualification.startsOn().orElse(null))
                .param("endsOn", qualification.endsOn().orElse(null))
                .param("dueOn", qualification.dueOn().orElse(null))
                .update();
    }

    Optional<Specialist> find(PersonId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    /** Two who change the same person at once: the second waits and sees what was said then. */
    Optional<Specialist> lock(PersonId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> person(row))
                .optional();
    }

    /** Those who are there, and those who left, of one organisation. */
    List<Specialist> of(OrganisationId owner) {
        return jdbc.sql(SELECT + " where owner = :owner order by id")
                .param("owner", owner.value())
                .query((row, n) -> person(row))
                .list();
    }

    List<Specialist> of(AccountId account) {
        return jdbc.sql(SELECT + " where account = :account and left_on is null order by id")
                .param("account", account.value())
                .query((row, n) -> person(row))
                .list();
    }

    List<PersonId> erase(LocalDate leftBefore) {
        return ids("select id from register.erase_people(:day)", leftBefore);
    }

    List<PersonId> eraseCards(LocalDate leftBy) {
        return ids("select id from register.erase_cards(:day)", leftBy);
    }

    private List<PersonId> ids(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", day)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private SubjectKey key(PersonId person) {
        return jdbc.sql("select subject_key from register.person where id = :id")
                .param("id", person.value())
                .query((row, n) -> new SubjectKey(row.getString("subject_key")))
                .single();
    }

    private Specialist person(ResultSet row) throws SQLException {
        PersonId id = new PersonId(row.getObject("id", UUID.class));
        SubjectKey key = new SubjectKey(row.getString("subject_key"));
        int level = row.getInt("bsl_level");
        OptionalInt bsl = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(level);
        return new Specialist(
                id,
                new OrganisationId(row.getObject("owner", UUID.class)),
                Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new),
                sealing.open(key, WHO, new SealedText(row.getString("who_sealed"))),
                Set.copyOf(Arrays.asList((String[]) row.getArray("languages").getArray())),
                bsl,
                Aac.valueOf(row.getString("aac")),
                row.getObject("joined_on", LocalDate.class),
                day(row, "left_on"),
                roles(id),
                registrations(id, key),
                qualifications(id),
                row.getInt("edition"));
    }

    private List<Role> roles(PersonId person) {
        return jdbc.sql("""
                        select id, profession, employer, service, share, starts_on, ends_on from register.role
                        where person = :person order by starts_on, id
                        """)
                .param("person", person.value())
                .query((row, n) -> new Role(
                        new RoleId(row.getObject("id", UUID.class)),
                        Profession.of(row.getString("profession")),
                        row.getString("employer"),
                        Optional.ofNullable(row.getObject("service", UUID.class))
                                .map(ServiceId::new),
                        row.getBigDecimal("share"),
                        row.getObject("starts_on", LocalDate.class),
                        day(row, "ends_on")))
                .list();
    }

    private List<Registration> registrations(PersonId person, SubjectKey key) {
        return jdbc.sql("""
                        select id, body, number_sealed, standing, checked_on, expires_on from register.registration
                        where person = :person order by body
                        """)
                .param("person", person.value())
                .query((row, n) -> new Registration(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        sealing.open(key, NUMBER, new SealedText(row.getString("number_sealed"))),
                        Standing.valueOf(row.getString("standing")),
                        row.getObject("checked_on", LocalDate.class),
                        day(row, "expires_on")))
                .list();
    }

    private List<Qualification> qualifications(PersonId person) {
        return jdbc.sql("""
                        select id, code, specialism, provider, progress, starts_on, ends_on, due_on from register.qualification
                        where person = :person order by code, specialism, id
                        """)
                .param("person", person.value())
                .query((row, n) -> new Qualification(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Optional.ofNullable(row.getString("specialism")),
                        row.getString("provider"),
                        Progress.valueOf(row.getString("progress")),
                        day(row, "starts_on"),
                        day(row, "ends_on"),
                        day(row, "due_on")))
                .list();
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
