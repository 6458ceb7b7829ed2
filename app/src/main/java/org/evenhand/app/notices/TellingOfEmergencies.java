package org.evenhand.app.notices;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Concerned.Parties;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.EmergencyOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Tells those in charge, and the family where it wishes, that somebody opened a record in an emergency: at once, and each once. */
@Component
class TellingOfEmergencies {

    private static final String WORDS = "EMERGENCY_OPENED";

    private final Concerned concerned;
    private final Telling telling;
    private final FamiliesToTell families;

    TellingOfEmergencies(Concerned concerned, Telling telling, FamiliesToTell families) {
        this.concerned = concerned;
        this.telling = telling;
        this.families = families;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(EmergencyOpened event) {
        concerned.of(event.request()).ifPresent(parties -> tell(event, parties));
    }

    private static boolean isInCharge(Address person) {
        return person.roles().contains(Role.TRIAGE_LEAD) || person.roles().contains(Role.SERVICE_LEAD);
    }

    private void tell(EmergencyOpened event, Parties parties) {
        Message message = new Message(
                event.request(),
                NoticeKind.EMERGENCY_OPENED,
                event.emergency().toString(),
                WORDS,
                List.of(),
                Optional.empty(),
                "/emergencies");
        telling.tell(message, parties.setting(), parties.setting(), Notifying.ofTheSetting(parties));
        parties.service()
                .ifPresent(service -> telling.tell(message, service, service, TellingOfEmergencies::isInCharge));
        List<Address> family = families.of(event.request(), event.at());
        telling.actingFor(
                parties.setting(),
                () -> telling.write(
                        message.forTheFamily(NoticeKind.FAMILY_EMERGENCY_OPENED),
                        parties.setting(),
                        parties.setting(),
                        family));
    }
}
