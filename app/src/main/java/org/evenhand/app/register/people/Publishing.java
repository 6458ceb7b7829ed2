package org.evenhand.app.register.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.Specialist.Progress;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person publishes themselves, or withdraws that. Nobody can do it for them: the database takes a card from its own person only. */
@Service
public class Publishing {

    private final PeopleOnRegisterTable table;
    private final CardTable cards;
    private final Ledger ledger;
    private final Clock clock;
    private final RegisterTerms terms;

    Publishing(PeopleOnRegisterTable table, CardTable cards, Ledger ledger, Clock clock, Packs packs) {
        this.table = table;
        this.cards = cards;
        this.ledger = ledger;
        this.clock = clock;
        this.terms = RegisterTerms.from(packs);
    }

    /** What organisations keep of this person. */
    @Transactional(readOnly = true)
    public List<Specialist> of(AccountId account) {
        return table.of(account);
    }

    /** What they show now; empty where they show nothing. */
    @Transactional(readOnly = true)
    public Optional<Card> card(PersonId id) {
        return cards.find(id);
    }

    /** People of a service who chose to be named. */
    @Transactional(readOnly = true)
    public List<Card> namedAt(ServiceId service) {
        return cards.at(service);
    }

    /** What the card would say besides the name, as the register stands today. No registration number, no employer, no part of a week. */
    public List<String> lines(Specialist person) {
        LocalDate today = LocalDate.now(clock);
        List<String> lines = new ArrayList<>();
        person.rolesOn(today).stream()
                .map(role -> role.profession().title())
                .distinct()
                .forEach(lines::add);
        person.registrations().stream()
                .filter(one -> one.isGoodOn(today))
                .flatMap(one -> terms.findBody(one.body()).stream())
                .map(body -> Words.of("people.card.registered", body.name()))
                .forEach(lines::add);
        person.qualifications().stream()
                .filter(one -> one.progress() == Progress.PASSED)
                .map(this::qualified)
                .forEach(lines::add);
        List<String> languages = Stream.concat(
                        person.bslLevel().isPresent()
                                ? Stream.of(Words.of(
                                        "people.card.bsl", person.bslLevel().getAsInt()))
                                : Stream.of(),
                        terms.languages().stream()
                                .filter(one -> person.languages().contains(one.code()))
                                .map(RegisterTerms.Language::name))
                .toList();
        if (!languages.isEmpty()) {
            lines.add(Words.of("people.card.languages", String.join(", ", languages)));
        }
        if (person.aac() != Specialist.Aac.NONE) {
            lines.add(Words.of("people.aac." + person.aac()));
        }
        return lines;
    }

    private String qualified(Specialist.Qualification one) {
        String name = terms.findQualification(one.code())
                .map(RegisterTerms.Qualification::name)
                .orElse(one.code());
        return one.specialism()
                .map(specialism -> name + ": " + Words.of("people.specialism." + specialism))
                .orElse(name);
    }

    /**
     * Shows this on the pages of the services in which they have a post today, until they withdraw it or leave.
     *
     * @return false where nobody keeps such a person under this account
     */
    @Transactional
    public boolean publish(PersonId id, AccountId account, String name, String about) {
        Optional<Specialist> person =
                table.of(account).stream().filter(one -> one.id().equals(id)).findFirst();
        if (person.isEmpty()) {
            return false;
        }
        List<ServiceId> services = person.get().rolesOn(LocalDate.now(clock)).stream()
                .map(Role::service)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        cards.save(id, account, new Card(name, lines(person.get()), about), services, clock.instant());
        ledger.append(Happening.of("SpecialistPublished", id.value()).with("services", services.size()));
        return true;
    }

    /** @return false where they showed nothing */
    @Transactional
    public boolean withdraw(PersonId id, AccountId account) {
        if (!cards.remove(id, account)) {
            return false;
        }
        ledger.append(Happening.of("SpecialistUnpublished", id.value()));
        return true;
    }
}
