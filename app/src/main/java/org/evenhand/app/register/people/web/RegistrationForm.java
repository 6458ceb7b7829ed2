package org.evenhand.app.register.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.register.people.Specialist.Registration;
import org.evenhand.app.register.people.Specialist.Standing;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.packs.policy.RegisterTerms.Body;
import org.evenhand.packs.policy.RegisterTerms.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What was found on a professional register, as it was entered. */
public record RegistrationForm(
        @Nullable String body,
        @Nullable String number,
        @Nullable String standing,
        @BindParam("checked-day") @Nullable String checkedDay,
        @BindParam("checked-month") @Nullable String checkedMonth,
        @BindParam("checked-year") @Nullable String checkedYear,
        @BindParam("expires-day") @Nullable String expiresDay,
        @BindParam("expires-month") @Nullable String expiresMonth,
        @BindParam("expires-year") @Nullable String expiresYear) {

    static RegistrationForm empty() {
        return new RegistrationForm(null, null, null, null, null, null, null, null, null);
    }

    /** Bodies that register at least one profession the person works in, so that nobody is said to stand where nobody like them can. */
    static List<Body> bodiesFor(Specialist person, RegisterTerms terms) {
        Set<String> codes = person.roles().stream()
                .flatMap(role -> terms.registersOf(role.profession()).stream())
                .map(Register::body)
                .collect(Collectors.toSet());
        return terms.bodies().stream().filter(one -> codes.contains(one.code())).toList();
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Registration> read(Specialist person, RegisterTerms terms, LocalDate today, List<Problem> problems) {
        Optional<Body> with = bodiesFor(person, terms).stream()
                .filter(one -> one.code().equals(Entered.text(body)))
                .findFirst();
        if (with.isEmpty()) {
            problems.add(new Problem("body", Words.of("people.form.body")));
        }
        String typed = Entered.needed("number", number, 40, Words.of("people.form.number"), problems);
        with.filter(one -> !typed.isEmpty() && !one.number().isEmpty() && !Pattern.matches(one.number(), typed))
                .ifPresent(one -> problems.add(
                        new Problem("number", Words.of("people.form.number.form", one.name(), one.example()))));
        Optional<Standing> found = Entered.choice(
                "standing", standing, List.of(Standing.values()), Words.of("people.form.standing"), problems);
        Optional<LocalDate> checked = Entered.neededDay("checked", checkedDay, checkedMonth, checkedYear, problems);
        if (checked.isPresent() && checked.get().isAfter(today)) {
            problems.add(new Problem("checked", Words.of("people.form.future")));
        }
        Optional<LocalDate> expires = Entered.day("expires", expiresDay, expiresMonth, expiresYear, problems);
        return problems.isEmpty()
                ? Optional.of(new Registration(
                        UUID.randomUUID(),
                        with.orElseThrow().code(),
                        typed,
                        found.orElseThrow(),
                        checked.orElseThrow(),
                        expires))
                : Optional.empty();
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}
