package org.evenhand.app.coalition.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of members. */
@Repository
class MemberTable {

    private static final String CONTACT = "coalition.member.contact";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    MemberTable(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** @return whether it was added; not if an organisation of this name is there */
    boolean insert(Member member, Optional<Contact> contact, Instant at) {
        SubjectKey key = sealing.newSubjectKey();
        return jdbc.sql("""
                        insert into coalition.member
                            (id, name, name_key, sector, nation, website, may_be_named, requested_on, subject_key, contact_sealed, recorded_at)
                        values (:id, :name, :nameKey, :sector, :nation, :website, :mayBeNamed, :requestedOn, :key, :contact, :at)
                        on conflict (name_key) do nothing
                        """)
                        .param("id", member.id().value())
                        .param("name", member.name())
                        .param("nameKey", key(member.name()))
                        .param("sector", member.sector().name())
                        .param("nation", member.nation().map(Nation::name).orElse(null))
                        .param("website", member.website())
                        .param("mayBeNamed", member.mayBeNamed())
                        .param("requestedOn", member.requestedOn())
                        .param("key", contact.isPresent() ? key.wrapped() : "")
                        .param(
                                "contact",
                                contact.map(person -> sealing.seal(key, CONTACT, json.writeValueAsString(person))
                                                .base64())
                                        .orElse(""))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Equal for names that differ only in case, spaces, or a leading “The”. */
    static String key(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^the\\s+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    void insert(MemberId member, Member.Move move, Instant at, UUID by) {
        jdbc.sql("""
                        insert into coalition.member_move
                            (member, number, change, standing, happened_on, evidence, source, signed_as, recorded_at, recorded_by)
                        select :member, count(*) + 1, :change, :standing, :happenedOn, :evidence, :source, :signedAs, :at, :by
                        from coalition.member_move where member = :member
                        """)
                .param("member", member.value())
                .param("change", move.change().name())
                .param("standing", move.standing().name())
                .param("happenedOn", move.on())
                .param("evidence", move.evidence().words())
                .param("source", move.evidence().source())
                .param("signedAs", move.evidence().signedAs())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Two people who decide on the same organisation at once: the second waits and sees where it stands then. */
    void lock(MemberId member) {
        jdbc.sql("select id from coalition.member where id = :id for update")
                .param("id", member.value())
                .query((row, n) -> "")
                .list();
    }

    /** By name. */
    List<Member> list() {
        Map<UUID, List<Kept>> moves =
                jdbc
                        .sql("""
                        select member, change, standing, happened_on, evidence, source, signed_as from coalition.member_move
                        order by member, number
                        """)
                        .query((row, n) -> new Kept(row.getObject("member", UUID.class), move(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Kept::member));
        return jdbc.sql("""
                        select id, name, sector, nation, website, may_be_named, requested_on from coalition.member order by name_key
                        """)
                .query((row, n) -> new Member(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        Optional.ofNullable(row.getString("nation")).map(Nation::valueOf),
                        row.getString("website"),
                        row.getBoolean("may_be_named"),
                        row.getObject("requested_on", LocalDate.class),
                        moves.getOrDefault(row.getObject("id", UUID.class), List.of()).stream()
                                .map(Kept::move)
                                .toList()))
                .list();
    }

    private record Kept(UUID member, Member.Move move) {}

    private static Member.Move move(ResultSet row) throws SQLException {
        return new Member.Move(
                Change.valueOf(row.getString("change")),
                Standing.valueOf(row.getString("standing")),
                row.getObject("happened_on", LocalDate.class),
                new Evidence(row.getString("evidence"), row.getString("source"), row.getString("signed_as")));
    }

    /** Empty where none was given, or where it was erased. */
    Optional<Contact> contact(MemberId member) {
        return jdbc.sql(
                        "select subject_key, contact_sealed from coalition.member where id = :id and contact_sealed <> ''")
                .param("id", member.value())
                .query((row, n) -> json.readValue(
                        sealing.open(
                                new SubjectKey(row.getString("subject_key")),
                                CONTACT,
                                new SealedText(row.getString("contact_sealed"))),
                        Contact.class))
                .optional();
    }

    /** Destroys contacts of those of which nothing was recorded since and that do not belong; says of which. */
    List<UUID> eraseContacts(LocalDate before) {
        return jdbc.sql("""
                        update coalition.member set subject_key = '', contact_sealed = ''
                        where contact_sealed <> ''
                          and coalesce((select m.happened_on from coalition.member_move m where m.member = member.id
                                        order by m.number desc limit 1), requested_on) < :before
                          and coalesce((select m.standing from coalition.member_move m where m.member = member.id
                                        order by m.number desc limit 1), 'REQUESTED') <> 'CONFIRMED'
                        returning id
                        """).param("before", before).query(UUID.class).list();
    }
}
