package org.evenhand.app.access.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;

/** The answers as a list that people check, with a link to change each. */
final class Summary {

    private Summary() {}

    /** @param form what each address carries, so that the right form is changed */
    static List<SummaryRow> of(Entered entered, String form, TermChoices choices) {
        List<SummaryRow> rows = new ArrayList<>();
        for (Question question : Question.asked(entered)) {
            for (Field field : question.fields()) {
                String key = Words.of("ask." + field.name() + ".short");
                rows.add(SummaryRow.of(key, value(field, entered, choices))
                        .withAction(
                                Link.of(Words.of("ask.change"), "/ask/" + question.path() + "?form=" + form + "&change")
                                        .withHidden(key.toLowerCase(Locale.UK))));
            }
        }
        return rows;
    }

    private static String value(Field field, Entered entered, TermChoices choices) {
        String value = switch (field) {
            case Field.One one -> words(one.name(), entered.text(one.name()));
            case Field.Any any ->
                entered.all(any.name()).stream()
                        .map(chosen -> words(any.name(), chosen))
                        .collect(Collectors.joining("; "));
            case Field.MonthOfBirth birth ->
                Month.of(Integer.parseInt(entered.text(birth.month()))).getDisplayName(TextStyle.FULL, Locale.UK) + " "
                        + entered.text(birth.year());
            case Field.Line line -> entered.text(line.name());
            case Field.Story story -> entered.text(story.name());
            case Field.Count count -> entered.text(count.name());
            case Field.Day day -> entered.day(day).map(Numbers::weekday).orElse("");
            case Field.Term term -> choices.label(term, entered.text(term.name()));
        };
        return value.isEmpty() ? Words.of("ask.notSaid") : value;
    }

    private static String words(String field, String value) {
        return Words.of("ask." + field + "." + value);
    }
}
