package org.evenhand.app.access.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Consent;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.AccessTerms;

/** Finds what is wrong with the answers to a question. Nothing that is wrong is ever cut short or put right silently. */
final class Checking {

    private static final int OLDEST_YEARS = 26;

    private Checking() {}

    static FormProblems problems(Question question, Entered entered, LocalDate today, TermChoices choices) {
        List<Problem> problems = new ArrayList<>();
        for (Field field : question.fields()) {
            problem(field, entered, today, choices).ifPresent(problems::add);
        }
        if (question == Question.CONSENT && problems.isEmpty()) {
            youngPersonProblem(entered, choices.terms()).ifPresent(problems::add);
        }
        return new FormProblems(problems);
    }

    private static Optional<Problem> problem(Field field, Entered entered, LocalDate today, TermChoices choices) {
        return switch (field) {
            case Field.One one -> {
                String chosen = entered.text(one.name());
                if (one.name().equals("family") && chosen.equals("NO")) {
                    yield Optional.of(new Problem(one.name(), Words.of("ask.family.refused")));
                }
                yield one.values().contains(chosen) ? Optional.empty() : missing(one);
            }
            case Field.Any any -> anyProblem(any, entered.all(any.name()));
            case Field.Line line -> textProblem(line, entered.text(line.name()), line.longest());
            case Field.Story story -> textProblem(story, entered.text(story.name()), story.longest());
            case Field.MonthOfBirth birth -> birthProblem(birth, entered, today);
            case Field.Day day -> dayProblem(day, entered, today);
            case Field.Count count -> countProblem(count, entered.text(count.name()));
            case Field.Term term ->
                choices.has(term, entered, entered.text(term.name())) ? Optional.empty() : missing(term);
        };
    }

    /** The day something happened: not in the future. */
    private static Optional<Problem> dayProblem(Field.Day day, Entered entered, LocalDate today) {
        Optional<LocalDate> read = entered.day(day);
        if (read.isEmpty()) {
            return Optional.of(new Problem(day.part("day"), Words.of("ask." + day.name() + ".missing")));
        }
        return read.get().isAfter(today)
                ? Optional.of(new Problem(day.part("day"), Words.of("ask." + day.name() + ".future")))
                : Optional.empty();
    }

    private static Optional<Problem> countProblem(Field.Count count, String text) {
        boolean isIn = text.matches("\\d{1,4}")
                && Integer.parseInt(text) >= count.least()
                && Integer.parseInt(text) <= count.most();
        return isIn ? Optional.empty() : missing(count);
    }

    /** A month of birth leaves the day open: whoever reaches the age in the month of the agreement may have. */
    private static Optional<Problem> youngPersonProblem(Entered entered, AccessTerms terms) {
        int from = terms.rule("young-person-from-age").value();
        boolean isTooYoung = entered.text("givenBy").equals(Consent.By.YOUNG_PERSON.name())
                && entered.text("born-year").matches("\\d{4}")
                && entered.day(new Field.Day("agreed"))
                        .map(YearMonth::from)
                        .filter(agreed -> agreed.isBefore(YearMonth.of(
                                        Integer.parseInt(entered.text("born-year")),
                                        Integer.parseInt(entered.text("born-month")))
                                .plusYears(from)))
                        .isPresent();
        return isTooYoung
                ? Optional.of(new Problem("givenBy", Words.of("ask.givenBy.tooYoung", from)))
                : Optional.empty();
    }

    private static Optional<Problem> anyProblem(Field.Any any, List<String> chosen) {
        if (chosen.contains(Field.Any.NONE)) {
            return chosen.size() == 1
                    ? Optional.empty()
                    : Optional.of(new Problem(any.name(), Words.of("ask.noneAndSome")));
        }
        return !chosen.isEmpty() && any.values().containsAll(chosen) ? Optional.empty() : missing(any);
    }

    private static Optional<Problem> textProblem(Field field, String text, int longest) {
        if (text.isEmpty()) {
            return field.optional() ? Optional.empty() : missing(field);
        }
        // People count what they see, not the halves of an emoji.
        int characters = text.codePointCount(0, text.length());
        return characters <= longest
                ? Optional.empty()
                : Optional.of(new Problem(
                        field.name(),
                        Words.of(
                                "ask.tooLong",
                                Words.of("ask." + field.name() + ".short"),
                                Numbers.whole(longest),
                                Numbers.whole(characters))));
    }

    private static Optional<Problem> birthProblem(Field.MonthOfBirth birth, Entered entered, LocalDate today) {
        String month = entered.text(birth.month());
        String year = entered.text(birth.year());
        if (!month.matches("0?[1-9]|1[0-2]") || !year.matches("\\d{4}")) {
            return Optional.of(new Problem(
                    month.matches("0?[1-9]|1[0-2]") ? birth.year() : birth.month(), Words.of("ask.born.missing")));
        }
        YearMonth born = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (born.isAfter(YearMonth.from(today))) {
            return Optional.of(new Problem(birth.month(), Words.of("ask.born.future")));
        }
        return born.isBefore(YearMonth.from(today).minusYears(OLDEST_YEARS))
                ? Optional.of(new Problem(birth.year(), Words.of("ask.born.tooOld")))
                : Optional.empty();
    }

    private static Optional<Problem> missing(Field field) {
        return Optional.of(new Problem(field.name(), Words.of("ask." + field.name() + ".missing")));
    }
}
