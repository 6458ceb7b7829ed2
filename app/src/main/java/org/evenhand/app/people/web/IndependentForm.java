package org.evenhand.app.people.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.Independents;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;

/** As what an independent professional comes in, as it was entered. */
public record IndependentForm(
        @Nullable String called,
        @Nullable String authority,
        @Nullable String profession,
        @Nullable String body,
        @Nullable String number) {

    /** What stands for “no register exists”. */
    static final String NONE = "NONE";

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_NUMBER = 40;

    static IndependentForm empty() {
        return new IndependentForm(null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Independents.Said> read(RegisterTerms terms, List<LaCode> areas, List<Problem> problems) {
        String name =
                Entered.needed("called", called, LONGEST_NAME, Words.of("people.independent.problem.called"), problems);
        Optional<LaCode> area = areas.stream()
                .filter(code -> code.code().equals(Entered.text(authority)))
                .findFirst();
        if (area.isEmpty()) {
            problems.add(new Problem("authority", Words.of("people.give.problem.authority")));
        }
        Optional<Profession> work = Entered.choice(
                "profession",
                profession,
                List.of(Profession.values()),
                Words.of("people.independent.problem.profession"),
                problems);
        String register = work.map(one -> body(terms, one, problems)).orElse("");
        String given = Entered.atMost("number", number, LONGEST_NUMBER, problems);
        terms.findBody(register).ifPresent(one -> checkForm(one, given, problems));
        return problems.isEmpty()
                ? Optional.of(new Independents.Said(
                        Words.of(
                                "people.independent.name",
                                name,
                                work.orElseThrow().title()),
                        area.orElseThrow(),
                        work.orElseThrow(),
                        register,
                        register.isEmpty() ? "" : given))
                : Optional.empty();
    }

    /** The code of a body that registers this profession; empty where no register exists and that was said. */
    private String body(RegisterTerms terms, Profession work, List<Problem> problems) {
        String entered = Entered.text(body);
        boolean saysNone = entered.equals(NONE);
        if (terms.hasRegister(work)) {
            boolean isOne = terms.registersOf(work).stream()
                    .anyMatch(one -> !one.body().isEmpty() && one.body().equals(entered));
            if (!isOne) {
                problems.add(new Problem(
                        "body",
                        Words.of(saysNone ? "people.independent.problem.exists" : "people.independent.problem.body")));
            }
            return entered;
        }
        if (!saysNone) {
            problems.add(new Problem("body", Words.of("people.independent.problem.noRegister")));
        }
        return "";
    }

    private static void checkForm(RegisterTerms.Body body, String number, List<Problem> problems) {
        boolean fits = !number.isEmpty() && (body.number().isEmpty() || number.matches(body.number()));
        if (!fits) {
            problems.add(new Problem(
                    "number",
                    body.example().isEmpty()
                            ? Words.of("people.independent.problem.number")
                            : Words.of("people.independent.problem.number.like", body.example())));
        }
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "IndependentForm[…]";
    }
}
