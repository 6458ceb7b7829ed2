package org.evenhand.app.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of accounts and organisations. */
@Repository
class PeopleTable {

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as it is kept: its name still sealed. */
    record Kept(
            AccountId id,
            Organisation organisation,
            SubjectKey key,
            SealedText name,
            String passwordHash,
            Set<Role> roles,
            boolean locked) {}

    Optional<Kept> credentials(String emailIndex, Instant at) {
        return jdbc.sql("""
                        select id, organisation, organisation_name, organisation_kind, la_code, setting_urn, is_demonstration,
                               subject_key, name_sealed, password_hash, roles, is_locked
                        from people.credentials(:emailIndex, :at)
                        """)
                .param("emailIndex", emailIndex)
                .param("at", utc(at))
                .query((row, n) -> new Kept(
                        new AccountId(row.getObject("id", UUID.class)),
                        new Organisation(
                                new OrganisationId(row.getObject("organisation", UUID.class)),
                                Organisation.Kind.valueOf(row.getString("organisation_kind")),
                                row.getString("organisation_name"),
                                Optional.ofNullable(row.getString("la_code")).map(LaCode::of),
                                Optional.ofNullable(row.getString("setting_urn"))
                                        .map(Urn::of),
                                row.getBoolean("is_demonstration"),
                                true),
                        new SubjectKey(row.getString("subject_key")),
                        new SealedText(row.getString("name_sealed")),
                        row.getString("password_hash"),
                        roles(row),
                        row.getBoolean("is_locked")))
                .optional();
    }

    void noteWrongPassword(String emailIndex, Instant at, int lockAfter, Duration lockFor) {
        jdbc.sql("""
                        select people.note_wrong_password(:emailIndex, :at, :lockAfter, make_interval(secs => :seconds))
                        """)
                .param("emailIndex", emailIndex)
                .param("at", utc(at))
                .param("lockAfter", lockAfter)
                .param("seconds", lockFor.toSeconds())
                .query((row, n) -> "")
                .list();
    }

    void noteSignIn(AccountId account, Instant at) {
        jdbc.sql("select people.note_sign_in(:account, :at)")
                .param("account", account.value())
                .param("at", utc(at))
                .query((row, n) -> "")
                .list();
    }

    /** Those who have not signed in since. */
    List<AccountId> eraseAccounts(Instant unusedSince, LocalDate today) {
        return jdbc.sql("select id from people.erase_accounts(:unusedSince, :today)")
                .param("unusedSince", utc(unusedSince))
                .param("today", today)
                .query((row, n) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    void insert(Organisation organisation, Instant claimedAt) {
        jdbc.sql("""
                        insert into people.organisation (id, kind, name, la_code, setting_urn, is_demonstration, claimed_at, checked_at)
                        values (:id, :kind, :name, :laCode, :settingUrn, :isDemonstration, :claimedAt, :checkedAt)
                        """)
                .param("id", organisation.id().value())
                .param("kind", organisation.kind().name())
                .param("name", organisation.name())
                .param("laCode", organisation.authority().map(LaCode::code).orElse(null))
                .param("settingUrn", organisation.setting().map(Urn::toString).orElse(null))
                .param("isDemonstration", organisation.isDemonstration())
                .param("claimedAt", utc(claimedAt))
                .param("checkedAt", organisation.isChecked() ? utc(claimedAt) : null)
                .update();
    }

    void insert(
            AccountId id,
            OrganisationId organisation,
            SubjectKey key,
            SealedText name,
            SealedText email,
            String emailIndex,
            String passwordHash,
            Set<Role> roles,
            Instant createdAt) {
        jdbc.sql("""
                        insert into people.account
                            (id, organisation, subject_key, name_sealed, email_sealed, email_index, password_hash, roles, created_at)
                        values (:id, :organisation, :key, :name, :email, :emailIndex, :passwordHash, :roles, :createdAt)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("key", key.wrapped())
                .param("name", name.base64())
                .param("email", email.base64())
                .param("emailIndex", emailIndex)
                .param("passwordHash", passwordHash)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("createdAt", utc(createdAt))
                .update();
    }

    /** Whether anybody campaigns for a coalition here. */
    boolean hasCoalition() {
        return jdbc.sql("select exists (select 1 from people.organisation where kind = 'COALITION')")
                .query(Boolean.class)
                .single();
    }

    Optional<Organisation> organisation(OrganisationId id) {
        return jdbc.sql(SELECT_ORGANISATION + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> organisation(row))
                .optional();
    }

    Optional<Organisation> organisationOf(Urn setting) {
        return jdbc.sql(SELECT_ORGANISATION + " where setting_urn = :urn")
                .param("urn", setting.toString())
                .query((row, n) -> organisation(row))
                .optional();
    }

    List<Organisation> list(Organisation.Kind kind, LaCode authority) {
        return jdbc.sql(SELECT_ORGANISATION + " where kind = :kind and la_code = :laCode order by name")
                .param("kind", kind.name())
                .param("laCode", authority.code())
                .query((row, n) -> organisation(row))
                .list();
    }

    /** Names are sealed; the caller opens them. Only of the organisation that acts: the database sees to it. */
    List<Colleague> colleagues(Role role) {
        return jdbc.sql("""
                        select id, subject_key, name_sealed, email_sealed from people.account
                        where :role = any(roles) and organisation = evenhand.acting_organisation() order by id
                        """)
                .param("role", role.name())
                .query((row, n) -> colleague(row))
                .list();
    }

    /** All people of the organisation that acts. */
    List<Colleague> colleagues() {
        return jdbc.sql("""
                        select id, subject_key, name_sealed, email_sealed from people.account
                        where organisation = evenhand.acting_organisation() order by id
                        """).query((row, n) -> colleague(row)).list();
    }

    Set<Role> rolesOn(AccountId account, LocalDate day) {
        return jdbc.sql("select people.roles_on(:account, :day) as roles")
                .param("account", account.value())
                .param("day", day)
                .query((row, n) -> roles(row))
                .single();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                new AccountId(row.getObject("id", UUID.class)),
                new SubjectKey(row.getString("subject_key")),
                new SealedText(row.getString("name_sealed")),
                new SealedText(row.getString("email_sealed")));
    }

    /** Of everybody in the organisation that acts who is not forgotten. */
    List<Addressed> addresses() {
        return jdbc.sql("""
                        select id, subject_key, email_sealed, roles from people.account
                        where organisation = evenhand.acting_organisation() and subject_key <> '' order by id
                        """)
                .query((row, n) -> new Addressed(
                        new AccountId(row.getObject("id", UUID.class)),
                        new SubjectKey(row.getString("subject_key")),
                        new SealedText(row.getString("email_sealed")),
                        roles(row)))
                .list();
    }

    /** Somebody with an address, still sealed. */
    record Addressed(AccountId id, SubjectKey key, SealedText email, Set<Role> roles) {}

    /** A colleague, their name and address still sealed. */
    record Colleague(AccountId id, SubjectKey key, SealedText name, SealedText email) {}

    /** An independent professional counts as a service while a check of their registration is good. */
    private static final String SELECT_ORGANISATION = """
            select id, kind, name, la_code, setting_urn, is_demonstration, is_checked
            from (select id, name, la_code, setting_urn, is_demonstration, checked_at is not null as is_checked,
                         case when kind = 'INDEPENDENT' and people.may_take_work(id, current_date) then 'SERVICE' else kind end as kind
                  from people.organisation) organisation
            """;

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getString("la_code")).map(LaCode::of),
                Optional.ofNullable(row.getString("setting_urn")).map(Urn::of),
                row.getBoolean("is_demonstration"),
                row.getBoolean("is_checked"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array array = row.getArray("roles");
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
