package org.evenhand.app.site;

import java.util.List;
import org.evenhand.app.site.components.ErrorMessage;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.Text;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its questions. The same list feeds the summary at the top and the message beside each field. */
public record FormProblems(List<Problem> list) {

    public FormProblems {
        list = List.copyOf(list);
    }

    public static FormProblems none() {
        return new FormProblems(List.of());
    }

    public static FormProblems of(Problem... problems) {
        return new FormProblems(List.of(problems));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The message for a field's component, or null where the field is right; a template passes it on as errorMessage. */
    public @Nullable ErrorMessage in(String field) {
        return list.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(problem -> ErrorMessage.of(problem.message()))
                .orElse(null);
    }

    /** The links of the summary. */
    public List<Link> links() {
        return list.stream()
                .map(problem -> Link.of(Text.of(problem.message()), "#" + problem.field()))
                .toList();
    }
}
