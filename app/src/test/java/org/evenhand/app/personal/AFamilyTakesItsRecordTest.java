package org.evenhand.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.personal.SubjectAccess.Given;
import org.evenhand.app.vault.Secret;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A family or a person in charge takes everything that is held on a child; others get nothing. */
@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
class AFamilyTakesItsRecordTest {

    /** When the child of {@link World#about} was born. */
    private static final int MONTH = 3;

    private static final int YEAR = 2022;

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Drafting drafting;

    @Autowired
    Triaging triaging;

    @Autowired
    FamilyLinks links;

    @Autowired
    SubjectAccess access;

    @Autowired
    Ledger ledger;

    private Person nursery;
    private Person service;
    private RequestId request;
    private Secret secret;

    @BeforeEach
    void somebody_asked_for_a_child() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        request = asked("Ola", "stammers when Wilhelmine shouts, and with Grandpa Ignatius");
        asked("Wilhelmine", "shouts");
        secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
    }

    private RequestId asked(String called, String noticed) {
        Asked sent = nursery.does(() -> asking.ask(FormToken.random(), World.about(called, noticed)));
        return ((Asked.Sent) sent).id();
    }

    private PersonalRecord taken() {
        return ((Given.Made) access.toTheFamily(secret, MONTH, YEAR)).record();
    }

    private List<String> kinds() {
        return ledger.of(request.value()).stream()
                .map(line -> line.happening().kind())
                .toList();
    }

    @Test
    void the_family_gets_what_was_written_decided_and_recorded_and_that_they_took_it_is_recorded() {
        service.does(() -> triaging.askForMore(request, List.of("HEARING"), "Was her hearing tested?"));

        PersonalRecord record = taken();
        String page = RecordPaper.of(record);
        String data = RecordJson.of(record);

        assertThat(page).contains("Ola", "stammers when", "Was her hearing tested?", "Pat Nursery", "Request read");
        assertThat(data).contains("stammers when", "Was her hearing tested?", "\"access.question\"");
        assertThat(kinds()).endsWith("RecordGiven");
    }

    @Test
    void another_child_of_the_setting_is_not_named_and_nor_is_whom_the_person_in_charge_found() {
        String byTheFamily = RecordPaper.of(taken());
        PersonalRecord inCharge = nursery.does(() -> access.toThePersonInCharge(request, List.of("Grandpa Ignatius")))
                .orElseThrow();

        assertThat(byTheFamily).contains("stammers when [another person] shouts", "Grandpa Ignatius");
        assertThat(byTheFamily).doesNotContain("Wilhelmine");
        assertThat(RecordPaper.of(inCharge))
                .contains("and with [another person]")
                .doesNotContain("Ignatius");
        assertThat(RecordJson.of(inCharge)).doesNotContain("Ignatius", "Wilhelmine");
    }

    @Test
    void what_is_left_out_is_named_with_its_reason_and_keys_and_secrets_are_not_in_it() {
        PersonalRecord record = taken();

        assertThat(RecordPaper.of(record)).contains("What is left out, and why", "Whoever had it could act as you");
        assertThat(RecordJson.of(record)).doesNotContain(secret.hash(), secret.text());
    }

    @Test
    void who_found_the_address_but_does_not_know_the_child_gets_nothing_and_cannot_go_on_guessing() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<Given> tries = HoldableClock.holding(
                today.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
                () -> java.util.stream.IntStream.rangeClosed(4, 9)
                        .mapToObj(month -> access.toTheFamily(secret, month, YEAR))
                        .toList());
        Given rightButLate = HoldableClock.holding(
                today.atTime(13, 0).toInstant(java.time.ZoneOffset.UTC), () -> access.toTheFamily(secret, MONTH, YEAR));
        Given nextDay = HoldableClock.holding(
                today.plusDays(1).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
                () -> access.toTheFamily(secret, MONTH, YEAR));

        // Five tries a day, as the pack access-terms says.
        assertThat(tries.subList(0, 5)).allMatch(Given.NotTheirs.class::isInstance);
        assertThat(tries.get(5)).isInstanceOf(Given.TooOften.class);
        assertThat(rightButLate).isInstanceOf(Given.TooOften.class);
        assertThat(nextDay).isInstanceOf(Given.Made.class);
        assertThat(access.toTheFamily(new Secret("not-an-address"), MONTH, YEAR))
                .isInstanceOf(Given.NoAddress.class);
    }

    @Test
    void a_person_of_another_setting_gets_nothing() {
        Person other = world.aNursery(nursery.area());

        Optional<PersonalRecord> record = other.does(() -> access.toThePersonInCharge(request, List.of()));

        assertThat(record).isEmpty();
        assertThat(kinds()).doesNotContain("RecordGiven");
    }

    @Test
    void
            a_form_that_a_colleague_began_for_the_child_is_in_what_the_person_in_charge_looks_at_and_not_in_the_family_s() {
        Person colleague = world.withRoles(nursery, Role.SETTING_STAFF);
        colleague.does(() -> drafting.save(
                FormToken.random(),
                Map.of(
                        "called", List.of("Ola"),
                        "born-month", List.of("3"),
                        "born-year", List.of("2022"),
                        "noticed", List.of("hums along"))));

        PersonalRecord inCharge = nursery.does(() -> access.toThePersonInCharge(request, List.of()))
                .orElseThrow();

        assertThat(RecordPaper.of(inCharge)).contains("hums along");
        assertThat(RecordPaper.of(taken())).doesNotContain("hums along");
    }

    @Test
    void what_only_the_service_sees_is_in_it_once_and_nothing_of_it_is_in_the_log(CapturedOutput output) {
        Person second = world.withRoles(service, Role.TRIAGE_LEAD);
        service.does(() -> triaging.decline(request, World.noCapacity()));
        second.does(() -> triaging.sendBack(request, "Look at the table again, please."));

        PersonalRecord record = taken();

        Set<String> twice = record.tables().stream()
                .flatMap(held -> held.rows().stream())
                .collect(Collectors.groupingBy(row -> row, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey().table())
                .collect(Collectors.toSet());
        assertThat(twice).isEmpty();
        assertThat(output.getAll()).doesNotContain("stammers when", "Wilhelmine");
    }
}
