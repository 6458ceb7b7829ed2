package org.evenhand.engine.decide;

import java.util.List;

/**
 * A row of a decision table.
 *
 * @param order rows with a lower number are read first; of two rows with the same number neither goes before the other
 * @param allowed for each feature a bit for every value with which the row holds
 * @param anyFlag the row holds only where one of these flags is set; 0 where flags do not matter
 * @param answers what it answers, one for each value of the last feature; equal texts are equal answers
 */
public record Rule(String id, int order, List<Long> allowed, int anyFlag, List<String> answers) {

    public Rule {
        allowed = List.copyOf(allowed);
        answers = List.copyOf(answers);
    }

    boolean allows(List<Integer> values) {
        for (int feature = 0; feature < values.size(); feature++) {
            if ((allowed.get(feature) >> values.get(feature) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Case told) {
        return allows(told.values()) && (anyFlag == 0 || (anyFlag & told.flags()) != 0);
    }

    String answer(List<Integer> values) {
        return answers.get(values.getLast());
    }
}
