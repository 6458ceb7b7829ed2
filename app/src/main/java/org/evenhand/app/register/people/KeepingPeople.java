package org.evenhand.app.register.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.people.Specialist.Qualification;
import org.evenhand.app.register.people.Specialist.Registration;
import org.evenhand.app.register.people.Specialist.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the specialists of the organisation that acts. Every change is in the record, by codes and days; no name and no number is. */
@Service
public class KeepingPeople {

    private final PeopleOnRegisterTable table;
    private final CardTable cards;
    private final Ledger ledger;
    private final Clock clock;

    KeepingPeople(PeopleOnRegisterTable table, CardTable cards, Ledger ledger, Clock clock) {
        this.table = table;
        this.cards = cards;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Kept {

        /** It is written. */
        record Done(PersonId id) implements Kept {}

        /** Somebody changed it meanwhile; nothing was written. */
        record ChangedMeanwhile() implements Kept {}

        /** The organisation that acts keeps no such person. */
        record NotYours() implements Kept {}
    }

    /** Those who are there first, by name. */
    @Transactional(readOnly = true)
    public List<Specialist> of(OrganisationId owner) {
        return table.of(owner).stream()
                .sorted(Comparator.comparing((Specialist one) -> one.leftOn().isPresent())
                        .thenComparing(Specialist::name))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Specialist> find(PersonId id, OrganisationId owner) {
        return table.find(id).filter(person -> person.owner().equals(owner));
    }

    @Transactional
    public Kept add(Specialist person) {
        table.insert(person, clock.instant());
        ledger.append(Happening.of("SpecialistAdded", person.id().value())
                .with("owner", person.owner().value())
                .with("joinedOn", person.joinedOn())
                .with("hasAccount", person.account().isPresent()));
        return new Kept.Done(person.id());
    }

    /** Changes what is said of the person themselves; {@code person.edition()} is the edition that was read. */
    @Transactional
    public Kept change(Specialist person) {
        Optional<Specialist> before = table.lock(person.id());
        if (before.isEmpty() || !before.get().owner().equals(person.owner())) {
            return new Kept.NotYours();
        }
        if (before.get().edition() != person.edition()) {
            return new Kept.ChangedMeanwhile();
        }
        table.update(person, clock.instant());
        ledger.append(Happening.of("SpecialistChanged", person.id().value())
                .with("owner", person.owner().value())
                .with("hasAccount", person.account().isPresent()));
        return new Kept.Done(person.id());
    }

    /** Their posts end that day, and what they published is shown no longer. */
    @Transactional
    public Kept leaves(PersonId id, OrganisationId owner, LocalDate on) {
        return with(id, owner, person -> {
            table.update(person.leaving(on), clock.instant());
            person.roles().stream()
                    .filter(role -> role.endsOn().map(end -> end.isAfter(on)).orElse(true))
                    .forEach(role -> table.end(role.id(), on));
            cards.remove(id);
            ledger.append(Happening.of("SpecialistLeft", id.value())
                    .with("owner", owner.value())
                    .with("on", on));
        });
    }

    @Transactional
    public Kept takesUp(PersonId id, OrganisationId owner, Role role) {
        return with(id, owner, person -> {
            table.insert(id, role);
            ledger.append(Happening.of("RoleTakenUp", id.value())
                    .with("role", role.id().value())
                    .with("profession", role.profession())
                    .with("share", role.share())
                    .with("from", role.startsOn()));
        });
    }

    /** @param on the last day */
    @Transactional
    public Kept givesUp(PersonId id, OrganisationId owner, RoleId role, LocalDate on) {
        return with(id, owner, person -> {
            table.end(role, on);
            ledger.append(Happening.of("RoleEnded", id.value())
                    .with("role", role.value())
                    .with("on", on));
        });
    }

    /** What was found on a register replaces what was found there before. */
    @Transactional
    public Kept lookedUp(PersonId id, OrganisationId owner, Registration registration) {
        return with(id, owner, person -> {
            table.save(id, registration);
            ledger.append(Happening.of("RegistrationChecked", id.value())
                    .with("body", registration.body())
                    .with("standing", registration.standing())
                    .with("checkedOn", registration.checkedOn()));
        });
    }

    @Transactional
    public Kept studies(PersonId id, OrganisationId owner, Qualification qualification) {
        return with(id, owner, person -> {
            table.save(id, qualification);
            ledger.append(Happening.of("QualificationRecorded", id.value())
                    .with("code", qualification.code())
                    .with("specialism", qualification.specialism().orElse(""))
                    .with("progress", qualification.progress()));
        });
    }

    private Kept with(PersonId id, OrganisationId owner, Consumer<Specialist> change) {
        Optional<Specialist> person = table.lock(id);
        if (person.isEmpty() || !person.get().owner().equals(owner)) {
            return new Kept.NotYours();
        }
        change.accept(person.get());
        return new Kept.Done(id);
    }
}
