package org.evenhand.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.vault.Sealing;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and organisations. */
@Service
public class Accounts implements UserDetailsService {

    static final String NAME = "people.account.name";
    static final String EMAIL = "people.account.email";
    private static final int LOCK_AFTER = 8;
    private static final Duration LOCK_FOR = Duration.ofMinutes(15);

    private final PeopleTable table;
    private final Sealing sealing;
    private final Clock clock;

    Accounts(PeopleTable table, Sealing sealing, Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A person by the name colleagues call them. */
    public record Colleague(AccountId id, String name) {}

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return table.credentials(sealing.blindIndex(EMAIL, email), clock.instant())
                .map(kept -> new SignedIn(
                        kept.id(),
                        sealing.open(kept.key(), NAME, kept.name()),
                        kept.organisation(),
                        table.rolesOn(kept.id(), LocalDate.now(clock)),
                        kept.passwordHash(),
                        kept.locked()))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername("nobody"));
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return table.organisation(id);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(Urn setting) {
        return table.organisationOf(setting);
    }

    /** The services that receive requests for this authority. */
    @Transactional(readOnly = true)
    public List<Organisation> servicesOf(LaCode authority) {
        return table.list(Organisation.Kind.SERVICE, authority);
    }

    /** The bodies of this authority whose people may plan and pay for its services. */
    @Transactional(readOnly = true)
    public List<Organisation> commissionersOf(LaCode authority) {
        return Stream.concat(
                        table.list(Organisation.Kind.AUTHORITY, authority).stream(),
                        table.list(Organisation.Kind.INSTALLATION, authority).stream())
                .toList();
    }

    /** The nurseries, childminders, schools and colleges of this authority that have joined. */
    @Transactional(readOnly = true)
    public List<Organisation> settingsOf(LaCode authority) {
        return table.list(Organisation.Kind.SETTING, authority);
    }

    /** People of the organisation that acts who hold this role. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Role role) {
        return table.colleagues(role).stream()
                .map(kept -> new Colleague(kept.id(), sealing.open(kept.key(), NAME, kept.name())))
                .toList();
    }

    /** All people of the organisation that acts. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return table.colleagues().stream()
                .map(kept -> new Colleague(kept.id(), sealing.open(kept.key(), NAME, kept.name())))
                .toList();
    }

    /** What somebody may do today: their own roles and those that colleagues lend them. */
    @Transactional(readOnly = true)
    public Set<Role> rolesNow(AccountId account) {
        return table.rolesOn(account, LocalDate.now(clock));
    }

    /** A person by the address they sign in with. Never printed. */
    public record Addressed(AccountId id, String email) {

        @Override
        public String toString() {
            return "Addressed[…]";
        }
    }

    /** People of the organisation that acts who hold this role, for mail to them. */
    @Transactional(readOnly = true)
    public List<Addressed> addresses(Role role) {
        return table.colleagues(role).stream()
                .map(kept -> new Addressed(kept.id(), sealing.open(kept.key(), EMAIL, kept.email())))
                .toList();
    }

    @EventListener
    @Transactional
    public void noteSignIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            table.noteSignIn(person.account(), clock.instant());
        }
    }

    /** The address that was tried is only hashed, never kept and never logged. */
    @EventListener
    @Transactional
    public void noteWrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        String tried = sealing.blindIndex(
                EMAIL, String.valueOf(event.getAuthentication().getPrincipal()));
        table.noteWrongPassword(tried, clock.instant(), LOCK_AFTER, LOCK_FOR);
    }
}
