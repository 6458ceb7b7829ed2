package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.access.Request;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Who of a service may take a request: those first whose post is what is asked for, each with the posts the register has of them today. */
@Component
class Takers {

    private final Accounts accounts;
    private final KeepingPeople people;
    private final Clock clock;

    Takers(Accounts accounts, KeepingPeople people, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** All but who has it already. */
    List<Choice> of(Request request, OrganisationId service) {
        Map<AccountId, List<Profession>> posts = posts(service);
        return accounts.colleagues(Role.SPECIALIST).stream()
                .filter(one -> !request.specialist().equals(Optional.of(one.id())))
                .sorted(Comparator.comparing(
                        one -> !posts.getOrDefault(one.id(), List.of()).contains(request.profession())))
                .map(one -> Choice.of(one.id().value().toString(), one.name())
                        .withHint(hint(posts.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private Map<AccountId, List<Profession>> posts(OrganisationId service) {
        LocalDate today = LocalDate.now(clock);
        return people.of(service).stream()
                .filter(person -> person.account().isPresent())
                .collect(Collectors.toMap(
                        person -> person.account().get(),
                        person -> person.rolesOn(today).stream()
                                .map(Specialist.Role::profession)
                                .toList(),
                        (one, other) -> one));
    }

    private static String hint(List<Profession> posts) {
        return posts.isEmpty()
                ? Words.of("triage.taker.noPost")
                : posts.stream().map(Profession::title).distinct().collect(Collectors.joining("; "));
    }
}
