package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.site.components.Cell;
import org.evenhand.packs.parliament.ParliamentRules.DueRule;
import org.evenhand.vocabulary.Disclosure;

/** Who answers on time? */
public record DepartmentsPage(
        List<Sourced> figures,
        List<Cell> head,
        List<List<Cell>> named,
        List<List<Cell>> ordinary,
        DueRule ordinaryRule,
        List<Pair> pairs,
        List<Pair> bySpecialism,
        List<Disclosure> signs,
        LocalDate seenUntil,
        String source) {

    /** Two questions to two departments, and what they have in common. */
    public record Pair(String about, Asked one, QuestionLine oneLine, Asked other, QuestionLine otherLine) {

        /** The beginning of an answer, or that there is none. */
        public static String begun(Asked asked) {
            String answer = asked.question().answer();
            return answer.length() <= 300 ? answer : answer.substring(0, answer.lastIndexOf(' ', 300)) + " …";
        }
    }
}
