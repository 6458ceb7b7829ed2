package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What an Individual Support Plan says, the same for every kind of setting. While it is written, parts may be empty; {@link PlanSchema} says
 * what a version needs.
 *
 * @param salt 32 random hexadecimal digits, so that the hash of a version says nothing of its words
 * @param setting the name of the setting that wrote it
 * @param nextReview by when it is looked at again
 */
public record PlanDocument(
        String salt,
        String setting,
        Child child,
        AboutMe aboutMe,
        List<String> needs,
        List<Outcome> outcomes,
        List<Review> reviews,
        Optional<LocalDate> nextReview) {

    public PlanDocument {
        needs = List.copyOf(needs);
        outcomes = List.copyOf(outcomes);
        reviews = List.copyOf(reviews);
    }

    static PlanDocument empty(String setting, Child child) {
        return new PlanDocument(
                newSalt(), setting, child, new AboutMe("", "", ""), List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * As little of a child as is needed to know whom it is about.
     *
     * @param called first name or initials
     */
    public record Child(String called, int birthMonth, int birthYear) {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /**
     * In the child's own words as far as can be.
     *
     * @param voice what the child says or shows
     * @param voiceHeard how that was found out
     */
    public record AboutMe(String strengths, String voice, String voiceHeard) {}

    /**
     * What is to be different for the child.
     *
     * @param id unique in the plan, the same in every version: "o1"
     * @param measure how anybody can tell that it was reached
     */
    public record Outcome(String id, String what, String measure, LocalDate byWhen, List<Provision> provision) {

        public Outcome {
            provision = List.copyOf(provision);
        }

        Outcome with(List<Provision> other) {
            return new Outcome(id, what, measure, byWhen, other);
        }
    }

    /**
     * One thing that is done for the outcome.
     *
     * @param id unique in the plan: "p1"
     * @param task the clinical task it is, by the code of the pack; absent where it is none
     * @param minutesEach minutes each time
     * @param times how often in each period
     * @param weeks for how many weeks; 0 when once
     * @param deliverer who does it
     * @param competence what they must be able to show, in words
     * @param training absent where nobody was trained for it
     * @param override why it stands though the pack says otherwise
     */
    public record Provision(
            String id,
            String what,
            Optional<String> task,
            int minutesEach,
            int times,
            Per per,
            int weeks,
            Deliverer deliverer,
            String competence,
            Optional<Training> training,
            Optional<Overruling> override) {

        public Provision withOverride(Overruling given) {
            return new Provision(
                    id,
                    what,
                    task,
                    minutesEach,
                    times,
                    per,
                    weeks,
                    deliverer,
                    competence,
                    training,
                    Optional.of(given));
        }
    }

    /** How often a period comes round. */
    public enum Per {
        ONCE,
        WEEK,
        TERM
    }

    /**
     * Who trained the staff for this child, when, and who looks at it from time to time.
     *
     * @param by code of a profession
     */
    public record Training(Deliverer by, LocalDate on, String supervisedBy) {}

    /**
     * A lead's decision that a task stays with who is not qualified for it.
     *
     * @param task its code
     * @param tasks the edition of the pack that was read: "support-plans@2026-11-22"
     * @param decidedBy the post, never a name
     */
    public record Overruling(String task, String tasks, String reason, String decidedBy, LocalDate on) {}

    /** A review that was held. */
    public record Review(LocalDate on, String who, String changed) {}

    public Optional<Outcome> find(String outcome) {
        return outcomes.stream().filter(one -> one.id().equals(outcome)).findFirst();
    }

    public Stream<Provision> provision() {
        return outcomes.stream().flatMap(outcome -> outcome.provision().stream());
    }

    public PlanDocument withAboutMe(AboutMe other) {
        return new PlanDocument(salt, setting, child, other, needs, outcomes, reviews, nextReview);
    }

    public PlanDocument withNeeds(List<String> other) {
        return new PlanDocument(salt, setting, child, aboutMe, other, outcomes, reviews, nextReview);
    }

    public PlanDocument withReview(List<Review> held, Optional<LocalDate> next) {
        return new PlanDocument(salt, setting, child, aboutMe, needs, outcomes, held, next);
    }

    /** With this outcome in the place of the one with its identifier, or at the end. */
    public PlanDocument with(Outcome outcome) {
        boolean isNew = find(outcome.id()).isEmpty();
        Stream<Outcome> kept = outcomes.stream().map(one -> one.id().equals(outcome.id()) ? outcome : one);
        return withOutcomes((isNew ? Stream.concat(kept, Stream.of(outcome)) : kept).toList());
    }

    /** With this provision in the place of the one with its identifier, or at the end of the outcome's. */
    public PlanDocument with(String outcome, Provision provision) {
        return change(outcome, one -> {
            boolean isNew =
                    one.provision().stream().noneMatch(other -> other.id().equals(provision.id()));
            Stream<Provision> kept =
                    one.provision().stream().map(other -> other.id().equals(provision.id()) ? provision : other);
            return one.with((isNew ? Stream.concat(kept, Stream.of(provision)) : kept).toList());
        });
    }

    public PlanDocument withoutOutcome(String id) {
        return withOutcomes(
                outcomes.stream().filter(one -> !one.id().equals(id)).toList());
    }

    public PlanDocument withoutProvision(String outcome, String id) {
        return change(
                outcome,
                one -> one.with(one.provision().stream()
                        .filter(other -> !other.id().equals(id))
                        .toList()));
    }

    /** An identifier that no outcome of this plan has. */
    public String nextOutcome() {
        return next("o", outcomes.stream().map(Outcome::id));
    }

    /** An identifier that no provision of this plan has. */
    public String nextProvision() {
        return next("p", provision().map(Provision::id));
    }

    /** Ready to be a version of its own: a new salt, and the setting that writes it now. */
    PlanDocument again(String by) {
        return new PlanDocument(newSalt(), by, child, aboutMe, needs, outcomes, reviews, nextReview);
    }

    private PlanDocument change(String outcome, UnaryOperator<Outcome> change) {
        return withOutcomes(outcomes.stream()
                .map(one -> one.id().equals(outcome) ? change.apply(one) : one)
                .toList());
    }

    private PlanDocument withOutcomes(List<Outcome> other) {
        return new PlanDocument(salt, setting, child, aboutMe, needs, other, reviews, nextReview);
    }

    private static String next(String letter, Stream<String> taken) {
        int largest = taken.map(id -> id.substring(1))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return letter + (largest + 1);
    }

    private static String newSalt() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** What it says must not reach a log. */
    @Override
    public String toString() {
        return "PlanDocument[…]";
    }
}
