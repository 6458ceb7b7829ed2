package org.evenhand.app.people;

import java.util.List;
import java.util.Set;
import org.evenhand.app.vault.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of people, for notices to them. Only those of the organisation that acts. */
@Service
public class Addresses {

    private final PeopleTable table;
    private final Sealing sealing;

    Addresses(PeopleTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    /** @param email personal: for a mail server and nothing else */
    public record Address(AccountId account, Set<Role> roles, String email) {

        public Address {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Address[%s]".formatted(account);
        }
    }

    /** Everybody who belongs to the organisation that acts, in no particular order. */
    @Transactional(readOnly = true)
    public List<Address> list() {
        return table.addresses().stream()
                .map(kept ->
                        new Address(kept.id(), kept.roles(), sealing.open(kept.key(), Accounts.EMAIL, kept.email())))
                .toList();
    }
}
