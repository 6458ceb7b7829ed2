package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/**
 * One thing that somebody is to do by a day, as the two parties see it.
 *
 * @param answering whose lead answers here
 * @param holder who must act: a role and a body, never a person
 * @param what is to be done
 * @param why it is to be done
 * @param deliverer the profession that may deliver it
 * @param duty what compels it, if anything
 * @param duties the edition that was read
 * @param byWhen the last day on which it is done in time
 * @param found what the specialist found
 */
public record Recommendation(
        RecommendationId id,
        RequestId request,
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
        Amount amount,
        Duty duty,
        DataVersion duties,
        String holder,
        LocalDate byWhen,
        State state,
        Optional<LocalDate> answeredOn,
        Optional<String> reason,
        Optional<LocalDate> doneOn,
        Optional<String> evidence) {

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
