package org.evenhand.app.people;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.vocabulary.Profession;

/**
 * A professional who works for themselves, as those who run the installation see them.
 *
 * @param name under which they work
 * @param body code of the pack register-terms; empty where no register exists for the profession
 * @param number on that register; empty where none exists
 * @param check the last one; absent before the first
 */
public record Independent(
        OrganisationId organisation,
        String name,
        Profession profession,
        String body,
        String number,
        Optional<Check> check) {

    /**
     * That somebody looked it up.
     *
     * @param lookedAt where
     * @param until the last day on which it is relied on
     */
    public record Check(LocalDate on, LocalDate until, String lookedAt) {

        public boolean isGood(LocalDate day) {
            return !day.isBefore(on) && !day.isAfter(until);
        }
    }

    public boolean mayTakeWork(LocalDate day) {
        return check.filter(one -> one.isGood(day)).isPresent();
    }

    /** Never with the number. */
    @Override
    public String toString() {
        return "Independent[%s]".formatted(organisation);
    }
}
