package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;

/** The table {@code rules} of one edition of a pack. */
final class PackRules {

    private final Pack pack;
    private final List<PackRule> rules;

    private PackRules(Pack pack) {
        this.pack = pack;
        this.rules = pack.table("rules").stream().map(PackRules::rule).toList();
    }

    static PackRules of(Pack pack) {
        return new PackRules(pack);
    }

    /** In the order of the pack. */
    List<PackRule> list() {
        return rules;
    }

    /** @throws BrokenPack if this edition has no such rule */
    PackRule get(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BrokenPack(
                        "%s has no rule “%s”. Add a row to its rules.csv.".formatted(pack.version(), code)));
    }

    private static PackRule rule(Row row) {
        return new PackRule(
                row.text("code"),
                row.whole("value"),
                row.text("unit"),
                row.text("meaning"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
