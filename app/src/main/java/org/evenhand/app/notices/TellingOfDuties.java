package org.evenhand.app.notices;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.DutyEscalated;
import org.evenhand.app.accountability.DutyReminded;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/** Reminds who must act on advice, and tells those up the ladder who are told when nobody did. Each is told once. */
@Service
class TellingOfDuties {

    private final Concerned concerned;
    private final Accounts accounts;
    private final Telling telling;

    TellingOfDuties(Concerned concerned, Accounts accounts, Telling telling) {
        this.concerned = concerned;
        this.accounts = accounts;
        this.telling = telling;
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
                                event.recommendation() + "." + event.code() + "." + event.byWhen(),
                                "DUTY_REMINDER." + event.code(),
                                List.of(),
                                Optional.of(event.byWhen()),
                                "/recommendations/" + event.recommendation()),
                        Notifying.sender(parties),
                        answering,
                        person -> person.roles().contains(Role.SETTING_LEAD)
                                || person.roles().contains(Role.TRIAGE_LEAD)));
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
                event.recommendation() + "." + event.rung(),
                "DUTY_ESCALATED." + event.told(),
                List.of(),
                Optional.of(event.wasDueBy()),
                path);
    }
}
