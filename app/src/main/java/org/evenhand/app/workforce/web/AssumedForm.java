package org.evenhand.app.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.workforce.Assumed;

/**
 * The three assumptions as they stand in the address: what was entered, what it means, and what is wrong with it. An assumption that is absent
 * is the one that the reports take for granted; one that cannot be read is never replaced silently.
 */
public record AssumedForm(
        String additional, String reaching, String setAside, List<Problem> problems, Optional<Assumed> read) {

    private static final int LONGEST_SHOWN = 30;

    /** @param usual for what is absent */
    static AssumedForm of(String additional, String reaching, String setAside, Assumed usual) {
        List<Problem> problems = new ArrayList<>();
        Optional<Double> a = number("additional", additional, usual.additional(), false, problems);
        Optional<Double> r = number("reaching", reaching, usual.reaching(), false, problems);
        Optional<Double> s = number("setAside", setAside, usual.setAside(), true, problems);
        Optional<Assumed> read = problems.isEmpty()
                ? Optional.of(new Assumed(a.orElseThrow(), r.orElseThrow(), s.orElseThrow()))
                : Optional.empty();
        return new AssumedForm(
                shown(additional, usual.additional()),
                shown(reaching, usual.reaching()),
                shown(setAside, usual.setAside()),
                List.copyOf(problems),
                read);
    }

    private static String shown(String typed, double usual) {
        return typed.isBlank() ? Assumed.plain(usual) : shortened(typed.strip());
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Optional<Double> number(
            String field, String typed, double usual, boolean mayBeNothing, List<Problem> problems) {
        if (typed.isBlank()) {
            return Optional.of(usual);
        }
        String plain = typed.strip().replaceAll("\\s*%$", "").replace(',', '.');
        boolean form = plain.matches("\\d{1,3}(\\.\\d{1,2})?");
        double value = form ? Double.parseDouble(plain) : Double.NaN;
        boolean within = mayBeNothing ? value >= 0 && value < 100 : value > 0 && value <= 100;
        if (within) {
            return Optional.of(value);
        }
        problems.add(new Problem(field, Words.of("promise.problem." + field, shortened(typed.strip()))));
        return Optional.empty();
    }

    FormProblems formProblems() {
        return new FormProblems(problems);
    }
}
