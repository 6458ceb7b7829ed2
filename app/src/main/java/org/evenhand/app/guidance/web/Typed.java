package org.evenhand.app.guidance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;

/** What somebody entered in a form with many choices, by the names of its fields. */
public record Typed(Map<String, List<String>> fields) {

    public Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(Map<String, List<String>> form) {
        return new Typed(new HashMap<>(form));
    }

    /** For a template: never null. */
    public String text(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** For a template: what was chosen of several. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The chosen values; what is no value of these is passed over, for no page offers it. */
    <E extends Enum<E>> Set<E> chosen(String field, List<E> choices) {
        return choices.stream()
                .filter(choice -> all(field).contains(choice.name()))
                .collect(Collectors.toSet());
    }

    /** A whole number within bounds; empty, with a problem, where it is none. */
    Optional<Integer> whole(String field, int least, int most, String problem, List<Problem> problems) {
        String entered = Entered.text(text(field));
        if (entered.matches("\\d{1,4}")) {
            int number = Integer.parseInt(entered);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        problems.add(new Problem(field, problem));
        return Optional.empty();
    }

    boolean isEmpty(String field) {
        return Entered.text(text(field)).isEmpty();
    }

    /** One of these by its code; empty, with a problem, where it is none of them. */
    <T> Optional<T> one(String field, List<T> choices, Function<T, String> code, List<Problem> problems) {
        Optional<T> chosen = choices.stream()
                .filter(choice -> code.apply(choice).equals(text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(new Problem(field, Words.of("thresholds.problem.choice")));
        }
        return chosen;
    }
}
