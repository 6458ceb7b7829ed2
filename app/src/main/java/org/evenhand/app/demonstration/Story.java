package org.evenhand.app.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.app.access.Answers;
import org.evenhand.app.demonstration.Evenborough.Person;
import org.evenhand.app.demonstration.Evenborough.Place;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;

/**
 * What became of one invented request, in days from the day of asking.
 *
 * @param number from 0
 * @param askedDaysAgo how long ago it was asked
 * @param seenAfter days to the first contact; absent where nobody answered
 * @param advice present where advice was given
 */
record Story(
        int number,
        Place place,
        Facts facts,
        Person specialist,
        int askedDaysAgo,
        OptionalInt seenAfter,
        Optional<Advice> advice) {

    private static final int HOW_MANY = 60;
    private static final int DAYS_OF_HISTORY = 200;

    private static final int YOUNGEST_BORN = 2022;

    /** Every fifth request is never answered: such waits must be seen. */
    private static final int UNANSWERED_EVERY = 5;

    /** Nurseries and colleges of Evenborough wait longer than schools; that is what its figure is to show. */
    private static final List<Integer> WAITS_OF_SCHOOLS = List.of(9, 16, 21, 27, 34, 41, 52);

    private static final double LONGER_IN_EARLY_YEARS = 1.8;
    private static final double LONGER_AFTER_16 = 1.7;

    /**
     * @param after days from the first contact to the advice
     * @param daysToAct days from the advice to the last day
     */
    record Advice(int after, int daysToAct, Ending ending) {}

    /** What the duty holder did. */
    enum Ending {
        DONE_IN_TIME,
        ACCEPTED_THEN_MISSED,
        DECLINED,
        DONE_LATE,
        NO_ANSWER
    }

    /** The same sixty whenever it is asked. */
    static List<Story> all() {
        // Nurseries ask most, because a nursery has nobody of its own to ask.
        List<Place> turns = List.of(
                Evenborough.NURSERY,
                Evenborough.PRIMARY,
                Evenborough.COLLEGE,
                Evenborough.NURSERY,
                Evenborough.SECONDARY,
                Evenborough.CHILDMINDER,
                Evenborough.PRIMARY,
                Evenborough.COLLEGE);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            stories.add(of(i, turns.get(i % turns.size())));
        }
        return List.copyOf(stories);
    }

    private static Story of(int number, Place place) {
        boolean vision = number % 2 == 0;
        int askedDaysAgo = DAYS_OF_HISTORY - number * DAYS_OF_HISTORY / HOW_MANY;
        boolean unanswered = number % UNANSWERED_EVERY == UNANSWERED_EVERY - 1;
        int wait = (int) Math.round(WAITS_OF_SCHOOLS.get(number % WAITS_OF_SCHOOLS.size()) * longer(place));
        OptionalInt seenAfter = unanswered || wait >= askedDaysAgo ? OptionalInt.empty() : OptionalInt.of(wait);
        int after = 3 + number % 6;
        boolean advised = seenAfter.isPresent() && wait + after < askedDaysAgo;
        Ending ending = Ending.values()[number % Ending.values().length];
        return new Story(
                number,
                place,
                vision
                        ? Facts.of(About.CHILD, Area.VISION, Sign.NEW_VISION_LOSS)
                        : Facts.of(About.CHILD, Area.SPEECH_AND_LANGUAGE, Sign.STAMMERING),
                vision ? Evenborough.QTVI : Evenborough.SLT,
                askedDaysAgo,
                seenAfter,
                advised ? Optional.of(new Advice(after, 28 + number % 3 * 7, ending)) : Optional.empty());
    }

    private static double longer(Place place) {
        return switch (place.type().stage()) {
            case EARLY_YEARS -> LONGER_IN_EARLY_YEARS;
            case SCHOOL -> 1;
            case POST_16 -> LONGER_AFTER_16;
        };
    }

    /** Born in a month of their own, so that no two are taken for the same child. */
    Answers.Child child() {
        return new Answers.Child(
                "Invented child %d".formatted(number + 1),
                1 + number % 12,
                YOUNGEST_BORN - number / 12,
                Answers.FamilyAgrees.YES);
    }

    boolean isAboutVision() {
        return facts.area() == Area.VISION;
    }
}
