package org.evenhand.packs.policy;

import java.time.MonthDay;
import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.clocks.SchoolTerms;
import org.evenhand.vocabulary.DataVersion;

/** When a specialist counts as alongside a setting, from one edition of the pack {@code continuity}. */
public final class ContinuityRules {

    private final Pack pack;
    private final PackRules rules;
    private final List<SchoolTerms.Assumed> assumed;

    private ContinuityRules(Pack pack) {
        this.pack = pack;
        this.rules = PackRules.of(pack);
        this.assumed =
                pack.table("terms").stream().map(ContinuityRules::assumed).toList();
    }

    public static ContinuityRules from(Packs packs) {
        return new ContinuityRules(packs.get("continuity"));
    }

    public DataVersion version() {
        return pack.version();
    }

    /** In so many terms in a row the same specialist came. */
    public PackRule termsInARow() {
        return rules.get("terms-in-a-row");
    }

    /** When terms are taken to begin where an authority gave no dates. */
    public List<SchoolTerms.Assumed> assumedTerms() {
        return assumed;
    }

    private static SchoolTerms.Assumed assumed(Row row) {
        return new SchoolTerms.Assumed(row.text("name"), row.value("begins", text -> MonthDay.parse("--" + text)));
    }
}
