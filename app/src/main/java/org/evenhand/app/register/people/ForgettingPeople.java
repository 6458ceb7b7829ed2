package org.evenhand.app.register.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases specialists some time after they left, and at once what they had published. */
@Service
class ForgettingPeople implements Forgetting {

    static final String PERSON = "register.person";
    static final String CARD = "register.card";

    private final PeopleOnRegisterTable table;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final Clock clock;

    ForgettingPeople(PeopleOnRegisterTable table, RetentionRules rules, Ledger ledger, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(PERSON, CARD);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        LocalDate today = LocalDate.now(clock);
        List<PersonId> cards = table.eraseCards(today.minus(rules.get(CARD).period()));
        List<PersonId> people = table.erase(today.minus(rules.get(PERSON).period()));
        cards.forEach(person -> record("CardErased", person, CARD));
        people.forEach(person -> record("SpecialistErased", person, PERSON));
        return people.size();
    }

    private void record(String kind, PersonId person, String rule) {
        ledger.append(Happening.of(kind, person.value()).with("rule", rule).with("rules", rules.version()));
    }
}
