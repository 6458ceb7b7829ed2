package org.evenhand.app.consultation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.consultation.Consultation;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A consultation, as it was entered. */
public record OpenForm(
        @Nullable String title,
        @Nullable String department,
        @Nullable String behalf,
        @Nullable String source,
        @Nullable String clauses,
        @BindParam("opened-day") @Nullable String openedDay,
        @BindParam("opened-month") @Nullable String openedMonth,
        @BindParam("opened-year") @Nullable String openedYear,
        @BindParam("closes-day") @Nullable String closesDay,
        @BindParam("closes-month") @Nullable String closesMonth,
        @BindParam("closes-year") @Nullable String closesYear) {

    private static final int MOST_CLAUSES = 200;
    private static final int LONGEST_CLAUSE = 2_000;

    static OpenForm empty() {
        return new OpenForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Consultation> read(List<Problem> problems) {
        String called = Entered.needed("title", title, 300, Words.of("consultation.problem.title"), problems);
        String asks =
                Entered.needed("department", department, 200, Words.of("consultation.problem.department"), problems);
        Optional<LocalDate> opened = Entered.neededDay("opened", openedDay, openedMonth, openedYear, problems);
        Optional<LocalDate> closes = Entered.neededDay("closes", closesDay, closesMonth, closesYear, problems);
        if (opened.isPresent() && closes.isPresent() && closes.get().isBefore(opened.get())) {
            problems.add(new Problem("closes", Words.of("consultation.problem.closesFirst")));
        }
        List<Clause> parts = parts(problems);
        String behalfOf = Entered.needed("behalf", behalf, 200, Words.of("consultation.problem.behalf"), problems);
        String from = Entered.needed("source", source, 1_000, Words.of("consultation.problem.source"), problems);
        return problems.isEmpty() && opened.isPresent() && closes.isPresent()
                ? Optional.of(new Consultation(
                        "", called, asks, opened.get(), closes.get(), from, "", behalfOf, Optional.empty(), parts))
                : Optional.empty();
    }

    private List<Clause> parts(List<Problem> problems) {
        List<Clause> parts = new ArrayList<>();
        for (String line : Entered.text(clauses).split("\n")) {
            String words = line.strip();
            if (words.length() > LONGEST_CLAUSE) {
                problems.add(
                        new Problem("clauses", Words.of("consultation.problem.clauseLong", words.substring(0, 40))));
            } else if (!words.isEmpty()) {
                parts.add(new Clause(parts.size() + 1, words, List.of()));
            }
        }
        if (parts.isEmpty()) {
            problems.add(new Problem("clauses", Words.of("consultation.problem.clauses")));
        }
        if (parts.size() > MOST_CLAUSES) {
            problems.add(new Problem("clauses", Words.of("consultation.problem.tooManyClauses")));
        }
        return parts;
    }
}
