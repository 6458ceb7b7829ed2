package org.evenhand.app.register.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.register.people.Specialist.Progress;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.RegisterTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A qualification, as it was entered. */
public record QualificationForm(
        @Nullable String code,
        @Nullable String specialism,
        @Nullable String provider,
        @Nullable String progress,
        @BindParam("starts-day") @Nullable String startsDay,
        @BindParam("starts-month") @Nullable String startsMonth,
        @BindParam("starts-year") @Nullable String startsYear,
        @BindParam("ends-day") @Nullable String endsDay,
        @BindParam("ends-month") @Nullable String endsMonth,
        @BindParam("ends-year") @Nullable String endsYear,
        @BindParam("due-day") @Nullable String dueDay,
        @BindParam("due-month") @Nullable String dueMonth,
        @BindParam("due-year") @Nullable String dueYear) {

    static QualificationForm empty() {
        return new QualificationForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static QualificationForm of(Qualification kept) {
        return new QualificationForm(
                kept.code(),
                kept.specialism().orElse(""),
                kept.provider(),
                kept.progress().name(),
                day(kept.startsOn()),
                month(kept.startsOn()),
                year(kept.startsOn()),
                day(kept.endsOn()),
                month(kept.endsOn()),
                year(kept.endsOn()),
                day(kept.dueOn()),
                month(kept.dueOn()),
                year(kept.dueOn()));
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(on -> Integer.toString(on.getDayOfMonth())).orElse("");
    }

    private static String month(Optional<LocalDate> date) {
        return date.map(on -> Integer.toString(on.getMonthValue())).orElse("");
    }

    private static String year(Optional<LocalDate> date) {
        return date.map(on -> Integer.toString(on.getYear())).orElse("");
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Qualification> read(UUID id, RegisterTerms terms, LocalDate today, List<Problem> problems) {
        Optional<RegisterTerms.Qualification> which = terms.findQualification(Entered.text(code));
        if (which.isEmpty()) {
            problems.add(new Problem("code", Words.of("people.form.code")));
        }
        Optional<String> special = specialism(which, problems);
        String from = Entered.atMost("provider", provider, 200, problems);
        Optional<Progress> stands = Entered.choice(
                "progress", progress, List.of(Progress.values()), Words.of("people.form.progress"), problems);
        Optional<LocalDate> starts = Entered.day("starts", startsDay, startsMonth, startsYear, problems);
        Optional<LocalDate> ends = Entered.day("ends", endsDay, endsMonth, endsYear, problems);
        Optional<LocalDate> due = Entered.day("due", dueDay, dueMonth, dueYear, problems);
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            problems.add(new Problem("ends", Words.of("people.form.to")));
        }
        if (stands.filter(one -> one == Progress.PASSED).isPresent()
                && ends.filter(day -> !day.isAfter(today)).isEmpty()) {
            problems.add(new Problem("ends", Words.of("people.form.passed")));
        }
        return problems.isEmpty()
                ? Optional.of(new Qualification(
                        id, which.orElseThrow().code(), special, from, stands.orElseThrow(), starts, ends, due))
                : Optional.empty();
    }

    private Optional<String> specialism(Optional<RegisterTerms.Qualification> which, List<Problem> problems) {
        List<String> offered =
                which.map(RegisterTerms.Qualification::specialisms).orElse(List.of());
        String chosen = Entered.text(specialism);
        if (offered.contains(chosen)) {
            return Optional.of(chosen);
        }
        if (!offered.isEmpty()) {
            problems.add(new Problem("specialism", Words.of("people.form.specialism")));
        } else if (!chosen.isEmpty()) {
            problems.add(new Problem("specialism", Words.of("people.form.noSpecialism")));
        }
        return Optional.empty();
    }
}
