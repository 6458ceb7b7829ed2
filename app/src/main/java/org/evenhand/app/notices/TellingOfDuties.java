package org.evenhand.app.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.ChallengeRaised;
import org.evenhand.app.accountability.ChallengeReplied;
import org.evenhand.app.accountability.DutyClockMoved;
import org.evenhand.app.accountability.DutyEscalated;
import org.evenhand.app.accountability.DutyReminded;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/** Reminds who must act on advice, tells those up the ladder when nobody did, and those concerned of challenges and
 * of clocks that stand still. Each is told once. */
@Service
class TellingOfDuties {

    private final Concerned concerned;
    private final Accounts accounts;
    private final Telling telling;
    private final FamiliesToTell families;

    TellingOfDuties(Concerned concerned, Accounts accounts, Telling telling, FamiliesToTell families) {
        this.concerned = concerned;
        this.accounts = accounts;
        this.telling = telling;
        this.families = families;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(DutyReminded event) {
        RequestId id = new RequestId(event.request());
        OrganisationId answering = new OrganisationId(event.answering());
        concerned
                .of(id)
                .ifPresent(parties -> telling.tell(
                        new Message(
                                id,
                                NoticeKind.DUTY_REMINDER,
                                event.recommendation() + "." + event.days() + "." + event.byWhen(),
                                "DUTY_REMINDER." + event.when(),
                                List.of(),
                                Optional.of(event.byWhen()),
                                "/recommendations/" + event.recommendation()),
                        Notifying.sender(parties),
                        answering,
                        TellingOfDuties::leads));
    }

    /** The first rung is told by {@link DutyMissed}, and the last tells everybody by a figure: these are the two between. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(DutyEscalated event) {
        RequestId id = new RequestId(event.request());
        concerned.of(id).ifPresent(parties -> {
            switch (event.told()) {
                case SETTING_LEAD, PUBLIC -> {}
                case SERVICE_LEAD ->
                    parties.service()
                            .ifPresent(service -> telling.tell(
                                    escalated(event, id, "/recommendations/" + event.recommendation()),
                                    Notifying.sender(parties),
                                    service,
                                    person -> person.roles().contains(Role.TRIAGE_LEAD)));
                case AUTHORITY ->
                    accounts.commissionersOf(event.area())
                            .forEach(body -> telling.tell(
                                    escalated(event, id, "/board"),
                                    Notifying.sender(parties),
                                    body.id(),
                                    person -> person.roles().contains(Role.COMMISSIONER)));
            }
        });
    }

    private static Message escalated(DutyEscalated event, RequestId id, String path) {
        return new Message(
                id,
                NoticeKind.DUTY_ESCALATED,
                event.recommendation() + "." + event.told() + "." + event.climbsOn(),
                "DUTY_ESCALATED." + event.told(),
                List.of(),
                Optional.of(event.wasDueBy()),
                path);
    }

    /** Who must act is told by when a reply is due; at a stage that others answer, so that they see to it. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(ChallengeRaised event) {
        RequestId id = new RequestId(event.request());
        concerned
                .of(id)
                .ifPresent(parties -> telling.tell(
                        new Message(
                                id,
                                NoticeKind.CHALLENGED,
                                event.recommendation() + "." + event.number(),
                                "CHALLENGED",
                                List.of(),
                                Optional.of(event.replyBy()),
                                "/recommendations/" + event.recommendation()),
                        Notifying.sender(parties),
                        new OrganisationId(event.answering()),
                        TellingOfDuties::leads));
    }

    /** Whoever raised it is told; a family by mail, where it wishes that, and through the setting. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(ChallengeReplied event) {
        RequestId id = new RequestId(event.request());
        concerned.of(id).ifPresent(parties -> {
            Message message = new Message(
                    id,
                    NoticeKind.CHALLENGE_ANSWERED,
                    event.recommendation() + "." + event.number(),
                    "CHALLENGE_ANSWERED." + event.outcome(),
                    List.of(),
                    Optional.empty(),
                    "/recommendations/" + event.recommendation());
            switch (event.by()) {
                case SPECIALIST ->
                    parties.service()
                            .ifPresent(service -> telling.tell(
                                    message, Notifying.sender(parties), service, TellingOfDuties::advises));
                case SETTING ->
                    telling.tell(
                            message, Notifying.sender(parties), parties.setting(), Notifying.ofTheSetting(parties));
                case FAMILY, YOUNG_PERSON -> {
                    telling.tell(
                            message, Notifying.sender(parties), parties.setting(), Notifying.ofTheSetting(parties));
                    writeToTheFamily(message, NoticeKind.FAMILY_CHALLENGE_ANSWERED, parties, event.at());
                }
            }
        });
    }

    /** Whoever did it knows. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(DutyClockMoved event) {
        RequestId id = new RequestId(event.request());
        concerned.of(id).ifPresent(parties -> {
            Message message = new Message(
                    id,
                    NoticeKind.DUTY_CLOCK,
                    event.recommendation() + "." + event.number() + "." + event.how(),
                    "DUTY_CLOCK." + event.how(),
                    List.of(),
                    Optional.of(event.byWhen()).filter(day -> event.how() != DutyClockMoved.How.STOPPED),
                    "/recommendations/" + event.recommendation());
            OrganisationId sender = Notifying.sender(parties);
            if (event.by().equals(parties.setting().value())) {
                parties.service()
                        .ifPresent(service -> telling.tell(message, sender, service, TellingOfDuties::advises));
            } else {
                telling.tell(message, sender, parties.setting(), Notifying.ofTheSetting(parties));
            }
            writeToTheFamily(message, NoticeKind.FAMILY_DUTY_CLOCK, parties, event.at());
        });
    }

    private void writeToTheFamily(Message message, NoticeKind kind, Concerned.Parties parties, Instant at) {
        OrganisationId sender = Notifying.sender(parties);
        List<Address> family = families.of(message.request(), at);
        telling.actingFor(sender, () -> telling.write(message.forTheFamily(kind), sender, parties.setting(), family));
    }

    private static boolean advises(Address person) {
        return leads(person) || person.roles().contains(Role.SPECIALIST);
    }

    private static boolean leads(Address person) {
        return person.roles().contains(Role.SETTING_LEAD) || person.roles().contains(Role.TRIAGE_LEAD);
    }
}
