package org.evenhand.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.register.Offering;
import org.evenhand.app.register.ServiceId;
import org.evenhand.packs.areas.Areas;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.Urn;
import org.springframework.stereotype.Component;

/** An invented authority for one test: its settings, its services and their people. No two tests share one. */
@Component
public class World {

    private static final AtomicInteger NEXT = new AtomicInteger(10);
    private static final AtomicInteger AREAS = new AtomicInteger();
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Joining joining;
    private final Offering offering;
    private final Asking asking;
    private final Areas areas;

    World(Joining joining, Offering offering, Asking asking, Areas areas) {
        this.joining = joining;
        this.offering = offering;
        this.asking = asking;
        this.areas = areas;
    }

    /** A person with everything a test needs to act as them or to sign in as them. */
    public record Person(AccountId account, OrganisationId organisation, LaCode area, String email) {

        public static final String PASSWORD = "three plain words";

        public Acting.Actor actor() {
            return new Acting.Actor(account.value(), organisation.value());
        }

        public <T> T does(ScopedValue.CallableOp<T, RuntimeException> work) {
            return Acting.as(actor(), work);
        }

        public <T> T does(LocalDate on, ScopedValue.CallableOp<T, RuntimeException> work) {
            Instant noon = on.atTime(12, 0).atZone(ENGLAND).toInstant();
            return HoldableClock.holding(noon, () -> does(work));
        }
    }

    /** An authority that no other test uses, and no real one. */
    public LaCode anArea() {
        return Stream.generate(() -> LaCode.of("%03d".formatted(AREAS.incrementAndGet())))
                .filter(code -> areas.find(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    public Person aNursery(LaCode area) {
        return join(
                Organisation.Kind.SETTING,
                "Nursery",
                area,
                Optional.of(Urn.of("demonstration-DEMO" + NEXT.incrementAndGet())),
                Role.SETTING_STAFF,
                Role.SETTING_LEAD);
    }

    /** A school of the register of schools, by its number there: for what depends on where a place is. Nobody who acts for it is real. */
    public Person aSettingOf(String schoolNumber, LaCode area) {
        return join(
                Organisation.Kind.SETTING,
                "School",
                area,
                Optional.of(Urn.gias(schoolNumber)),
                Role.SETTING_STAFF,
                Role.SETTING_LEAD);
    }

    public Person aService(LaCode area) {
        return join(Organisation.Kind.SERVICE, "Service", area, Optional.empty(), Role.TRIAGE_LEAD);
    }

    /** Somebody who plans and pays for the services of an authority. */
    public Person aCommissioner(LaCode area) {
        return join(Organisation.Kind.AUTHORITY, "Authority", area, Optional.empty(), Role.COMMISSIONER);
    }

    /** Somebody who runs an installation of an authority, and sees no child's record. */
    public Person anAdministrator(LaCode area) {
        return join(Organisation.Kind.INSTALLATION, "Installation", area, Optional.empty(), Role.ADMINISTRATOR);
    }

    /** Somebody who records for the coalition. */
    public Person aCampaigner(LaCode area) {
        return join(Organisation.Kind.INSTALLATION, "Campaign", area, Optional.empty(), Role.CAMPAIGNER);
    }

    public Person aSpecialistOf(Person service) {
        return withRoles(service, Role.SPECIALIST);
    }

    /** Somebody else of the same organisation. */
    public Person withRoles(Person colleague, Role... roles) {
        String email = "s" + UUID.randomUUID() + "@example.invalid";
        Joining.Outcome outcome = joining.add(
                colleague.organisation(), new Joining.Newcomer("Specialist", email, Person.PASSWORD, Set.of(roles)));
        return new Person(
                ((Joining.Outcome.Joined) outcome).account(), colleague.organisation(), colleague.area(), email);
    }

    public OfferedService offers(Person service, Profession profession, LaCode... sharedWith) {
        return offers(service, profession, Set.of(), 0, 25, sharedWith);
    }

    public OfferedService offers(
            Person service, Profession profession, Set<Need> needs, int fromAge, int toAge, LaCode... sharedWith) {
        OfferedService offered = new OfferedService(
                ServiceId.random(),
                service.organisation(),
                "%s of %s".formatted(profession.title(), service.area()),
                profession,
                needs,
                fromAge,
                toAge,
                OfferedService.Mode.IN_PERSON,
                service.area(),
                Set.of(sharedWith),
                Optional.empty(),
                LocalDate.of(2026, 11, 1));
        service.does(() -> {
            offering.offer(offered);
            return offered;
        });
        return offered;
    }

    /** A request that this setting sends today. */
    public RequestId asks(Person setting, Answers answers) {
        return sent(setting.does(() -> asking.ask(FormToken.random(), answers)));
    }

    public RequestId asks(Person setting, LocalDate on, Answers answers) {
        return sent(setting.does(on, () -> asking.ask(FormToken.random(), answers)));
    }

    private static RequestId sent(Asking.Asked asked) {
        return ((Asking.Asked.Sent) asked).id();
    }

    public static Answers aChildWhoStammers() {
        return about("Ola", "stammers when excited");
    }

    public static Answers about(String called, String noticed) {
        return Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.SPEECH_AND_LANGUAGE, Facts.Sign.STAMMERING),
                        new Answers.Child(called, 3, 2022, Answers.FamilyAgrees.YES),
                        noticed,
                        "",
                        new Answers.Contact("Sam", "020 7946 0000", ""))
                .withConsent(aParentAgrees());
    }

    /** What a family said before anything in these tests happens. */
    public static Consent aParentAgrees() {
        return new Consent.Given(
                Consent.By.PARENT, LocalDate.of(2026, 11, 1), Consent.How.IN_PERSON, Consent.For.ASK_AND_SHARE);
    }

    /** Nobody is free; the advice and the next step are there, as they must be. */
    public static Decline noCapacity() {
        return new Decline(DeclineReason.NO_CAPACITY, "Read together every day, without correcting.", "TRY_FIRST");
    }

    /** The authority asked for advice for an assessment: the specialist layer, and a queue of its own. */
    public static Answers aChildToBeAssessed() {
        return Answers.ofChild(
                        Facts.of(Facts.About.CHILD, Facts.Area.LEARNING, Facts.Sign.STATUTORY_ADVICE),
                        new Answers.Child("Ola", 3, 2022, Answers.FamilyAgrees.YES),
                        "learns slowly",
                        "",
                        new Answers.Contact("Sam", "020 7946 0000", ""))
                .withConsent(aParentAgrees());
    }

    private Person join(Organisation.Kind kind, String name, LaCode area, Optional<Urn> urn, Role... roles) {
        OrganisationId id = OrganisationId.random();
        String email = (name + UUID.randomUUID()).toLowerCase(Locale.ROOT) + "@example.invalid";
        Joining.Outcome outcome = joining.join(
                new Organisation(id, kind, "%s of %s".formatted(name, area), Optional.of(area), urn, false, true),
                new Joining.Newcomer("Pat " + name, email, Person.PASSWORD, Set.of(roles)));
        return new Person(((Joining.Outcome.Joined) outcome).account(), id, area, email);
    }
}
