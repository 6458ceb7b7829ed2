package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/** What only certain people may do with a child, what others may do under supervision, and what staff of a setting may do. */
public final class Boundaries {

    private final Pack pack;
    private final List<Boundary> all;

    private Boundaries(Pack pack) {
        this.pack = pack;
        this.all = pack.table("boundaries").stream().map(Boundaries::boundary).toList();
    }

    public static Boundaries from(Packs packs) {
        return new Boundaries(packs.get("boundaries"));
    }

    /** For whom an act is. */
    public enum Kind {
        /** Kept for those who are named. */
        ONLY,
        /** Others may, under supervision. */
        SUPERVISED,
        /** Staff of a setting may. */
        STAFF_MAY
    }

    /**
     * An act.
     *
     * @param what is done, as a phrase
     * @param who may do it; may be empty
     */
    public record Boundary(
            Profession role, Kind kind, String what, String who, PolicyStatus status, Basis basis, String source) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Boundary> list() {
        return all;
    }

    /** Of a role; empty where nothing is recorded, which is not the same as that nothing is kept for it. */
    public List<Boundary> of(Profession role, Kind kind) {
        return all.stream()
                .filter(boundary -> boundary.role() == role && boundary.kind() == kind)
                .toList();
    }

    private static Boundary boundary(Row row) {
        return new Boundary(
                row.value("role", Profession::of),
                row.value("kind", Kind::valueOf),
                row.text("what"),
                row.textOrEmpty("who"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
