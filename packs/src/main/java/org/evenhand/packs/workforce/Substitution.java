package org.evenhand.packs.workforce;

import java.util.List;
import java.util.Locale;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Profession;

/** Who may not replace whom. What no rule names is not thereby allowed. */
public final class Substitution {

    private final Pack pack;
    private final List<Rule> all;

    private Substitution(Pack pack) {
        this.pack = pack;
        this.all = pack.table("rules").stream().map(Substitution::rule).toList();
    }

    public static Substitution from(Packs packs) {
        return new Substitution(packs.get("substitution"));
    }

    /** Which part of the work. */
    public enum Part {
        ASSESS,
        DELIVER
    }

    /** Whether somebody else may do it. */
    public enum Allowed {
        NEVER,
        SUPERVISED,
        /** No rule speaks of it. */
        NOT_STATED
    }

    /**
     * A rule.
     *
     * @param profession whose work it is
     * @param by who might do it in their place
     * @param why without its full stop
     */
    public record Rule(Part part, Profession profession, Profession by, Allowed allowed, String why, Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Rule> list() {
        return all;
    }

    public List<Rule> of(Profession profession) {
        return all.stream().filter(rule -> rule.profession() == profession).toList();
    }

    /** Whether somebody of another profession may do a part of the work of {@code profession}. */
    public Allowed allowed(Part part, Profession profession, Profession by) {
        return all.stream()
                .filter(rule -> rule.part() == part && rule.profession() == profession && rule.by() == by)
                .map(Rule::allowed)
                .findFirst()
                .orElse(Allowed.NOT_STATED);
    }

    private static Rule rule(Row row) {
        return new Rule(
                row.value("part", text -> Part.valueOf(text.toUpperCase(Locale.ROOT))),
                row.value("profession", Profession::of),
                row.value("by", Profession::of),
                row.value("allowed", text -> Allowed.valueOf(text.toUpperCase(Locale.ROOT))),
                row.text("why"),
                row.value("basis", Basis::valueOf));
    }
}
