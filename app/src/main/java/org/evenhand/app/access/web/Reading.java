package org.evenhand.app.access.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Consent;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Sign;

/** Reads a whole form, once every question has been answered well. */
final class Reading {

    private Reading() {}

    static Answers answers(Entered entered) {
        About about = About.valueOf(entered.text("about"));
        Facts facts = new Facts(
                about,
                Facts.Area.valueOf(entered.text("area")),
                signs(entered),
                Integer.parseInt(entered.text("cycles")));
        Answers.Contact contact =
                new Answers.Contact(entered.text("name"), entered.text("reached"), entered.text("times"));
        return switch (about) {
            case CHILD ->
                Answers.ofChild(
                                facts,
                                new Answers.Child(
                                        entered.text("called"),
                                        Integer.parseInt(entered.text("born-month")),
                                        Integer.parseInt(entered.text("born-year")),
                                        Answers.FamilyAgrees.valueOf(entered.text("family"))),
                                entered.text("noticed"),
                                entered.text("tried"),
                                contact)
                        .withWish(wish(entered))
                        .withConsent(consent(entered));
            case SEVERAL_CHILDREN, PRACTICE ->
                Answers.ofGroup(
                                facts,
                                Answers.AgeGroup.valueOf(entered.text("ages")),
                                entered.text("noticed"),
                                entered.text("tried"),
                                contact)
                        .withWish(wish(entered));
        };
    }

    /** What was said for an earlier subject does not count: a child has no number of children, and a group no reason of its own. */
    private static Answers.Wish wish(Entered entered) {
        return new Answers.Wish(
                Question.CHILDREN.isAsked(entered)
                        ? OptionalInt.of(Integer.parseInt(entered.text("children")))
                        : OptionalInt.empty(),
                Optional.of(entered.text("support")).filter(mode -> !mode.equals(TermChoices.UNSURE)),
                Question.INDIVIDUAL.isAsked(entered) ? entered.text("individually") : "");
    }

    private static Consent consent(Entered entered) {
        return Question.CONSENT.isAsked(entered) ? given(entered) : new Consent.NotYet(entered.text("reason"));
    }

    /** Only of answers that were checked. */
    static Consent.Given given(Entered entered) {
        return new Consent.Given(
                Consent.By.valueOf(entered.text("givenBy")),
                entered.day(new Field.Day("agreed")).orElseThrow(),
                Consent.How.valueOf(entered.text("how")),
                Consent.For.valueOf(entered.text("covers")));
    }

    /** Only of questions that are asked: an answer from before a change of subject does not count. */
    private static Set<Sign> signs(Entered entered) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        Stream.of(Question.URGENT, Question.SIGNS)
                .filter(question -> question.isAsked(entered))
                .flatMap(question -> entered.all(question.path()).stream())
                .filter(value -> !value.equals(Field.Any.NONE))
                .forEach(value -> signs.add(Sign.valueOf(value)));
        return signs;
    }
}
