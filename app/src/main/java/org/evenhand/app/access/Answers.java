package org.evenhand.app.access;

import java.util.Optional;
import org.evenhand.app.guidance.Facts;

/**
 * What a person told us when they asked. There is no place in it for a plan, a diagnosis or a kind of setting, and there will be none.
 *
 * @param facts what the thresholds look at
 * @param child whom it is about; absent for a group or for the setting's practice
 * @param noticed what staff have noticed, in their words
 * @param tried what was tried and what came of it, in their words; may be empty
 * @param family whether the family agrees; absent where no child is named
 * @param contact whom the service reaches, and when
 */
public record Answers(
        Facts facts,
        Optional<Child> child,
        String noticed,
        String tried,
        Optional<FamilyAgrees> family,
        Contact contact) {

    /**
     * As little of a child as a service needs to tell one request from another.
     *
     * @param called first name or initials
     * @param birthMonth 1 to 12
     * @param birthYear four digits
     */
    public record Child(String called, int birthMonth, int birthYear) {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** What the family says. */
    public enum FamilyAgrees {
        YES,
        NOT_ASKED_YET
    }

    /**
     * @param name the person to speak to
     * @param reached a telephone number or a mail address
     * @param times when they can be reached; may be empty
     */
    public record Contact(String name, String reached, String times) {

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    @Override
    public String toString() {
        return "Answers[…]";
    }
}
