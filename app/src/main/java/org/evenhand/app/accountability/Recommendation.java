package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * One thing that somebody is to do by a day, as the two parties see it.
 *
 * @param advice the advice it belongs to
 * @param answering whose lead answers here
 * @param found what the specialist found
 * @param what is to be done
 * @param why it is to be done
 * @param deliverer the profession that may deliver it
 * @param amount how much; empty where the specialist could not say
 * @param duty what compels it, if anything
 * @param duties the edition that was read
 * @param holder who must act: a role and a body, never a person
 * @param byWhen the last day on which it is done in time; while its clock stands still without an end, as it was before
 * @param halt why its clock stands still; empty while it runs
 */
public record Recommendation(
        RecommendationId id,
        RequestId request,
        UUID advice,
        OrganisationId setting,
        OrganisationId service,
        OrganisationId answering,
        LaCode area,
        String found,
        Profession advisedBy,
        LocalDate givenOn,
        String what,
        String why,
        Profession deliverer,
        Optional<Amount> amount,
        Particulars particulars,
        Duty duty,
        DataVersion duties,
        String holder,
        LocalDate byWhen,
        State state,
        Optional<Halt> halt,
        Came came) {

    /**
     * What more was said when it was advised.
     *
     * @param layer of support, a code of the rule set; empty for advice of the first editions
     * @param startBy the last day on which it begins in time
     * @param shownBy what will show that it was done
     * @param vagueWords how many were left in it
     */
    public record Particulars(
            Optional<String> layer,
            Optional<LocalDate> startBy,
            Optional<String> shownBy,
            int vagueWords,
            Optional<Overruled> overruled) {

        @Override
        public String toString() {
            return "Particulars[…]";
        }
    }

    /**
     * A clinical task was left with somebody who is not qualified for it.
     *
     * @param task a code of the pack support-plans
     */
    public record Overruled(String task, String reason) {

        @Override
        public String toString() {
            return "Overruled[%s, …]".formatted(task);
        }
    }

    /**
     * What came of it so far.
     *
     * @param declineReason a code of the pack accountability-terms
     * @param reason why it was declined, in the holder's words
     * @param person who sees to it, by name
     */
    public record Came(
            Optional<LocalDate> answeredOn,
            Optional<String> declineReason,
            Optional<String> reason,
            Optional<Route> route,
            Optional<String> person,
            Optional<LocalDate> doneOn,
            Optional<String> evidence,
            Optional<Review> review) {

        @Override
        public String toString() {
            return "Came[…]";
        }
    }

    public Optional<String> reason() {
        return came.reason();
    }

    public Optional<LocalDate> doneOn() {
        return came.doneOn();
    }

    public Optional<String> evidence() {
        return came.evidence();
    }

    /** Whether it says what is done, how much, how often and how long, in words that are not vague. */
    public boolean isSpecifiedAndQuantified() {
        return amount.isPresent() && particulars.vagueWords() == 0;
    }

    /** How many days after its last day it is; 0 where it is not late or nothing is open. */
    public long daysLate(LocalDate today) {
        return state == State.MISSED ? Math.max(0, ChronoUnit.DAYS.between(byWhen, today)) : 0;
    }

    /** What it is about must not reach a log. */
    @Override
    public String toString() {
        return "Recommendation[%s, %s]".formatted(id, state);
    }
}
