package org.evenhand.app.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;

/**
 * One question.
 *
 * @param number its place among those that are asked, from 1
 * @param changing whether they came from the list of answers and go back to it
 * @param action where the answer goes
 * @param form the form it belongs to: a person may have begun several
 * @param terms the choices of a field whose choices stand in a pack, by its name
 * @param savedAt when the answers so far were kept: "10:42"; empty before the first
 */
public record QuestionPage(
        Question question,
        Entered entered,
        FormProblems problems,
        String action,
        int number,
        int of,
        String form,
        Map<String, List<Choice>> terms,
        String back,
        boolean changing,
        String savedAt) {

    /** A question on a page of its own, outside any form that was begun. */
    static QuestionPage alone(Question question, Entered entered, FormProblems problems, String action) {
        return new QuestionPage(question, entered, problems, action, 0, 0, "", Map.of(), "", false, "");
    }

    public String title() {
        return Words.of("ask." + question.name() + ".title");
    }

    /** A sentence under the title, or empty. */
    public String lead() {
        return Words.find("ask." + question.name() + ".lead").orElse("");
    }

    /** A page with one field has its question as the heading. */
    public boolean isOneField() {
        return question.fields().size() == 1;
    }

    public String label(Field field) {
        String label = Words.of("ask." + field.name() + ".label");
        return field.optional() ? Words.of("ask.optional", label) : label;
    }

    public String hint(Field field) {
        return Words.find("ask." + field.name() + ".hint").orElse("");
    }

    public List<Choice> terms(Field.Term term) {
        return terms.getOrDefault(term.name(), List.of());
    }

    public List<Choice> choices(Field field, List<String> values) {
        List<Choice> choices = new ArrayList<>();
        for (String value : values) {
            Choice choice = Choice.of(value, Words.of("ask." + field.name() + "." + value));
            choices.add(Words.find("ask." + field.name() + "." + value + ".hint")
                    .map(choice::withHint)
                    .orElse(choice));
        }
        if (field instanceof Field.Any) {
            choices.add(Choice.divider(Words.of("ask.or")));
            choices.add(Choice.of(Field.Any.NONE, Words.of("ask." + field.name() + ".NONE")));
        }
        return choices;
    }
}
