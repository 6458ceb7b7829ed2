package org.evenhand.app.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.database.Acting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who is signed in, for as long as they are. */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final AccountId account;
    private final OrganisationId organisation;
    private final String name;
    private final String organisationName;
    private final String authority;
    private final String setting;
    private final Set<Role> roles;
    private final String passwordHash;
    private final boolean locked;

    SignedIn(
            AccountId account,
            String name,
            Organisation organisation,
            Set<Role> roles,
            String passwordHash,
            boolean locked) {
        this.account = account;
        this.organisation = organisation.id();
        this.name = name;
        this.organisationName = organisation.name();
        this.authority = organisation.authority().map(LaCode::code).orElse("");
        this.setting = organisation.setting().map(Urn::toString).orElse("");
        this.roles = Set.copyOf(roles);
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    private SignedIn(SignedIn same, Set<Role> roles) {
        this.account = same.account;
        this.organisation = same.organisation;
        this.name = same.name;
        this.organisationName = same.organisationName;
        this.authority = same.authority;
        this.setting = same.setting;
        this.roles = Set.copyOf(roles);
        this.passwordHash = same.passwordHash;
        this.locked = same.locked;
    }

    /** The same person with what they may do now: a role may have been lent, or have ended, since they signed in. */
    SignedIn with(Set<Role> now) {
        return new SignedIn(this, now);
    }

    Set<Role> roleSet() {
        return roles;
    }

    public AccountId account() {
        return account;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    /** As colleagues call them. Never for a log. */
    public String name() {
        return name;
    }

    public String organisationName() {
        return organisationName;
    }

    /** @throws IllegalStateException for who campaigns: a coalition belongs to no authority */
    public LaCode authority() {
        if (authority.isEmpty()) {
            throw new IllegalStateException(
                    "%s belongs to no authority. Only pages of casework may ask for it.".formatted(getUsername()));
        }
        return LaCode.of(authority);
    }

    /** Present for the staff of a setting. */
    public Optional<Urn> setting() {
        return setting.isEmpty() ? Optional.empty() : Optional.of(Urn.of(setting));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Acting.Actor actor() {
        return new Acting.Actor(account.value(), organisation.value());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /** The account's identifier, not the mail address: this is what reaches logs. */
    @Override
    public String getUsername() {
        return account.value().toString();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** What they may do, in the order of the roles. */
    public List<Role> roles() {
        return roles.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return getUsername();
    }
}
