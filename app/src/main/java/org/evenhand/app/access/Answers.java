package org.evenhand.app.access;

import java.util.Optional;
import org.evenhand.app.guidance.Facts;

/**
 * What a person told us when they asked. There is no place in it for a plan, a diagnosis or a kind of setting, and there will be none.
 *
 * @param facts what the thresholds look at
 * @param child whom it is about; absent for a group or for the setting's practice
 * @param ages of a group or of those the practice is for; absent for a child
 * @param noticed what staff have noticed, in their words
 * @param tried what was tried and what came of it, in their words; may be empty
 * @param contact whom the service reaches, and when
 */
public record Answers(
        Facts facts, Optional<Child> child, Optional<AgeGroup> ages, String noticed, String tried, Contact contact) {

    /** No field may be longer, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    public static Answers ofChild(Facts facts, Child child, String noticed, String tried, Contact contact) {
        return new Answers(facts, Optional.of(child), Optional.empty(), noticed, tried, contact);
    }

    public static Answers ofGroup(Facts facts, AgeGroup ages, String noticed, String tried, Contact contact) {
        return new Answers(facts, Optional.empty(), Optional.of(ages), noticed, tried, contact);
    }

    /**
     * As little of a child as a service needs to tell one request from another.
     *
     * @param called first name or initials
     * @param birthMonth 1 to 12
     * @param birthYear four digits
     */
    public record Child(String called, int birthMonth, int birthYear, FamilyAgrees family) {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** What the family says. Without their agreement no request about a child can be sent. */
    public enum FamilyAgrees {
        YES,
        NOT_ASKED_YET
    }

    /** How old those are whom it is about, in years. */
    public enum AgeGroup {
        FROM_0_TO_1(0, 1),
        FROM_2_TO_4(2, 4),
        FROM_5_TO_10(5, 10),
        FROM_11_TO_15(11, 15),
        FROM_16_TO_25(16, 25),
        SEVERAL_AGES(0, 25);

        private final int youngest;
        private final int oldest;

        AgeGroup(int youngest, int oldest) {
            this.youngest = youngest;
            this.oldest = oldest;
        }

        public int youngest() {
            return youngest;
        }

        /** Included. */
        public int oldest() {
            return oldest;
        }
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
