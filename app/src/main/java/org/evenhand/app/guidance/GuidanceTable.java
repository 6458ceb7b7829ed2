package org.evenhand.app.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the module. */
@Repository
class GuidanceTable implements PublishedHere {

    private static final RowMapper<Edition> EDITION = (row, n) -> edition(row);

    private static final RowMapper<ThresholdDraft> DRAFT = (row, n) -> new ThresholdDraft(
            row.getObject("id", UUID.class),
            area(row),
            DataVersion.of(row.getString("based_on")),
            ThresholdContent.read(row.getString("content")),
            row.getInt("edition"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    GuidanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Edition> editions() {
        return jdbc.sql("select version, area, effective, ends from guidance.threshold_version order by number")
                .query(EDITION)
                .list();
    }

    @Override
    public Optional<Kept> find(DataVersion version) {
        return jdbc.sql("""
                        select version, area, effective, ends, terms, based_on, content
                        from guidance.threshold_version where version = :version and not ends
                        """)
                .param("version", version.version())
                .query((row, n) -> new Kept(
                        edition(row),
                        DataVersion.of(row.getString("terms")),
                        DataVersion.of(row.getString("based_on")),
                        row.getString("content")))
                .optional();
    }

    /** One publishes at a time, from here to the end of the transaction: the name of a version has a number in it. */
    int countOf(Optional<LaCode> area, LocalDate effective) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('guidance.threshold_version'))")
                .query((row, n) -> "")
                .list();
        return jdbc.sql("select count(*) from guidance.threshold_version where area = :area and effective = :effective")
                .param("area", code(area))
                .param("effective", effective)
                .query(Integer.class)
                .single();
    }

    void insert(Edition edition, DataVersion terms, DataVersion basedOn, String content, String sha256, By by) {
        jdbc.sql("""
                        insert into guidance.threshold_version
                            (version, area, effective, ends, terms, based_on, content, sha256, organisation, published_by, published_at)
                        values (:version, :area, :effective, :ends, :terms, :basedOn, :content, :sha256, :organisation, :by, :at)
                        """)
                .param("version", edition.version().version())
                .param("area", code(edition.area()))
                .param("effective", edition.effective())
                .param("ends", edition.ends())
                .param("terms", terms.toString())
                .param("basedOn", basedOn.toString())
                .param("content", content)
                .param("sha256", sha256)
                .param("organisation", by.organisation())
                .param("by", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of whoever acts. */
    List<ThresholdDraft> drafts() {
        return jdbc.sql("""
                        select id, area, based_on, content, edition, edited_at
                        from guidance.threshold_draft order by edited_at desc, id
                        """).query(DRAFT).list();
    }

    Optional<ThresholdDraft> findDraft(UUID id) {
        return jdbc.sql("""
                        select id, area, based_on, content, edition, edited_at
                        from guidance.threshold_draft where id = :id for update
                        """).param("id", id).query(DRAFT).optional();
    }

    void insert(ThresholdDraft draft, By by) {
        jdbc.sql("""
                        insert into guidance.threshold_draft (id, organisation, area, based_on, content, edition, edited_by, edited_at)
                        values (:id, :organisation, :area, :basedOn, :content, :edition, :by, :at)
                        """)
                .param("id", draft.id())
                .param("organisation", by.organisation())
                .param("area", code(draft.area()))
                .param("basedOn", draft.basedOn().toString())
                .param("content", draft.content().json().text())
                .param("edition", draft.edition())
                .param("by", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(UUID draft, ThresholdContent content, int edition, By by) {
        jdbc.sql("""
                        update guidance.threshold_draft
                        set content = :content, edition = :edition, edited_by = :by, edited_at = :at where id = :id
                        """)
                .param("id", draft)
                .param("content", content.json().text())
                .param("edition", edition)
                .param("by", by.person())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(UUID draft) {
        return jdbc.sql("delete from guidance.threshold_draft where id = :id")
                        .param("id", draft)
                        .update()
                == 1;
    }

    /** Who does it, for whom, and when. */
    record By(UUID person, UUID organisation, Instant at) {}

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                new DataVersion(Thresholds.PACK, row.getString("version")),
                area(row),
                row.getObject("effective", LocalDate.class),
                row.getBoolean("ends"));
    }

    private static Optional<LaCode> area(ResultSet row) throws SQLException {
        String code = row.getString("area");
        return code.isEmpty() ? Optional.empty() : Optional.of(LaCode.of(code));
    }

    private static String code(Optional<LaCode> area) {
        return area.map(LaCode::code).orElse("");
    }
}
