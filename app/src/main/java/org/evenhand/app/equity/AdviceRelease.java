package org.evenhand.app.equity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.accountability.OutcomeCounts;
import org.evenhand.app.equity.AdviceFigure.Kind;
import org.evenhand.app.equity.ReleasedAdvice.Count;
import org.evenhand.engine.disclose.CountTable;
import org.evenhand.engine.disclose.PartsOfAWhole;
import org.evenhand.engine.disclose.Suppression;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;

/**
 * Turns what became of recommendations into what may be published of it. All that is shown is one tree of parts, so that what is held back can be
 * worked out from nothing that is shown. See docs/methods/own-advice.md.
 */
final class AdviceRelease {

    static final String METHOD = "own-advice";
    private static final String COLUMN = "recommendations";
    private static final String NOT_SPECIFIED = "NOT_SPECIFIED";

    private final LaCode area;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate today;
    private final SuppressionRule rule;
    private final List<String> reasons;
    private final List<DataVersion> data;

    /** @param reasons codes of those reasons for declining that are told apart */
    AdviceRelease(
            LaCode area,
            LocalDate from,
            LocalDate until,
            LocalDate today,
            SuppressionRule rule,
            List<String> reasons,
            List<DataVersion> data) {
        this.area = area;
        this.from = from;
        this.until = until;
        this.today = today;
        this.rule = rule;
        this.reasons = List.copyOf(reasons);
        this.data = List.copyOf(data);
    }

    ReleasedAdvice of(List<AdviceOutcome> outcomes) {
        OutcomeCounts counts = OutcomeCounts.of(outcomes);
        Map<String, Long> shown = tree(counts);
        PartsOfAWhole specified = PartsOfAWhole.of(
                Map.of(Kind.SPECIFIED.name(), counts.specified(), NOT_SPECIFIED, counts.all() - counts.specified()),
                rule);
        if (!specified.isHeldBack(Kind.SPECIFIED.name())) {
            shown.put(Kind.SPECIFIED.name(), counts.specified());
        }
        if (specified.isTotalHeldBack()) {
            shown.remove(Kind.ALL.name());
        }
        if (isWorkedOutFrom(shown)) {
            shown.put(Kind.LEFT_UNDONE.name(), counts.leftUndone());
        }
        return new ReleasedAdvice(
                area,
                from,
                until,
                today,
                METHOD,
                data,
                figures().stream().map(figure -> count(figure, shown)).toList());
    }

    /** What is left undone lies across the tree. It is shown where everybody can work it out, and then tells nothing that they did not know. */
    private static boolean isWorkedOutFrom(Map<String, Long> shown) {
        return shown.keySet().containsAll(List.of(Kind.ACCEPTED_NOT_DONE.name(), Kind.UNANSWERED.name()))
                || shown.keySet().containsAll(List.of(Kind.ALL.name(), Kind.DELIVERED.name(), Kind.DECLINED.name()));
    }

    /** Those counts of the tree that may be shown. */
    private Map<String, Long> tree(OutcomeCounts counts) {
        List<CountTable.Area> declined = new ArrayList<>();
        long otherwise = counts.of(Ending.DECLINED);
        for (String reason : reasons) {
            declined.add(leaf(AdviceFigure.declinedFor(reason), counts.declinedFor(reason)));
            otherwise -= counts.declinedFor(reason);
        }
        declined.add(leaf(AdviceFigure.of(Kind.DECLINED_OTHERWISE), otherwise));
        CountTable.Group delivered = group(
                Kind.DELIVERED,
                List.of(
                        leaf(AdviceFigure.of(Kind.IN_TIME), counts.onTime()),
                        leaf(AdviceFigure.of(Kind.LATE), counts.of(Ending.DONE_LATE))));
        CountTable.Group accepted = group(
                Kind.ACCEPTED,
                List.of(delivered, leaf(AdviceFigure.of(Kind.ACCEPTED_NOT_DONE), counts.of(Ending.ACCEPTED_NOT_DONE))));
        CountTable.Group all = group(
                Kind.ALL,
                List.of(
                        accepted,
                        group(Kind.DECLINED, declined),
                        leaf(AdviceFigure.of(Kind.UNANSWERED), counts.of(Ending.UNANSWERED))));
        CountTable table = CountTable.of(List.of(COLUMN), all);
        Suppression suppression = Suppression.of(table, unrounded());
        Map<String, Long> shown = new LinkedHashMap<>();
        for (String name : table.areas()) {
            Suppression.Cell total = suppression.total(name);
            boolean isHeldBack = total.disclosure() == Disclosure.SUPPRESSED
                    || suppression.at(name, COLUMN).disclosure() == Disclosure.SUPPRESSED;
            if (!isHeldBack) {
                shown.put(name, total.value().orElseThrow());
            }
        }
        return shown;
    }

    private SuppressionRule unrounded() {
        return new SuppressionRule(rule.threshold(), rule.zerosShown(), 1);
    }

    private static CountTable.Group group(Kind kind, List<CountTable.Area> parts) {
        return new CountTable.Group(kind.name(), parts);
    }

    private static CountTable.Counted leaf(AdviceFigure figure, long count) {
        return new CountTable.Counted(figure.key(), List.of(count));
    }

    /** All that a release says, shown or held back: the same of every area. */
    private List<AdviceFigure> figures() {
        List<AdviceFigure> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.DECLINED_FOR) {
                reasons.forEach(reason -> all.add(AdviceFigure.declinedFor(reason)));
            } else {
                all.add(AdviceFigure.of(kind));
            }
        }
        return all;
    }

    private Count count(AdviceFigure figure, Map<String, Long> shown) {
        return new Count(
                figure,
                shown.containsKey(figure.key())
                        ? OptionalLong.of(rule.rounded(shown.get(figure.key())))
                        : OptionalLong.empty());
    }
}
