package org.evenhand.app.house;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.TransitionTable;

/** A table of transitions as a page of docs/generated: states down, steps across, a dash where it is refused. */
public final class LifecycleDocument {

    private LifecycleDocument() {}

    /**
     * @param opening title and what to know, as markdown
     * @param words key of the states' names, without the state: "coalition.state."
     */
    public static <S extends Enum<S>, E extends Enum<E>> String of(
            TransitionTable<S, E> table, Class<S> states, Class<E> steps, String words, String opening) {
        E[] across = steps.getEnumConstants();
        StringBuilder page = new StringBuilder(opening)
                .append("| where it stands | ")
                .append(Arrays.stream(across).map(Enum::name).collect(Collectors.joining(" | ")))
                .append(" |\n")
                .append("| --- ".repeat(1 + across.length))
                .append("|\n");
        for (S from : states.getEnumConstants()) {
            page.append("| ")
                    .append(from)
                    .append(" (")
                    .append(Words.of(words + from))
                    .append(")");
            for (E step : across) {
                page.append(" | ").append(table.next(from, step).map(Enum::name).orElse("–"));
            }
            page.append(" |\n");
        }
        return page.toString();
    }
}
