package org.evenhand.app.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.equity.ReleasingAdvice;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;

/**
 * Public figures of Evenborough's advice of the year before its first request: what became of as many recommendations as a figure needs, without the
 * recommendations themselves. Released by the same rule as every other.
 */
class InventingFigures {

    private static final int MONTHS_OF_A_FIGURE = 6;

    private final ReleasingAdvice releasing;

    InventingFigures(ReleasingAdvice releasing) {
        this.releasing = releasing;
    }

    /** Two half years; nothing where they are there. */
    void release(YearMonth last) {
        YearMonth firstHalf = last.minusMonths(MONTHS_OF_A_FIGURE);
        // Four declined for another reason are too few to be shown: that is to be seen in the first of the two.
        released(firstHalf, invented(79, 41, 27, 22, 19, 14, 4, 16));
        released(last, invented(121, 62, 24, 18, 23, 17, 11, 13));
    }

    private void released(YearMonth last, List<AdviceOutcome> outcomes) {
        releasing.releaseInvented(LaCode.DEMONSTRATION, last.minusMonths(MONTHS_OF_A_FIGURE - 1), last, outcomes);
    }

    private static List<AdviceOutcome> invented(
            int specified, int inTime, int late, int notDone, int money, int people, int otherwise, int unanswered) {
        List<AdviceOutcome> all = new ArrayList<>();
        add(all, inTime, Ending.DONE_IN_TIME, Optional.empty());
        add(all, late, Ending.DONE_LATE, Optional.empty());
        add(all, notDone, Ending.ACCEPTED_NOT_DONE, Optional.empty());
        add(all, money, Ending.DECLINED, Optional.of("NO_FUNDING"));
        add(all, people, Ending.DECLINED, Optional.of("NO_CAPACITY"));
        add(all, otherwise, Ending.DECLINED, Optional.of("CHILD_LEFT"));
        add(all, unanswered, Ending.UNANSWERED, Optional.empty());
        List<AdviceOutcome> some = new ArrayList<>();
        for (AdviceOutcome one : all) {
            some.add(new AdviceOutcome(one.settingType(), some.size() < specified, one.ending(), one.declineReason()));
        }
        return some;
    }

    private static void add(List<AdviceOutcome> all, int times, Ending ending, Optional<String> reason) {
        all.addAll(Collections.nCopies(times, new AdviceOutcome(SettingType.OTHER, true, ending, reason)));
    }
}
