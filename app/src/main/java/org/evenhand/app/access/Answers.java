package org.evenhand.app.access;

import java.util.Optional;
import java.util.OptionalInt;
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
 * @param wish what else they said of the help they want
 * @param consent what the family said; not kept among the answers but as a row of its own, because it may be withdrawn
 */
public record Answers(
        Facts facts,
        Optional<Child> child,
        Optional<AgeGroup> ages,
        String noticed,
        String tried,
        Contact contact,
        Wish wish,
        Optional<Consent> consent) {

    /** No field may be longer, in characters. */
    public static final int LONGEST_TEXT = 5_000;

    /** What was sealed before a wish could be said has none. */
    public Answers {
        wish = Optional.ofNullable(wish).orElse(Wish.NONE);
    }

    public static Answers ofChild(Facts facts, Child child, String noticed, String tried, Contact contact) {
        return new Answers(
                facts, Optional.of(child), Optional.empty(), noticed, tried, contact, Wish.NONE, Optional.empty());
    }

    public static Answers ofGroup(Facts facts, AgeGroup ages, String noticed, String tried, Contact contact) {
        return new Answers(
                facts, Optional.empty(), Optional.of(ages), noticed, tried, contact, Wish.NONE, Optional.empty());
    }

    public Answers withWish(Wish other) {
        return new Answers(facts, child, ages, noticed, tried, contact, other, consent);
    }

    public Answers withConsent(Consent given) {
        return new Answers(facts, child, ages, noticed, tried, contact, wish, Optional.of(given));
    }

    /** As they are sealed. */
    Answers withoutConsent() {
        return new Answers(facts, child, ages, noticed, tried, contact, wish, Optional.empty());
    }

    /**
     * What they said of the help they want.
     *
     * @param children how many they are, for a group
     * @param mode how they would like to be helped: a code of the pack access-terms
     * @param individually why this child needs help of their own although the thresholds offer none in their layer; empty where that was
     *     not asked for
     */
    public record Wish(OptionalInt children, Optional<String> mode, String individually) {

        public static final Wish NONE = new Wish(OptionalInt.empty(), Optional.empty(), "");

        @Override
        public String toString() {
            return "Wish[…]";
        }
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
