package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;

/** What is known of each of the 49 roles. Every role of the vocabulary has a row. */
public final class Professions {

    private final Pack pack;
    private final List<Role> all;

    private Professions(Pack pack) {
        this.pack = pack;
        this.all = pack.table("professions").stream().map(Professions::role).toList();
    }

    public static Professions from(Packs packs) {
        return new Professions(packs.get("professions"));
    }

    /**
     * A role.
     *
     * @param qualification usual one; may be empty
     * @param expertsAtHand how what was read of Experts at Hand mentions it; may be empty
     * @param named whether it, or the group it belongs to, is named there
     * @param needs it works with, as a phrase
     */
    public record Role(
            Profession profession,
            String title,
            String sector,
            String registration,
            String qualification,
            String employer,
            String expertsAtHand,
            boolean named,
            String needs,
            Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Role> list() {
        return all;
    }

    /** @throws BrokenPack if it has no row */
    public Role get(Profession profession) {
        return all.stream()
                .filter(role -> role.profession() == profession)
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no row for %s.".formatted(version(), profession)));
    }

    private static Role role(Row row) {
        return new Role(
                row.value("code", Profession::of),
                row.text("title"),
                row.text("sector"),
                row.textOrEmpty("registration"),
                row.textOrEmpty("qualification"),
                row.text("employer"),
                row.textOrEmpty("experts_at_hand"),
                row.flag("named_in_experts_at_hand"),
                row.textOrEmpty("needs"),
                row.value("basis", Basis::valueOf));
    }
}
