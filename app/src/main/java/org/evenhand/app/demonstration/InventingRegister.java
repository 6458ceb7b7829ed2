package org.evenhand.app.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.register.Location;
import org.evenhand.app.register.LocationId;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.KeepingPeople;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Profession;

/** What Evenborough's service keeps on the register: three entries that were confirmed, one that is out of date, and two specialists. */
class InventingRegister {

    private static final int CONFIRMED_DAYS_AGO = 20;

    private final Offering offering;
    private final SearchingServices searching;
    private final KeepingPeople people;
    private final Clock clock;

    InventingRegister(Offering offering, SearchingServices searching, KeepingPeople people, Clock clock) {
        this.offering = offering;
        this.searching = searching;
        this.people = people;
        this.clock = clock;
    }

    static ServiceId service(Profession profession) {
        return new ServiceId(Evenborough.invented("service " + profession));
    }

    /** Done by the service lead. The early years team is left unconfirmed since it was entered. */
    void keep(AccountId visionTeacher, AccountId therapist) {
        LocalDate today = LocalDate.now(clock);
        for (Profession profession : List.of(Profession.QTVI, Profession.QTOD, Profession.SLT)) {
            searching
                    .find(service(profession))
                    .ifPresent(entry -> offering.change(told(entry, today.minusDays(CONFIRMED_DAYS_AGO))));
            offering.place(service(profession), base());
        }
        keep("Vic Vision-Teacher (demonstration)", visionTeacher, Profession.QTVI, "0.6");
        keep("Leila Language-Therapist (demonstration)", therapist, Profession.SLT, "0.8");
    }

    private static ServiceEntry told(ServiceEntry entry, LocalDate confirmed) {
        return new ServiceEntry(
                entry.offered().confirmedOn(confirmed),
                ServiceEntry.Status.ACTIVE,
                "Invented: we visit nurseries, childminders, schools and colleges, show staff what helps, and come back to see whether it does.",
                Optional.empty(),
                Set.of(),
                new ServiceEntry.Asked(Set.of(), true, ""),
                ServiceEntry.Reach.NAMED,
                Optional.of(new ServiceEntry.Wait(6, confirmed)),
                Set.of("bfi", "pl"),
                new ServiceEntry.Contact("Duty specialist", "service@evenborough.invalid", "", ""),
                Optional.of(new ServiceEntry.Hours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 30),
                        "Closed in school holidays")),
                List.of(),
                "",
                entry.edition());
    }

    /** Its postcode has the form of one and is in no directory; its point on the map is borrowed from the middle of England. */
    private static Location base() {
        return new Location(
                new LocationId(Evenborough.invented("location")),
                Evenborough.SERVICE,
                Location.Kind.PHYSICAL,
                new Location.Address(
                        "The Level House (demonstration)",
                        "1 Balance Street",
                        "",
                        "Evenborough",
                        "",
                        Postcode.of("EV1 1AA")),
                Optional.empty(),
                Optional.of(Evenborough.MIDDLE),
                "Step-free; hearing loop at the desk (invented, as is its point on the map)");
    }

    private void keep(String name, AccountId account, Profession profession, String share) {
        PersonId id = new PersonId(Evenborough.invented("person " + profession));
        LocalDate since = LocalDate.now(clock).minusYears(1);
        people.add(new Specialist(
                id,
                Evenborough.SERVICE,
                Optional.of(account),
                name,
                Set.of(),
                OptionalInt.of(3),
                Specialist.Aac.SUPPORTS,
                since,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                1));
        people.takesUp(
                id,
                Evenborough.SERVICE,
                new Specialist.Role(
                        RoleId.random(),
                        profession,
                        "Evenborough Council (demonstration)",
                        Optional.of(service(profession)),
                        new BigDecimal(share),
                        since,
                        Optional.empty()));
    }
}
