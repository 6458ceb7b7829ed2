package org.evenhand.app.continuity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.engine.clock.Terms;
import org.evenhand.packs.clocks.SchoolTerms;
import org.evenhand.packs.policy.ContinuityRules;
import org.evenhand.vocabulary.DaySpan;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts continuity of an area, one line for each child, setting or change, by type of setting: exact, so that whoever shows it holds small numbers
 * back ({@link AreaContinuity} does). A meeting is a visit that took place, or the first contact after a request or a hand-over. See
 * docs/methods/continuity.md.
 */
@Service
@Transactional(readOnly = true)
public class Continuity {

    private final ContinuityTable table;
    private final CountingClocks clocks;
    private final ContinuityRules rules;
    private final Clock clock;

    Continuity(ContinuityTable table, CountingClocks clocks, ContinuityRules rules, Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A child who was met.
     *
     * @param professionals how many different ones, at least 1
     */
    public record ChildMet(SettingType type, int professionals) {}

    /**
     * A setting that was met.
     *
     * @param type empty where it was visited and never asked
     * @param termsInARow in so many terms, one after the other, the same specialist came; at least 1
     */
    public record SettingMet(Optional<SettingType> type, int termsInARow) {}

    /**
     * A change of provider after the first contact.
     *
     * @param last contact of who came before
     * @param next contact of who came after; empty while the child waits
     * @param closedOn the day the request was closed, whether somebody came again or not
     */
    public record Change(SettingType type, LocalDate last, Optional<LocalDate> next, Optional<LocalDate> closedOn) {

        public boolean isStillWaiting() {
            return next.isEmpty() && closedOn.isEmpty();
        }
    }

    /** Every child who was met within the period, without saying who. */
    public List<ChildMet> children(LaCode area, DaySpan period) {
        return table.meetings(area, period).stream()
                .filter(met -> met.child().isPresent() && met.type().isPresent())
                .collect(Collectors.groupingBy(met -> met.child().get()))
                .values()
                .stream()
                .map(ofChild -> new ChildMet(ofChild.getFirst().type().orElseThrow(), (int) ofChild.stream()
                        .map(ContinuityTable.Met::specialist)
                        .distinct()
                        .count()))
                .toList();
    }

    /** Every setting that was met within the period; terms before it do not count. */
    public List<SettingMet> settings(LaCode area, DaySpan period) {
        SchoolTerms terms = terms(area, period);
        return table.meetings(area, period).stream()
                .collect(Collectors.groupingBy(ContinuityTable.Met::setting))
                .values()
                .stream()
                .map(ofSetting -> new SettingMet(ofSetting.getFirst().type(), longest(ofSetting, terms)))
                .toList();
    }

    /** Changes of provider within the period. */
    public List<Change> changes(LaCode area, DaySpan period) {
        return table.changes(area, period);
    }

    /** How many professionals met the child of this request in the year until today; none where those who act may not know. */
    public int professionalsOf(RequestId request) {
        return table.professionalsOf(request, DaySpan.yearUntil(LocalDate.now(clock)));
    }

    /** The terms of an area within a period, assumed where the authority gave no dates. */
    SchoolTerms terms(LaCode area, DaySpan period) {
        return SchoolTerms.over(
                period.from(),
                period.until(),
                clocks.termDates().find(area, area.code()).orElseGet(() -> Terms.unknown(area.code())),
                rules.assumedTerms());
    }

    /** The longest run of terms, one after the other. */
    static int longestRun(Collection<Integer> places) {
        int longest = 0;
        int run = 0;
        int before = Integer.MIN_VALUE;
        for (int place : new TreeSet<>(places)) {
            run = place == before + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = place;
        }
        return longest;
    }

    private static int longest(List<ContinuityTable.Met> ofSetting, SchoolTerms terms) {
        Map<Long, Set<Integer>> bySpecialist = ofSetting.stream()
                .collect(Collectors.groupingBy(
                        ContinuityTable.Met::specialist,
                        Collectors.mapping(met -> terms.indexOf(met.on()), Collectors.toSet())));
        return bySpecialist.values().stream()
                .mapToInt(Continuity::longestRun)
                .max()
                .orElse(0);
    }
}
