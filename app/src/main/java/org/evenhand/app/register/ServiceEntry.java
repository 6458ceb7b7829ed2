package org.evenhand.app.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.vocabulary.SettingType;

/**
 * All that the register says of a service. Public: nothing in it is about a private person.
 *
 * @param offered what requests are matched by
 * @param centre the kind of centre it is: a code of the pack register-terms
 * @param conditions it knows in particular: keys of the same pack
 * @param usualWait empty where it does not say
 * @param languages besides English: ISO 639 codes
 * @param hours empty where it does not say
 * @param locations from which it works
 * @param source where the entry was taken from; empty where its owner entered it here
 * @param edition counts up with each change, from 1; what was read before a change is not written over it
 */
public record ServiceEntry(
        OfferedService offered,
        Status status,
        String description,
        Optional<String> centre,
        Set<String> conditions,
        Asked asked,
        Reach reach,
        Optional<Wait> usualWait,
        Set<String> languages,
        Contact contact,
        Optional<Hours> hours,
        List<Location> locations,
        String source,
        int edition) {

    public ServiceEntry {
        conditions = Set.copyOf(conditions);
        languages = Set.copyOf(languages);
        locations = List.copyOf(locations);
    }

    /** An entry that says no more than what requests are matched by. */
    public static ServiceEntry of(OfferedService offered) {
        return new ServiceEntry(
                offered,
                Status.ACTIVE,
                "",
                Optional.empty(),
                Set.of(),
                new Asked(Set.of(), false, ""),
                Reach.NAMED,
                Optional.empty(),
                Set.of(),
                new Contact("", "", "", ""),
                Optional.empty(),
                List.of(),
                "",
                1);
    }

    public ServiceId id() {
        return offered.id();
    }

    /** The same with what requests are matched by replaced. */
    public ServiceEntry withOffered(OfferedService other) {
        return new ServiceEntry(
                other,
                status,
                description,
                centre,
                conditions,
                asked,
                reach,
                usualWait,
                languages,
                contact,
                hours,
                locations,
                source,
                edition);
    }

    /** Whether it can be asked. */
    public enum Status {
        ACTIVE,
        TEMPORARILY_CLOSED,
        /** Kept so that its identifier never means another; found by nobody. */
        CLOSED
    }

    /** Whom it serves. */
    public enum Reach {
        /** Its own authority, and those it shares with. */
        NAMED,
        /** Every authority of its region as well. */
        REGION,
        /** Everybody in England. */
        ENGLAND
    }

    /**
     * Who may ask, and how.
     *
     * @param settings empty for every type
     * @param families whether they may ask themselves
     * @param how in the owner's words; empty where a request on Evenhand is all it takes
     */
    public record Asked(Set<SettingType> settings, boolean families, String how) {

        public Asked {
            settings = Set.copyOf(settings);
        }
    }

    /** Typical weeks from a request to the first contact, as said for a day. */
    public record Wait(int weeks, LocalDate asOf) {}

    /** @param post whom to ask for: a post or a team, never a name; each may be empty */
    public record Contact(String post, String email, String telephone, String website) {}

    /** When it can be reached, every week. */
    public record Hours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, String notes) {

        public Hours {
            days = Set.copyOf(days);
        }
    }
}
