package org.evenhand.app.register.openreferral;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.LocationId;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceEntry.Reach;
import org.evenhand.app.register.ServiceEntry.Status;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.Publishing;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/** Invented services of Plymouth and Staffordshire that say all there is to say, nothing, or what no other program expects. */
@Component
class OddServices {

    private static final LaCode PLYMOUTH = LaCode.of("879");
    private static final LaCode STAFFORDSHIRE = LaCode.of("860");

    private final World world;
    private final Offering offering;
    private final SearchingServices searching;
    private final KeepingPeople people;
    private final Publishing publishing;
    private final Clock clock;
    private Optional<Person> lead = Optional.empty();

    OddServices(
            World world,
            Offering offering,
            SearchingServices searching,
            KeepingPeople people,
            Publishing publishing,
            Clock clock) {
        this.world = world;
        this.offering = offering;
        this.searching = searching;
        this.people = people;
        this.publishing = publishing;
        this.clock = clock;
    }

    UUID organisation() {
        return lead.orElseThrow().organisation().value();
    }

    List<ServiceEntry> enter() {
        lead = Optional.of(world.withRoles(world.aService(PLYMOUTH), Role.SERVICE_LEAD));
        List<ServiceEntry> entries = new ArrayList<>(List.of(whole(), empty(), forEverybody(), strange()));
        entries.forEach(entry -> lead.orElseThrow().does(() -> offering.add(entry)));
        place(entries.get(0), Location.Kind.PHYSICAL, Optional.of(new GridReference(248_000, 55_000, false)));
        place(entries.get(2), Location.Kind.VIRTUAL, Optional.empty());
        return entries;
    }

    /** It says everything. */
    private ServiceEntry whole() {
        LocalDate today = LocalDate.now(clock);
        return new ServiceEntry(
                offered("Odd 0 (invented)", Profession.PT, Set.of(Need.PD), 2, 19, PLYMOUTH),
                Status.ACTIVE,
                "We have a hydrotherapy pool.",
                Optional.empty(),
                Set.of(),
                new ServiceEntry.Asked(Set.of(SettingType.PRIMARY), true, "Ring us"),
                Reach.NAMED,
                Optional.of(new ServiceEntry.Wait(1, today)),
                Set.of("bfi"),
                new ServiceEntry.Contact(
                        "Duty desk", "odd@example.invalid", "020 7946 0000", "https://odd.example.org"),
                Optional.of(new ServiceEntry.Hours(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), LocalTime.of(9, 0), LocalTime.of(16, 30), "")),
                List.of(),
                "",
                1);
    }

    /** It says nothing that it need not. */
    private ServiceEntry empty() {
        return ServiceEntry.of(offered("Odd 1 (invented)", Profession.EP, Set.of(), 0, 5, STAFFORDSHIRE));
    }

    /** Of no place on a map, for all of England. */
    private ServiceEntry forEverybody() {
        ServiceEntry plain =
                ServiceEntry.of(offered("Odd 2 (invented)", Profession.AAC, Set.of(Need.SLCN), 0, 25, PLYMOUTH));
        return with(plain, Status.ACTIVE, "", "", Optional.of("AAC_HUB"), Set.of("rett"), Reach.ENGLAND);
    }

    /** With what owners really type. */
    private ServiceEntry strange() {
        ServiceEntry plain =
                ServiceEntry.of(offered("Odd 3 (invented)", Profession.OT, Set.of(Need.PD), 2, 25, PLYMOUTH));
        return with(
                plain,
                Status.TEMPORARILY_CLOSED,
                "“Quoted”,\n<b>bold</b> \\ {\"json\": 1} ąę 🎈",
                "no web address: <here>",
                Optional.empty(),
                Set.of(),
                Reach.REGION);
    }

    private static ServiceEntry with(
            ServiceEntry plain,
            Status status,
            String description,
            String website,
            Optional<String> centre,
            Set<String> conditions,
            Reach reach) {
        return new ServiceEntry(
                plain.offered(),
                status,
                description,
                centre,
                conditions,
                plain.asked(),
                reach,
                Optional.empty(),
                Set.of(),
                new ServiceEntry.Contact("", website.isEmpty() ? "" : "no address", "", website),
                Optional.empty(),
                List.of(),
                "",
                plain.edition());
    }

    private OfferedService offered(String name, Profession profession, Set<Need> needs, int from, int to, LaCode home) {
        return new OfferedService(
                ServiceId.random(),
                lead.orElseThrow().organisation(),
                name,
                profession,
                needs,
                from,
                to,
                OfferedService.Mode.BOTH,
                home,
                Set.of(),
                Optional.empty(),
                name.startsWith("Odd 3") ? LocalDate.of(2020, 1, 1) : LocalDate.now(clock));
    }

    private void place(ServiceEntry entry, Location.Kind kind, Optional<GridReference> spot) {
        Location at = new Location(
                LocationId.random(),
                lead.orElseThrow().organisation(),
                kind,
                new Location.Address("", "1 Invented Road", "First floor", "Plymouth", "", Postcode.of("PL4 8AA")),
                Optional.of(PLYMOUTH),
                spot,
                "Three steps");
        lead.orElseThrow().does(() -> offering.place(entry.id(), at));
    }

    ServiceEntry enterAndClose() {
        ServiceEntry entry =
                ServiceEntry.of(offered("Odd and closed (invented)", Profession.EP, Set.of(), 0, 5, STAFFORDSHIRE));
        lead.orElseThrow().does(() -> offering.add(entry));
        close(List.of(entry));
        return entry;
    }

    /** Those for everybody would be found in the area of every other test. */
    void close(List<ServiceEntry> entries) {
        for (ServiceEntry each : entries) {
            ServiceEntry now = searching.find(each.id()).orElseThrow();
            lead.orElseThrow()
                    .does(() ->
                            offering.change(with(now, Status.CLOSED, "", "", Optional.empty(), Set.of(), Reach.NAMED)));
        }
    }

    /** @return the name that stands on the public page of the service */
    String publishSomebodyAt(ServiceEntry entry) {
        Person keeper = lead.orElseThrow();
        Person specialist = world.aSpecialistOf(keeper);
        LocalDate joined = LocalDate.of(2024, 9, 1);
        Specialist person = new Specialist(
                PersonId.random(),
                keeper.organisation(),
                Optional.of(specialist.account()),
                "Quill Invented",
                Set.of(),
                OptionalInt.empty(),
                Specialist.Aac.SUPPORTS,
                joined,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                1);
        keeper.does(() -> people.add(person));
        keeper.does(() -> people.takesUp(
                person.id(),
                keeper.organisation(),
                new Specialist.Role(
                        RoleId.random(),
                        Profession.PT,
                        "Invented Trust",
                        Optional.of(entry.id()),
                        new BigDecimal("0.6"),
                        joined,
                        Optional.empty())));
        specialist.does(() -> publishing.publish(person.id(), specialist.account(), "Quillon Shownhere", ""));
        return "Quillon Shownhere";
    }
}
