package org.evenhand.app.register.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.register.ServiceId;
import org.evenhand.vocabulary.Profession;

/**
 * A person whom an organisation keeps as one of its specialists. Seen by it and by themselves; never public.
 *
 * @param owner the organisation that keeps the entry
 * @param account with which they see it; empty where they have none
 * @param name as colleagues call them. Never for a log
 * @param languages besides English: ISO 639 codes
 * @param bslLevel level of British Sign Language, 1 to 6
 * @param leftOn empty while they are there
 * @param edition counts up with each change, from 1
 */
public record Specialist(
        PersonId id,
        OrganisationId owner,
        Optional<AccountId> account,
        String name,
        Set<String> languages,
        OptionalInt bslLevel,
        Aac aac,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        List<Role> roles,
        List<Registration> registrations,
        List<Qualification> qualifications,
        int edition) {

    /** Highest level of British Sign Language. */
    public static final int HIGHEST_BSL = 6;

    public Specialist {
        languages = Set.copyOf(languages);
        roles = List.copyOf(roles);
        registrations = List.copyOf(registrations);
        qualifications = List.copyOf(qualifications);
    }

    /** Whether they work with aids to communication. */
    public enum Aac {
        NONE,
        SUPPORTS,
        ASSESSES
    }

    /**
     * A post.
     *
     * @param share of a full working week, more than 0 and at most 1
     * @param endsOn the last day; empty while it goes on
     */
    public record Role(
            RoleId id,
            Profession profession,
            String employer,
            Optional<ServiceId> service,
            BigDecimal share,
            LocalDate startsOn,
            Optional<LocalDate> endsOn) {

        public boolean isHeldOn(LocalDate day) {
            return !startsOn.isAfter(day)
                    && endsOn.map(end -> !end.isBefore(day)).orElse(true);
        }
    }

    /** What was found on a professional register. */
    public enum Standing {
        REGISTERED,
        WITH_CONDITIONS,
        SUSPENDED,
        LAPSED,
        NOT_FOUND
    }

    /**
     * That somebody looked a person up on a professional register.
     *
     * @param body code of the pack register-terms
     * @param expiresOn the last day of the registration
     */
    public record Registration(
            UUID id,
            String body,
            String number,
            Standing standing,
            LocalDate checkedOn,
            Optional<LocalDate> expiresOn) {

        /** Whether it allows to work, as far as is known today. */
        public boolean isGoodOn(LocalDate day) {
            return (standing == Standing.REGISTERED || standing == Standing.WITH_CONDITIONS)
                    && expiresOn.map(end -> !end.isBefore(day)).orElse(true);
        }
    }

    /** Where a qualification stands, in the words of the Teaching Regulation Agency's record. */
    public enum Progress {
        IN_PROGRESS,
        PASSED,
        DEFERRED,
        EXTENDED,
        FAILED,
        WITHDRAWN
    }

    /**
     * A qualification that is held or worked towards.
     *
     * @param code of the pack register-terms
     * @param dueOn by when it must be held; empty where there is no such day
     */
    public record Qualification(
            UUID id,
            String code,
            Optional<String> specialism,
            String provider,
            Progress progress,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Optional<LocalDate> dueOn) {}

    /** Posts that are held on a day. */
    public List<Role> rolesOn(LocalDate day) {
        return roles.stream().filter(role -> role.isHeldOn(day)).toList();
    }

    /** Parts of a full week that all posts of a day come to; more than 1 is possible, and worth a look. */
    public BigDecimal shareOn(LocalDate day) {
        return rolesOn(day).stream().map(Role::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same, having left on this day. */
    Specialist leaving(LocalDate on) {
        return new Specialist(
                id,
                owner,
                account,
                name,
                languages,
                bslLevel,
                aac,
                joinedOn,
                Optional.of(on.isBefore(joinedOn) ? joinedOn : on),
                roles,
                registrations,
                qualifications,
                edition);
    }

    /** Not the name. */
    @Override
    public String toString() {
        return "Specialist[" + id + "]";
    }
}
