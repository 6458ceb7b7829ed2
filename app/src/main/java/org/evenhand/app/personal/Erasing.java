package org.evenhand.app.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Looking.Opened;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.SeeingAs;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.MailHeld;
import org.evenhand.app.personal.PersonalRecord.Held;
import org.evenhand.app.personal.PersonalRecord.MadeFor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys a child's record because the family asked. One person proposes it, another does it: then everything goes in one transaction with
 * its entries. What is erased by rule is the business of the modules' Forgetting.
 */
@Service
public class Erasing {

    private final ObjectProvider<Holding> modules;
    private final ErasureTable table;
    private final Gathering gathering;
    private final Looking looking;
    private final SeeingAs seeing;
    private final MailHeld mail;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            ObjectProvider<Holding> modules,
            ErasureTable table,
            Gathering gathering,
            Looking looking,
            SeeingAs seeing,
            MailHeld mail,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.modules = modules;
        this.table = table;
        this.gathering = gathering;
        this.looking = looking;
        this.seeing = seeing;
        this.mail = mail;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Who proposed it cannot be the second person. */
        SAME_PERSON,
        /** Nothing is proposed, or it is already, or there is no such request for who acts. */
        NOT_OPEN
    }

    /** The proposal that waits for a second person, for those concerned. */
    @Transactional(readOnly = true)
    public Optional<Erasure> find(RequestId request) {
        return table.open(request);
    }

    /** Those that wait for a second person who is not the one who acts. */
    @Transactional(readOnly = true)
    public List<Erasure> waiting() {
        return table.waiting().stream()
                .filter(erasure -> !erasure.proposedBy().equals(Acting.current().person()))
                .toList();
    }

    @Transactional
    public Outcome propose(RequestId id, Erasure.Reason reason) {
        Optional<Opened> opened =
                looking.open(id).filter(found -> found.request().kind() == RequestKind.CHILD);
        UUID erasure = UUID.randomUUID();
        if (opened.isEmpty()
                || !table.insert(
                        erasure,
                        opened.get().request(),
                        reason,
                        Acting.current().person(),
                        clock.instant())) {
            return Outcome.NOT_OPEN;
        }
        ledger.append(Happening.of("ErasureProposed", id.value())
                .with("erasure", erasure)
                .with("reason", reason));
        return Outcome.DONE;
    }

    /** The second person does not destroy it. */
    @Transactional
    public Outcome refuse(RequestId id) {
        return decide(id, erasure -> {
            table.decide(erasure.id(), Erasure.State.REFUSED, Acting.current().person(), clock.instant());
            ledger.append(Happening.of("ErasureRefused", id.value()).with("erasure", erasure.id()));
        });
    }

    /** The second person destroys it: all of it, or nothing. */
    @Transactional
    public Outcome confirm(RequestId id) {
        return decide(id, erasure -> {
            PersonalRecord record =
                    gathering.gather(looking.open(id).orElseThrow(), MadeFor.PERSON_IN_CHARGE, List.of());
            LocalDate today = LocalDate.now(clock);
            table.decide(erasure.id(), Erasure.State.DONE, Acting.current().person(), clock.instant());
            ledger.append(Happening.of("ErasureDone", id.value())
                    .with("erasure", erasure.id())
                    .with("reason", erasure.reason())
                    .with("rows", record.rows()));
            drafts(erasure.id(), record);
            mailToTheFamily(record, today);
            List<Holding> last = new ArrayList<>(modules.orderedStream().toList());
            Collections.reverse(last);
            seeing.as(new Acting.Actor(Acting.current().person(), setting(record)), () -> {
                last.forEach(module -> module.erase(id.value(), today));
                return last;
            });
            events.publishEvent(new RequestErased(id, today));
        });
    }

    private Outcome decide(RequestId id, java.util.function.Consumer<Erasure> decision) {
        Optional<Erasure> erasure = table.hold(id);
        if (erasure.isEmpty()) {
            return Outcome.NOT_OPEN;
        }
        if (erasure.get().proposedBy().equals(Acting.current().person())) {
            return Outcome.SAME_PERSON;
        }
        decision.accept(erasure.get());
        return Outcome.DONE;
    }

    private void drafts(UUID erasure, PersonalRecord record) {
        rows(record, "access.draft").forEach(draft -> {
            UUID person = draft.identifier("person");
            if (table.eraseDraft(erasure, person, draft.identifier("form_token"))) {
                ledger.append(Happening.of("DraftErased", person).with("because", "ASKED"));
            }
        });
    }

    private void mailToTheFamily(PersonalRecord record, LocalDate today) {
        rows(record, "access.family_link")
                .flatMap(link -> Optional.ofNullable(link.values().get("email_sealed")).stream())
                .filter(email -> !email.isNull())
                .flatMap(email -> EmailAddress.find(email.asString()).stream())
                .forEach(email -> mail.eraseTo(email, today));
    }

    private static java.util.stream.Stream<HeldRow> rows(PersonalRecord record, String table) {
        return record.tables().stream()
                .filter(held -> held.table().name().equals(table))
                .map(Held::rows)
                .flatMap(List::stream);
    }

    private static UUID setting(PersonalRecord record) {
        return rows(record, "access.request").findFirst().orElseThrow().identifier("setting");
    }
}
