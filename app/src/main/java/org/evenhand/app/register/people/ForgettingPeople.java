package org.evenhand.app.register.people;

import java.util.List;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases specialists some time after they left, and at once what they had published. */
@Service
class ForgettingPeople implements Forgetting {

    static final String PERSON = "register.person";
    static final String CARD = "register.card";

    private final PeopleOnRegisterTable table;
    private final RetentionPeriods periods;
    private final Ledger ledger;

    ForgettingPeople(PeopleOnRegisterTable table, RetentionPeriods periods, Ledger ledger) {
        this.table = table;
        this.periods = periods;
        this.ledger = ledger;
    }

    @Override
    public List<String> rules() {
        return List.of(PERSON, CARD);
    }

    @Override
    @Transactional
    public int forgetWhatIsDue() {
        List<PersonId> cards = table.eraseCards(periods.firstDayKept(CARD));
        List<PersonId> people = table.erase(periods.firstDayKept(PERSON));
        cards.forEach(person -> ledger.append(periods.erased("CardErased", person.value(), CARD)));
        people.forEach(person -> ledger.append(periods.erased("SpecialistErased", person.value(), PERSON)));
        return people.size();
    }
}
