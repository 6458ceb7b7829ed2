package org.evenhand.app.access.worklist;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.access.Answers;
import org.evenhand.app.guidance.Facts;

/** Which answers were left empty that would help a service to decide: codes of the pack triage-rules. None of them is ever a bar. */
final class MissingAnswers {

    private MissingAnswers() {}

    static List<String> of(Answers answers) {
        List<String> missing = new ArrayList<>();
        if (answers.tried().isBlank()) {
            missing.add("TRIED");
        }
        if (answers.child()
                .filter(child -> child.family() == Answers.FamilyAgrees.NOT_ASKED_YET)
                .isPresent()) {
            missing.add("FAMILY");
        }
        if (answers.facts().area() == Facts.Area.NOT_SURE) {
            missing.add("AREA");
        }
        if (answers.contact().times().isBlank()) {
            missing.add("TIMES");
        }
        if (answers.ages().filter(Answers.AgeGroup.SEVERAL_AGES::equals).isPresent()) {
            missing.add("AGE");
        }
        return missing;
    }
}
