package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.Challenge;
import org.evenhand.app.accountability.ChallengeRaised;
import org.evenhand.app.accountability.ChallengeReplied;
import org.evenhand.app.accountability.ChallengeState;
import org.evenhand.app.accountability.DutyClockMoved;
import org.evenhand.app.accountability.DutyEscalated;
import org.evenhand.app.accountability.DutyReminded;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded of advice, and who is told up the ladder: each once, and nobody else. */
@EvenhandTest
class DutiesAreToldTest {

    private static final LocalDate BY_WHEN = LocalDate.of(2026, 12, 18);

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Concerned concerned;

    @Autowired
    Accounts accounts;

    @Autowired
    Telling telling;

    @Autowired
    Clock clock;

    @Autowired
    Notices notices;

    @Autowired
    FamiliesToTell families;

    @Autowired
    FamilyLinks links;

    private final UUID recommendation = UUID.randomUUID();
    private Person nursery;
    private Person service;
    private Person commissioner;
    private RequestId request;
    private TellingOfDuties duties;

    @BeforeEach
    void a_request_that_a_service_took_and_somebody_who_hears_at_once() {
        nursery = world.aNursery(world.anArea());
        service = world.aService(nursery.area());
        commissioner = world.aCommissioner(nursery.area());
        world.offers(service, Profession.SLT);
        request = world.asks(nursery, World.aChildWhoStammers());
        service.does(() -> triaging.accept(request, world.aSpecialistOf(service).account()));
        duties = new TellingOfDuties(concerned, accounts, telling, families);
    }

    @Test
    void who_must_act_is_reminded_once_of_each_day() {
        duties.hear(reminder(BY_WHEN));
        duties.hear(reminder(BY_WHEN));
        duties.hear(reminder(BY_WHEN.plusDays(30)));

        assertThat(told(nursery, NoticeKind.DUTY_REMINDER)).hasSize(2);
        assertThat(told(service, NoticeKind.DUTY_REMINDER)).isEmpty();
    }

    @Test
    void each_rung_tells_its_own_and_the_first_and_the_last_nobody_by_mail() {
        for (Told told : Told.values()) {
            duties.hear(rung(told));
            duties.hear(rung(told));
        }

        assertThat(told(service, NoticeKind.DUTY_ESCALATED))
                .extracting(Notice::about)
                .containsExactly(recommendation + ".SERVICE_LEAD.2026-12-28");
        assertThat(told(commissioner, NoticeKind.DUTY_ESCALATED))
                .extracting(Notice::about)
                .containsExactly(recommendation + ".AUTHORITY.2026-12-28");
        assertThat(told(nursery, NoticeKind.DUTY_ESCALATED)).isEmpty();
    }

    @Test
    void who_is_challenged_is_told_and_whoever_raised_it_gets_the_reply_a_family_by_its_own_mail() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        links.leave(secret, EmailAddress.of("family-" + UUID.randomUUID() + "@example.invalid"));

        duties.hear(raised(1, Challenge.By.FAMILY));
        duties.hear(raised(1, Challenge.By.FAMILY));
        duties.hear(replied(1, Challenge.By.FAMILY));
        duties.hear(replied(1, Challenge.By.FAMILY));
        duties.hear(replied(2, Challenge.By.SPECIALIST));

        assertThat(told(nursery, NoticeKind.CHALLENGED)).hasSize(1);
        assertThat(told(nursery, NoticeKind.FAMILY_CHALLENGE_ANSWERED)).hasSize(1);
        assertThat(told(service, NoticeKind.CHALLENGE_ANSWERED))
                .extracting(Notice::about)
                .containsOnly(recommendation + ".2")
                .hasSize(2);
    }

    @Test
    void that_a_clock_stands_still_and_goes_on_is_told_once_to_the_other_side_and_the_family() {
        Secret secret = nursery.does(() -> links.make(request)).orElseThrow().secret();
        links.leave(secret, EmailAddress.of("family-" + UUID.randomUUID() + "@example.invalid"));

        duties.hear(clock(nursery, DutyClockMoved.How.STOPPED));
        duties.hear(clock(nursery, DutyClockMoved.How.STOPPED));
        duties.hear(clock(service, DutyClockMoved.How.STARTED));

        assertThat(told(service, NoticeKind.DUTY_CLOCK))
                .extracting(Notice::about)
                .containsOnly(recommendation + ".1.STOPPED")
                .hasSize(2);
        assertThat(told(nursery, NoticeKind.DUTY_CLOCK))
                .extracting(Notice::about)
                .containsExactly(recommendation + ".1.STARTED");
        assertThat(told(nursery, NoticeKind.FAMILY_DUTY_CLOCK))
                .extracting(Notice::about)
                .containsExactlyInAnyOrder(recommendation + ".1.STOPPED", recommendation + ".1.STARTED");
    }

    private DutyClockMoved clock(Person by, DutyClockMoved.How how) {
        return new DutyClockMoved(
                recommendation, request.value(), by.organisation().value(), 1, how, BY_WHEN, Instant.now(clock));
    }

    private ChallengeRaised raised(int number, Challenge.By by) {
        return new ChallengeRaised(
                recommendation,
                request.value(),
                number,
                by,
                nursery.organisation().value(),
                BY_WHEN);
    }

    private ChallengeReplied replied(int number, Challenge.By by) {
        return new ChallengeReplied(
                recommendation, request.value(), number, by, ChallengeState.NOT_UPHELD, Instant.now(clock));
    }

    private DutyReminded reminder(LocalDate byWhen) {
        return new DutyReminded(
                recommendation, request.value(), nursery.organisation().value(), -7, byWhen);
    }

    private DutyEscalated rung(Told told) {
        return new DutyEscalated(recommendation, request.value(), nursery.area(), told, BY_WHEN.plusDays(10), BY_WHEN);
    }

    private List<Notice> told(Person person, NoticeKind kind) {
        return person.does(() -> notices.of(request)).stream()
                .filter(notice -> notice.kind() == kind && notice.recipient().equals(person.organisation()))
                .toList();
    }
}
