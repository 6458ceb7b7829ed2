package org.evenhand.app.notices;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.Concerned.Parties;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Addresses.Address;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.VisitChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;

/**
 * Tells the setting, and a family that wishes it, what is proposed, moved, confirmed or called off of a visit; and the specialist what the
 * setting answered. Each change is told once.
 */
@Service
class TellingOfVisits {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Concerned concerned;
    private final Accounts accounts;
    private final Telling telling;
    private final FamiliesToTell families;

    TellingOfVisits(Concerned concerned, Accounts accounts, Telling telling, FamiliesToTell families) {
        this.concerned = concerned;
        this.accounts = accounts;
        this.telling = telling;
        this.families = families;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(VisitChanged event) {
        if (event.what() != VisitChanged.What.ANOTHER_ASKED) {
            tellTheSetting(event);
        }
        if (event.bySetting()) {
            telling.tell(
                    message(event, NoticeKind.VISIT_ANSWERED, "VISIT_ANSWERED."),
                    event.service(),
                    event.service(),
                    person -> person.account().equals(event.specialist()));
        }
    }

    /** Who asked and who answers for the setting; of work with the whole setting, only the latter. */
    private void tellTheSetting(VisitChanged event) {
        Message message = message(event, NoticeKind.VISIT, "VISIT.");
        Optional<Parties> parties = concerned.of(event.about());
        Predicate<Address> whom = parties.map(Notifying::ofTheSetting)
                .orElse(person -> person.roles().contains(Role.SETTING_LEAD));
        telling.tell(message, event.service(), event.setting(), whom);
        parties.ifPresent(known -> {
            List<Address> family = families.of(event.about(), event.at());
            telling.actingFor(
                    event.service(),
                    () -> telling.write(
                            message.forTheFamily(NoticeKind.FAMILY_VISIT), event.service(), event.setting(), family));
        });
    }

    /** The time stands where another notice has its day: nothing has to be done by it. */
    private Message message(VisitChanged event, NoticeKind kind, String words) {
        return new Message(
                event.about(),
                kind,
                event.id() + "." + event.revision(),
                words + event.what(),
                List.of(
                        accounts.find(event.service()).map(Organisation::name).orElse(""),
                        Numbers.weekday(event.when().day()),
                        time(event.when().begins()),
                        time(event.when().ends()),
                        Words.of("visits.mode." + event.mode())),
                Optional.empty(),
                "/appointments/" + event.id());
    }

    private static String time(LocalTime at) {
        return TIME.format(at);
    }
}
