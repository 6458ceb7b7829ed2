package org.evenhand.app.register.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.register.people.Specialist.Aac;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.RegisterTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What is said of a person themselves, as it was entered.
 *
 * @param account identifier of their account; empty for none
 * @param languages by name, one a line
 * @param bsl level of British Sign Language; empty for none
 */
public record WhoForm(
        @Nullable String edition,
        @Nullable String name,
        @Nullable String account,
        @Nullable String languages,
        @Nullable String bsl,
        @Nullable String aac,
        @BindParam("joined-day") @Nullable String day,
        @BindParam("joined-month") @Nullable String month,
        @BindParam("joined-year") @Nullable String year) {

    static WhoForm empty(LocalDate today) {
        return new WhoForm("0", null, null, null, null, Aac.NONE.name(), day(today), month(today), year(today));
    }

    static WhoForm of(Specialist person, RegisterTerms terms) {
        return new WhoForm(
                Integer.toString(person.edition()),
                person.name(),
                person.account().map(id -> id.value().toString()).orElse(""),
                String.join(
                        "\n",
                        terms.languages().stream()
                                .filter(one -> person.languages().contains(one.code()))
                                .map(RegisterTerms.Language::name)
                                .toList()),
                person.bslLevel().isPresent()
                        ? Integer.toString(person.bslLevel().getAsInt())
                        : "",
                person.aac().name(),
                day(person.joinedOn()),
                month(person.joinedOn()),
                year(person.joinedOn()));
    }

    private static String day(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return Integer.toString(date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Specialist> read(
            PersonId id, OrganisationId owner, Set<AccountId> colleagues, RegisterTerms terms, List<Problem> problems) {
        String called = Entered.needed("name", name, 200, Words.of("people.form.name"), problems);
        Optional<AccountId> signsInAs = account(colleagues, problems);
        Set<String> spoken = languages(terms, problems);
        OptionalInt level = bsl(problems);
        Optional<Aac> aids = Entered.choice("aac", aac, List.of(Aac.values()), Words.of("people.form.aac"), problems);
        Optional<LocalDate> joined = Entered.neededDay("joined", day, month, year, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        String read = Entered.text(edition);
        return Optional.of(new Specialist(
                id,
                owner,
                signsInAs,
                called,
                spoken,
                level,
                aids.orElseThrow(),
                joined.orElseThrow(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                read.matches("\\d{1,8}") ? Integer.parseInt(read) : 0));
    }

    private Optional<AccountId> account(Set<AccountId> colleagues, List<Problem> problems) {
        String chosen = Entered.text(account);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<AccountId> known = colleagues.stream()
                .filter(one -> one.value().toString().equals(chosen))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem("account", Words.of("people.form.account")));
        }
        return known;
    }

    private Set<String> languages(RegisterTerms terms, List<Problem> problems) {
        Set<String> found = new LinkedHashSet<>();
        Arrays.stream(Entered.text(languages).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> terms.findLanguageNamed(line)
                        .ifPresentOrElse(
                                one -> found.add(one.code()),
                                () -> problems.add(
                                        new Problem("languages", Words.of("register.form.language", line)))));
        return found;
    }

    private OptionalInt bsl(List<Problem> problems) {
        String entered = Entered.text(bsl);
        if (entered.isEmpty()) {
            return OptionalInt.empty();
        }
        if (entered.matches("[1-6]")) {
            return OptionalInt.of(Integer.parseInt(entered));
        }
        problems.add(new Problem("bsl", Words.of("people.form.bsl")));
        return OptionalInt.empty();
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "WhoForm[…]";
    }
}
