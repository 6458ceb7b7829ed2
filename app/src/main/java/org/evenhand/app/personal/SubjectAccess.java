package org.evenhand.app.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Looking.Opened;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.personal.PersonalRecord.MadeFor;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.policy.AccessTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives everything that is held on a child to the family, or to a person in charge who hands it over. Every copy is an entry of the record. */
@Service
public class SubjectAccess {

    /** The kind of the entry of a copy that was made, and of one that was refused. */
    static final String GIVEN = "RecordGiven";

    static final String REFUSED = "RecordRefused";

    private final PersonalTable table;
    private final Gathering gathering;
    private final FamilyLinks links;
    private final Looking looking;
    private final Ledger ledger;
    private final AccessTerms terms;
    private final Clock clock;

    SubjectAccess(
            PersonalTable table,
            Gathering gathering,
            FamilyLinks links,
            Looking looking,
            Ledger ledger,
            AccessTerms terms,
            Clock clock) {
        this.table = table;
        this.gathering = gathering;
        this.links = links;
        this.looking = looking;
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** What came of a family's asking. */
    public sealed interface Given {

        record Made(PersonalRecord record) implements Given {}

        /** The month and year of birth are others: an address may get lost, and what is written is not for a finder. */
        record NotTheirs() implements Given {}

        /** That was wrong too often today. */
        record TooOften() implements Given {}

        /** The address opens nothing. */
        record NoAddress() implements Given {}
    }

    /** @param birthMonth and year of the child, which the family knows and a finder of the address does not */
    public Given toTheFamily(Secret secret, int birthMonth, int birthYear) {
        return links.asFamily(secret, request -> Optional.of(give(request, birthMonth, birthYear)))
                .orElseGet(Given.NoAddress::new);
    }

    /** For a page that says what there is; nothing is given. Empty where who acts may not see the request, or it names no child. */
    @Transactional
    public Optional<PersonalRecord> lookedAt(RequestId id) {
        return looking.open(id)
                .filter(opened -> opened.request().kind() == RequestKind.CHILD)
                .map(opened -> gathering.gather(opened, MadeFor.PERSON_IN_CHARGE, List.of()));
    }

    /** Empty where who acts may not see the request, or it names no child. */
    @Transactional
    public Optional<PersonalRecord> toThePersonInCharge(RequestId id, Collection<String> alsoWithhold) {
        return looking.open(id)
                .filter(opened -> opened.request().kind() == RequestKind.CHILD)
                .map(opened -> given(opened, MadeFor.PERSON_IN_CHARGE, alsoWithhold));
    }

    private Given give(RequestId request, int birthMonth, int birthYear) {
        table.queueFor("record of " + request);
        if (refusedToday(request) >= terms.rule("record-tries-a-day").value()) {
            return new Given.TooOften();
        }
        Opened opened = looking.open(request).orElseThrow();
        Answers.Child child = opened.answers().child().orElseThrow();
        if (child.birthMonth() != birthMonth || child.birthYear() != birthYear) {
            ledger.append(Happening.of(REFUSED, request.value()));
            return new Given.NotTheirs();
        }
        return new Given.Made(given(opened, MadeFor.FAMILY, List.of()));
    }

    private PersonalRecord given(Opened opened, MadeFor madeFor, Collection<String> alsoWithhold) {
        PersonalRecord record = gathering.gather(opened, madeFor, alsoWithhold);
        ledger.append(Happening.of(GIVEN, opened.request().id().value())
                .with("for", madeFor)
                .with("rows", record.rows()));
        return record;
    }

    private long refusedToday(RequestId request) {
        LocalDate today = LocalDate.now(clock);
        return ledger.of(request.value()).stream()
                .filter(line -> line.happening().kind().equals(REFUSED))
                .filter(line -> LocalDate.ofInstant(line.at(), clock.getZone()).equals(today))
                .count();
    }
}
