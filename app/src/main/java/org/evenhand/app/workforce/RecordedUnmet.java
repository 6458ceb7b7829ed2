package org.evenhand.app.workforce;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What specialists advised in an area and nobody paid for or had time for, as far as it may be shown. Open to everybody; it is part of no
 * estimate of need, because only what was asked for and advised is in it.
 */
@Service
public class RecordedUnmet {

    private final UnmetTable table;
    private final DisclosureRules rules;

    RecordedUnmet(UnmetTable table, Packs packs) {
        this.table = table;
        this.rules = DisclosureRules.from(packs);
    }

    /**
     * One profession.
     *
     * @param needs recommendations, rounded
     * @param hours they come to, rounded
     */
    public record Line(Profession profession, long needs, long hours) {}

    /** The most first; without those that are too few. */
    @Transactional(readOnly = true)
    public List<Line> of(LaCode area) {
        return table.released(area);
    }

    public long smallest() {
        return rules.rule().threshold();
    }

    public long roundedTo() {
        return rules.rule().roundTo();
    }

    public String source() {
        return "Recorded here; " + rules.version();
    }

    /** What may be shown of a sum; empty where it is small. */
    Optional<Line> release(UnmetTable.Sum sum) {
        return sum.needs() < smallest()
                ? Optional.empty()
                : Optional.of(new Line(sum.profession(), rounded(sum.needs()), rounded(sum.minutes() / 60)));
    }

    private long rounded(long count) {
        long to = roundedTo();
        return Math.floorDiv(count + to / 2, to) * to;
    }
}
