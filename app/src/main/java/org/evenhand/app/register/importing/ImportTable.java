package org.evenhand.app.register.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.vault.SealedText;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.packs.services.ColumnMap;
import org.evenhand.packs.services.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of lists that were given, and of what they would do. What is done is in {@link CommittingTable}. */
@Repository
class ImportTable {

    private static final int AT_ONCE = 1_000;
    private static final String IMPORT = """
            select i.id, i.file_name, i.sha256, i.bytes, i.state, i.headers, i.notes, i.columns, i.row_count, i.fault_count, i.seen,
                   i.file_sealed is not null as has_file, i.made_by, i.given_at, i.committed_at, i.committed_by, i.undone_at, i.undone_by
            from register.import i
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file as it is kept. */
    record Sealed(SubjectKey key, SealedText file) {}

    void insert(Import given, OrganisationId owner, Sealed file) {
        jdbc.sql("""
                        insert into register.import
                            (id, owner, made_by, file_name, sha256, bytes, state, subject_key, file_sealed, headers, notes, columns, row_count,
                             given_at)
                        values (:id, :owner, :madeBy, :name, :sha256, :bytes, :state, :key, :file, :headers, :notes, :columns, :rows, :at)
                        """)
                .param("id", given.id().value())
                .param("owner", owner.value())
                .param("madeBy", given.madeBy())
                .param("name", given.fileName())
                .param("sha256", given.sha256())
                .param("bytes", given.bytes())
                .param("state", given.state().name())
                .param("key", file.key().wrapped())
                .param("file", file.file().base64())
                .param("headers", given.headers().toArray(String[]::new))
                .param("notes", given.notes().toArray(String[]::new))
                .param("columns", given.columns().written())
                .param("rows", given.rows())
                .param("at", utc(given.givenAt()))
                .update();
    }

    /** Of the organisation that acts; that of another is not there. */
    Optional<Import> find(ImportId id) {
        return jdbc.sql(IMPORT + " where i.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row, counts(id)))
                .optional();
    }

    /** Waits for whoever is at it. */
    Optional<Import> lock(ImportId id) {
        return jdbc.sql(IMPORT + " where i.id = :id for update of i")
                .param("id", id.value())
                .query((row, n) -> read(row, counts(id)))
                .optional();
    }

    /** The latest first; what was given up is left out. */
    List<Import> list(OrganisationId owner, int most) {
        return jdbc.sql(IMPORT
                        + " where i.owner = :owner and i.state <> 'DISCARDED' order by i.given_at desc limit :most")
                .param("owner", owner.value())
                .param("most", most)
                .query((row, n) -> read(row, Map.of()))
                .list();
    }

    Optional<Sealed> file(ImportId id) {
        return jdbc.sql(
                        "select subject_key, file_sealed from register.import where id = :id and file_sealed is not null")
                .param("id", id.value())
                .query((row, n) -> new Sealed(
                        new SubjectKey(row.getString("subject_key")), new SealedText(row.getString("file_sealed"))))
                .optional();
    }

    private Map<Verdict, Integer> counts(ImportId id) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        jdbc.sql("select verdict, count(*) as lines from register.import_line where import = :id group by verdict")
                .param("id", id.value())
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("lines"));
                });
        return counts;
    }

    void checked(ImportId id, ImportState state, ColumnMap columns, int faults, String seen) {
        jdbc.sql("""
                        update register.import set state = :state, columns = :columns, fault_count = :faults, seen = :seen where id = :id
                        """)
                .param("state", state.name())
                .param("columns", columns.written())
                .param("faults", faults)
                .param("seen", seen)
                .param("id", id.value())
                .update();
        jdbc.sql("delete from register.import_fault where import = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from register.import_line where import = :id")
                .param("id", id.value())
                .update();
    }

    void moved(ImportId id, ImportState state) {
        jdbc.sql("update register.import set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void committed(ImportId id, Import.Act act) {
        jdbc.sql("""
                        update register.import set state = 'COMMITTED', committed_at = :at, committed_by = :by where id = :id
                        """)
                .param("at", utc(act.at()))
                .param("by", act.person())
                .param("id", id.value())
                .update();
    }

    void undone(ImportId id, Import.Act act) {
        jdbc.sql("update register.import set state = 'UNDONE', undone_at = :at, undone_by = :by where id = :id")
                .param("at", utc(act.at()))
                .param("by", act.person())
                .param("id", id.value())
                .update();
    }

    /** What the register of an owner is: any change makes it another. */
    String seen(OrganisationId owner) {
        return jdbc.sql("""
                        select count(*) || ' ' || coalesce(sum(edition), 0) || ' ' || coalesce(max(changed_at)::text, '')
                        from register.service where owner = :owner
                        """).param("owner", owner.value()).query(String.class).single();
    }

    Map<UUID, String> references(OrganisationId owner) {
        Map<UUID, String> references = new HashMap<>();
        jdbc.sql("select service, reference from register.service_reference where owner = :owner")
                .param("owner", owner.value())
                .query(row -> {
                    references.put(row.getObject("service", UUID.class), row.getString("reference"));
                });
        return references;
    }

    Optional<String> columns(OrganisationId owner, String signature) {
        return jdbc.sql("select columns from register.import_columns where owner = :owner and signature = :signature")
                .param("owner", owner.value())
                .param("signature", signature)
                .query(String.class)
                .optional();
    }

    void remember(OrganisationId owner, String signature, ColumnMap columns) {
        jdbc.sql("""
                        insert into register.import_columns (owner, signature, columns) values (:owner, :signature, :columns)
                        on conflict (owner, signature) do update set columns = excluded.columns
                        """)
                .param("owner", owner.value())
                .param("signature", signature)
                .param("columns", columns.written())
                .update();
    }

    void insertFaults(ImportId id, OrganisationId owner, List<Fault> faults) {
        jdbc.sql("""
                        insert into register.import_fault (import, owner, number, row, field, value, rule, why, remedy)
                        select :id, :owner, f.number, f.row, f.field, f.value, f.rule, f.why, f.remedy
                        from unnest(:rows::int[], :fields::text[], :values::text[], :rules::text[], :whys::text[], :remedies::text[])
                             with ordinality as f (row, field, value, rule, why, remedy, number)
                        """)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("rows", array(faults, fault -> String.valueOf(fault.row())))
                .param("fields", array(faults, Fault::column))
                .param("values", array(faults, Fault::value))
                .param("rules", array(faults, fault -> fault.rule().name()))
                .param("whys", array(faults, Fault::why))
                .param("remedies", array(faults, Fault::remedy))
                .update();
    }

    /** By set, a thousand at a time: one by one, each would wait for the one before. */
    void insertLines(ImportId id, OrganisationId owner, List<Planned> planned) {
        for (int from = 0; from < planned.size(); from += AT_ONCE) {
            List<Planned> some = planned.subList(from, Math.min(from + AT_ONCE, planned.size()));
            jdbc.sql("""
                            insert into register.import_line
                                (import, owner, number, verdict, row, service, close_to, name, profession, decision, after, after_same, changes)
                            select :id, :owner, :from + l.number, l.verdict, nullif(l.row, '')::int, l.service::uuid,
                                   nullif(l.close_to, '')::uuid, l.name, l.profession,
                                   case l.verdict when 'CLOSE' then 'APART' when 'LEAVES' then 'STAYS' end,
                                   nullif(l.after, '')::jsonb, nullif(l.after_same, '')::jsonb, l.changes::jsonb
                            from unnest(:verdicts::text[], :rows::text[], :services::text[], :closeTo::text[], :names::text[],
                                        :professions::text[], :after::text[], :afterSame::text[], :changes::text[])
                                 with ordinality as l (verdict, row, service, close_to, name, profession, after, after_same, changes, number)
                            """)
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .param("from", from)
                    .param("verdicts", array(some, line -> line.verdict().name()))
                    .param(
                            "rows",
                            array(some, line -> line.row().map(String::valueOf).orElse("")))
                    .param("services", array(some, line -> line.service().toString()))
                    .param(
                            "closeTo",
                            array(
                                    some,
                                    line -> line.closeTo().map(UUID::toString).orElse("")))
                    .param("names", array(some, Planned::name))
                    .param("professions", array(some, Planned::profession))
                    .param("after", array(some, Planned::after))
                    .param("afterSame", array(some, Planned::afterSame))
                    .param("changes", array(some, line -> json.writeValueAsString(line.changes())))
                    .update();
        }
        jdbc.sql("select register.take_stock('import_line')::text")
                .query((row, n) -> "")
                .list();
    }

    /** From this number on, at most so many. */
    List<Line> lines(ImportId id, Verdict verdict, int skipped, int most) {
        return jdbc.sql("""
                        select l.number, l.verdict, l.row, coalesce(l.close_to, l.service) as service, l.name, l.profession, l.decision, l.changes
                        from register.import_line l where l.import = :id and l.verdict = :verdict
                        order by l.number offset :skipped limit :most
                        """)
                .param("id", id.value())
                .param("verdict", verdict.name())
                .param("skipped", skipped)
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getInt("number"),
                        Verdict.valueOf(row.getString("verdict")),
                        Optional.ofNullable(row.getObject("row", Integer.class)),
                        new ServiceId(row.getObject("service", UUID.class)),
                        row.getString("name"),
                        row.getString("profession"),
                        Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
                        json.readValue(row.getString("changes"), new TypeReference<List<Line.Change>>() {})))
                .list();
    }

    /** @param numbers of lines; all of this verdict where there are none */
    int decide(ImportId id, Verdict verdict, Decision decision, List<Integer> numbers) {
        return jdbc.sql("""
                        update register.import_line set decision = :decision
                        where import = :id and verdict = :verdict and (cardinality(:numbers::int[]) = 0 or number = any(:numbers::int[]))
                        """)
                .param("decision", decision.name())
                .param("id", id.value())
                .param("verdict", verdict.name())
                .param("numbers", array(numbers, String::valueOf))
                .update();
    }

    int decided(ImportId id) {
        return jdbc.sql("""
                        select count(*) from register.import_line l where l.import = :id and (
                            (l.verdict = 'CLOSE' and (l.decision = 'APART' or l.after_same is not null))
                            or (l.decision = 'LEAVES' and l.service not in (
                                select c.close_to from register.import_line c
                                where c.import = :id and c.verdict = 'CLOSE' and c.decision = 'SAME')))
                        """).param("id", id.value()).query(Integer.class).single();
    }

    /** @param rule empty for all */
    List<ShownFault> faults(ImportId id, String rule, int skipped, int most) {
        return jdbc.sql("""
                        select f.row, f.field, f.value, f.why, f.remedy from register.import_fault f
                        where f.import = :id and (:rule = '' or f.rule = :rule) order by f.number offset :skipped limit :most
                        """)
                .param("id", id.value())
                .param("rule", rule)
                .param("skipped", skipped)
                .param("most", most)
                .query((row, n) -> new ShownFault(
                        row.getInt("row"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("why"),
                        row.getString("remedy")))
                .list();
    }

    /** How often each rule is broken among the faults that are kept; the most often first. */
    Map<String, Integer> rules(ImportId id) {
        Map<String, Integer> rules = new java.util.LinkedHashMap<>();
        jdbc.sql("""
                        select rule, count(*) as times from register.import_fault where import = :id
                        group by rule order by count(*) desc, rule
                        """).param("id", id.value()).query(row -> {
            rules.put(row.getString("rule"), row.getInt("times"));
        });
        return rules;
    }

    /** The files of lists that nobody touched since. @return whose */
    List<ImportId> erase(Instant keptBefore) {
        return jdbc.sql("select id from register.erase_imports(:before)")
                .param("before", utc(keptBefore))
                .query((row, n) -> new ImportId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Import read(ResultSet row, Map<Verdict, Integer> counts) throws SQLException {
        List<String> headers = list(row, "headers");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("bytes"),
                ImportState.valueOf(row.getString("state")),
                headers,
                list(row, "notes"),
                ColumnMap.read(row.getString("columns"), headers.size()),
                row.getInt("row_count"),
                row.getInt("fault_count"),
                counts,
                row.getString("seen"),
                row.getBoolean("has_file"),
                row.getObject("made_by", UUID.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                act(row, "committed"),
                act(row, "undone"));
    }

    private static Optional<Import.Act> act(ResultSet row, String what) throws SQLException {
        OffsetDateTime at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Import.Act(row.getObject(what + "_by", UUID.class), at.toInstant()));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <T> String[] array(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
