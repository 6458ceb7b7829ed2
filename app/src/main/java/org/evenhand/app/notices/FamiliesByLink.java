package org.evenhand.app.notices;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyEmails;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Addresses.Address;
import org.springframework.stereotype.Component;

/** Families who follow a request by a link of their own. They have no account: the request stands for it, so that a new link tells nothing twice. */
@Component
class FamiliesByLink implements FamiliesToTell {

    private final Concerned concerned;
    private final FamilyEmails emails;
    private final Telling telling;

    FamiliesByLink(Concerned concerned, FamilyEmails emails, Telling telling) {
        this.concerned = concerned;
        this.emails = emails;
        this.telling = telling;
    }

    @Override
    public List<Address> of(RequestId request, Instant at) {
        return concerned
                .of(request)
                .flatMap(parties -> telling.actingFor(parties.setting(), () -> emails.find(request, at)))
                .map(email -> new Address(new AccountId(request.value()), Set.of(), email.text()))
                .stream()
                .toList();
    }
}
