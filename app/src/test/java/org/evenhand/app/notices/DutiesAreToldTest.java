package org.evenhand.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Concerned;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.DutyEscalated;
import org.evenhand.app.accountability.DutyReminded;
import org.evenhand.app.people.Accounts;
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
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    Concerned concerned;

    @Autowired
    Accounts accounts;

    @Autowired
    Telling telling;

    @Autowired
    NoticeTable notices;

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
        request = ((Asking.Asked.Sent)
                        nursery.does(() -> asking.ask(FormToken.random(), World.aChildWhoStammers())))
                .id();
        service.does(() -> triaging.accept(
                request, world.aSpecialistOf(service).account()));
        duties = new TellingOfDuties(concerned, accounts, telling);
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
                .containsExactly(recommendation + ".SERVICE_LEAD");
        assertThat(told(commissioner, NoticeKind.DUTY_ESCALATED))
                .extracting(Notice::about)
                .containsExactly(recommendation + ".AUTHORITY");
        assertThat(told(nursery, NoticeKind.DUTY_ESCALATED)).isEmpty();
    }

    private DutyReminded reminder(LocalDate byWhen) {
        return new DutyReminded(
                recommendation, request.value(), nursery.organisation().value(), "BEFORE", byWhen);
    }

    private DutyEscalated rung(Told told) {
        return new DutyEscalated(recommendation, request.value(), nursery.area(), told.name(), told, BY_WHEN);
    }

    private List<Notice> told(Person person, NoticeKind kind) {
        return person.does(() -> notices.of(request)).stream()
                .filter(notice -> notice.kind() == kind && notice.recipient().equals(person.organisation()))
                .toList();
    }
}
