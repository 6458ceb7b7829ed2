package org.evenhand.app.accountability;

import java.util.List;
import java.util.Optional;
import org.evenhand.engine.wording.VagueWord;
import org.evenhand.engine.wording.Wording;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.ClinicalTasks;
import org.evenhand.packs.policy.ClinicalTasks.Task;
import org.springframework.stereotype.Component;

/** Weighs a recommendation before it is recorded: is it specific, is it quantified, and may who is to do it do it. */
@Component
class Weighing {

    private final Wording wording;
    private final ClinicalTasks tasks;

    Weighing(AccountabilityTerms terms, ClinicalTasks tasks) {
        this.wording = Wording.of(
                terms.vague().stream().map(AccountabilityTerms.Vague::word).toList());
        this.tasks = tasks;
    }

    /** Each once, in the order in which they stand. */
    List<VagueWord> vague(Draft draft) {
        return wording.findings(draft.what()).stream()
                .map(Wording.Finding::word)
                .distinct()
                .toList();
    }

    /**
     * The clinical task that the words give away and whose professions do not include who is to do it. Training by a professional makes up for
     * that in a plan, where it is named; here nobody has been trained yet.
     */
    Optional<Task> notQualified(Draft draft) {
        return tasks.list().stream()
                .filter(task -> task.isMeantBy(draft.what()) && !task.doneBy().contains(draft.deliverer()))
                .findFirst();
    }
}
