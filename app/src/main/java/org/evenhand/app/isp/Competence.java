package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanDocument.Training;
import org.evenhand.packs.policy.ClinicalTasks;
import org.evenhand.packs.policy.ClinicalTasks.Task;

/** Looks whether who is to do something may do it, by the pack of clinical tasks. Knows nothing of persons: only roles and training. */
public final class Competence {

    private final ClinicalTasks tasks;

    public Competence(ClinicalTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * A task with somebody who has not what it needs.
     *
     * @param wasNamed whether the plan says that it is this task, rather than its words
     */
    public record Concern(Task task, Why why, boolean wasNamed) {}

    /** What is missing. */
    public enum Why {
        /** Only the professions of the task may do it; no training makes up for that. */
        ONLY_BY_THE_QUALIFIED,
        /** Nobody is named who trained the staff for this child. */
        NOT_TRAINED,
        /** Who trained them may not train for this. */
        TRAINER_NOT_QUALIFIED,
        /** The training lies ahead: until then they are not trained. */
        TRAINING_LIES_AHEAD,
        /** Nobody looks at how it is done. */
        NOT_SUPERVISED
    }

    /** What there is to be said of a provision, whether or not somebody overrode it. */
    public Optional<Concern> concern(Provision provision, LocalDate today) {
        Optional<Task> named = provision.task().flatMap(tasks::find);
        Optional<Concern> ofNamed = named.flatMap(task -> concern(task, provision, today, true));
        if (ofNamed.isPresent()) {
            return ofNamed;
        }
        // Who leaves the question at "none of these" is asked about what the words give away.
        return tasks.list().stream()
                .filter(task -> !named.equals(Optional.of(task)))
                .filter(task -> task.isMeantBy(provision.what()))
                .flatMap(task -> concern(task, provision, today, false).stream())
                .findFirst();
    }

    /** The concern that nobody has answered with a reason. */
    public Optional<Concern> unanswered(Provision provision, LocalDate today) {
        return concern(provision, today)
                .filter(concern -> provision
                        .override()
                        .filter(given -> given.task().equals(concern.task().code()))
                        .isEmpty());
    }

    /** Those of a plan that nobody has answered. */
    public List<Provision> unanswered(PlanDocument plan, LocalDate today) {
        return plan.provision()
                .filter(one -> unanswered(one, today).isPresent())
                .toList();
    }

    private static Optional<Concern> concern(Task task, Provision provision, LocalDate today, boolean wasNamed) {
        if (provision.deliverer().profession().filter(task.doneBy()::contains).isPresent()) {
            return Optional.empty();
        }
        return missing(task, provision.training(), today).map(why -> new Concern(task, why, wasNamed));
    }

    private static Optional<Why> missing(Task task, Optional<Training> training, LocalDate today) {
        if (!task.afterTraining()) {
            return Optional.of(Why.ONLY_BY_THE_QUALIFIED);
        }
        if (training.isEmpty()) {
            return Optional.of(Why.NOT_TRAINED);
        }
        if (training.get().by().profession().filter(task.trainedBy()::contains).isEmpty()) {
            return Optional.of(Why.TRAINER_NOT_QUALIFIED);
        }
        if (training.get().on().isAfter(today)) {
            return Optional.of(Why.TRAINING_LIES_AHEAD);
        }
        return training.get().supervisedBy().isBlank() ? Optional.of(Why.NOT_SUPERVISED) : Optional.empty();
    }
}
