package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.parliament.ParliamentRules.DueRule;

/** Who answers on time? */
public record DepartmentsPage(
        List<Sourced> figures,
        List<Cell> head,
        List<List<Cell>> named,
        List<List<Cell>> ordinary,
        DueRule ordinaryRule,
        List<Pair> pairs,
        LocalDate seenUntil,
        String source) {

    /** Nearly the same question to two departments. */
    public record Pair(Asked one, QuestionLine oneLine, Asked other, QuestionLine otherLine) {

        /** The beginning of an answer, or that there is none. */
        public static String begun(Asked asked) {
            String answer = asked.question().answer();
            return answer.length() <= 300 ? answer : answer.substring(0, answer.lastIndexOf(' ', 300)) + " …";
        }
    }
}
