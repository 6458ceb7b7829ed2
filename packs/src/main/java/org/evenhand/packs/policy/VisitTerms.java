package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;

/** Why visits do not take place, and the few rules of timetables, from one edition of the pack {@code visit-terms}. */
public final class VisitTerms {

    private final Pack pack;
    private final PackRules rules;
    private final List<Reason> reasons;

    private VisitTerms(Pack pack) {
        this.pack = pack;
        this.rules = PackRules.of(pack);
        this.reasons = pack.table("reasons").stream().map(VisitTerms::reason).toList();
    }

    public static VisitTerms from(Packs packs) {
        return new VisitTerms(packs.get("visit-terms"));
    }

    /** Who could not. */
    public enum Who {
        CHILD,
        FAMILY,
        SETTING,
        SPECIALIST,
        NOBODY
    }

    /** Why a visit did not take place. */
    public record Reason(String code, String label, Who who, Basis basis, String source) {}

    public DataVersion version() {
        return pack.version();
    }

    /** @throws BrokenPack if there is no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    /** In the order of the pack. */
    public List<Reason> reasons() {
        return reasons;
    }

    public Optional<Reason> findReason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** @throws BrokenPack if there is no such reason */
    public Reason reason(String code) {
        return findReason(code).orElseThrow(() -> new BrokenPack("%s has no reason “%s”.".formatted(version(), code)));
    }

    private static Reason reason(Row row) {
        return new Reason(
                row.text("code"),
                row.text("label"),
                row.value("who", Who::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
