package org.evenhand.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;

/** An authority that does not exist, with settings and people that do not exist. */
final class Evenborough {

    /** Shown on the sign-in page: it guards nothing real. */
    static final String PASSWORD = "evenborough-is-invented";

    private Evenborough() {}

    /** Distances are counted from here: a point in the fields of the Midlands, where nothing of Evenborough is. */
    static final GridReference MIDDLE = new GridReference(437_000, 298_000, false);

    private static final int METRES_BETWEEN_SETTINGS = 3_000;

    /** A setting and the invented person who asks for it and answers for what it must do. */
    record Place(Urn urn, String name, SettingType type, Person person) {

        OrganisationId organisation() {
            return new OrganisationId(invented("organisation " + urn));
        }

        /** In a row to the east of the middle, in the order of the list. */
        GridReference spot() {
            int number = PLACES.indexOf(this) + 1;
            return new GridReference(MIDDLE.easting() + number * METRES_BETWEEN_SETTINGS, MIDDLE.northing(), false);
        }

        Organisation asOrganisation() {
            return Evenborough.organisation(
                    organisation(), Organisation.Kind.SETTING, name + " (demonstration)", Optional.of(urn));
        }
    }

    /**
     * @param who what they are, for the list of people to try
     * @param name clearly invented
     * @param mailbox the part of the address before evenborough.invalid
     */
    record Person(String who, String name, String mailbox, Set<Role> roles) {

        String email() {
            return mailbox + "@evenborough.invalid";
        }
    }

    static final Place NURSERY = place(
            1,
            "Little Levels Nursery",
            SettingType.PVI_NURSERY,
            "Manager of a nursery",
            "Nadia Nursery-Manager",
            "nursery");
    static final Place CHILDMINDER = place(
            2, "Columba’s Childminding", SettingType.CHILDMINDER, "Childminder", "Columba Child-Minder", "childminder");
    static final Place PRIMARY = place(
            3,
            "Balance Street Primary School",
            SettingType.PRIMARY,
            "SENCO of a primary school",
            "Prita Primary-Senco",
            "primary");
    static final Place SECONDARY = place(
            4,
            "Evenborough Academy",
            SettingType.SECONDARY,
            "SENCO of a secondary school",
            "Sam Secondary-Senco",
            "secondary");
    static final Place COLLEGE = place(
            5,
            "Evenborough College",
            SettingType.FE_COLLEGE,
            "Learning support lead of a college",
            "Colm College-Lead",
            "college");

    static final List<Place> PLACES = List.of(NURSERY, CHILDMINDER, PRIMARY, SECONDARY, COLLEGE);

    static final OrganisationId SERVICE = new OrganisationId(invented("service"));
    static final OrganisationId NEIGHBOUR_SERVICE = new OrganisationId(invented("service of the next valley"));
    static final OrganisationId INSTALLATION = new OrganisationId(invented("installation"));

    static final Person TRIAGE = new Person(
            "Triage lead of the service", "Tara Triage-Lead (demonstration)", "triage", Set.of(Role.TRIAGE_LEAD));
    static final Person QTVI = new Person(
            "Specialist: teacher of children with vision impairment",
            "Vic Vision-Teacher (demonstration)",
            "vision",
            Set.of(Role.SPECIALIST));
    static final Person SLT = new Person(
            "Specialist: speech and language therapist",
            "Leila Language-Therapist (demonstration)",
            "speech",
            Set.of(Role.SPECIALIST));
    static final Person LEAD = new Person(
            "Service lead: keeps the register’s entries of the service",
            "Lena Service-Lead (demonstration)",
            "lead",
            Set.of(Role.SERVICE_LEAD));
    static final Person NEIGHBOUR = new Person(
            "Service lead of another service, which lends days",
            "Nell Neighbour-Lead (demonstration)",
            "neighbour",
            Set.of(Role.SERVICE_LEAD));
    static final Person COMMISSIONER = new Person(
            "Commissioner of services",
            "Connie Commissioner (demonstration)",
            "commissioner",
            Set.of(Role.COMMISSIONER));
    static final Person ADMINISTRATOR = new Person(
            "Administrator of this installation",
            "Ada Administrator (demonstration)",
            "administrator",
            Set.of(Role.ADMINISTRATOR));
    static final Person CAMPAIGNER = new Person(
            "Campaigner who records for the coalition",
            "Cam Campaigner (demonstration)",
            "campaign",
            Set.of(Role.CAMPAIGNER));
    /** Added last: while there is no auditor, the demonstration is not complete. */
    static final Person AUDITOR =
            new Person("Auditor of the record", "Audley Auditor (demonstration)", "auditor", Set.of(Role.AUDITOR));

    static Organisation service() {
        return organisation(
                SERVICE,
                Organisation.Kind.SERVICE,
                "Evenborough Sensory and Therapy Service (demonstration)",
                Optional.empty());
    }

    /** Named so that it comes after the other, which is the one that requests of Evenborough go to. */
    static Organisation neighbourService() {
        return organisation(
                NEIGHBOUR_SERVICE,
                Organisation.Kind.SERVICE,
                "Levels Valley Sensory Service (demonstration)",
                Optional.empty());
    }

    static Organisation installation() {
        return organisation(
                INSTALLATION,
                Organisation.Kind.INSTALLATION,
                "Those who run this installation (demonstration)",
                Optional.empty());
    }

    /** Everybody, those of settings first. */
    static List<Person> people() {
        List<Person> all = new ArrayList<>(PLACES.stream().map(Place::person).toList());
        all.addAll(List.of(TRIAGE, QTVI, SLT, LEAD, NEIGHBOUR, COMMISSIONER, AUDITOR, ADMINISTRATOR, CAMPAIGNER));
        return all;
    }

    /** The same identifier at every start, so that what is there is found and not made again. */
    static UUID invented(String what) {
        return UUID.nameUUIDFromBytes(("Evenborough, invented: " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(int number, String name, SettingType type, String who, String person, String mailbox) {
        return new Place(
                new Urn(Urn.Register.DEMONSTRATION, "DEMO%02d".formatted(number)),
                name,
                type,
                new Person(who, person + " (demonstration)", mailbox, Set.of(Role.SETTING_STAFF, Role.SETTING_LEAD)));
    }

    private static Organisation organisation(
            OrganisationId id, Organisation.Kind kind, String name, Optional<Urn> setting) {
        return new Organisation(id, kind, name, Optional.of(LaCode.DEMONSTRATION), setting, true, true);
    }
}
