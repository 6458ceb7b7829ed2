package org.evenhand.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.consultation.Agreement;
import org.evenhand.app.consultation.Consultation;
import org.evenhand.app.consultation.Drafted;
import org.evenhand.app.consultation.Responding;
import org.evenhand.app.consultation.Step;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An installation that only campaigns, with the campaign's login: everything that is written here can be written there. All invented. */
@EvenhandTest
@TestPropertySource(properties = {"evenhand.parts=campaign", "evenhand.site.contact=campaign@example.invalid"})
class TheCampaignAloneTest {

    private static final Acting.Actor CAMPAIGNER = new Acting.Actor(UUID.randomUUID(), UUID.randomUUID());

    @Autowired
    Responding responding;

    @Autowired
    Updates updates;

    @Autowired
    Meetings meetings;

    @Autowired
    Subscribing subscribing;

    @Autowired
    SubscriberTable subscribers;

    @Autowired
    Ledger ledger;

    @Test
    void responds_meets_tells_and_mails() {
        LocalDate today = meetings.today();
        String key =
                Acting.as(CAMPAIGNER, () -> responding.open(consultation(today)).key());
        List<Drafted> steps = Acting.as(
                CAMPAIGNER,
                () -> List.of(
                        responding.answer(key, 1, 0, "Everybody.", List.of()),
                        responding.move(key, Step.SEND_ROUND),
                        responding.agree(
                                key,
                                new Agreement("Guild (invented)", Agreement.Stance.AGREES, "", "Invented mail", today)),
                        responding.move(key, Step.SUBMIT)));
        Kept met = Acting.as(
                CAMPAIGNER,
                () -> meetings.record(new Meeting(
                        new UUID(0, 0), today, "Talk (invented)", "", "", false, List.of(), List.of(), List.of())));
        Kept drafted = Acting.as(CAMPAIGNER, () -> updates.draft("Update (invented)", today.minusDays(1), today));
        UUID update = UUID.fromString(((Kept.Done) drafted).key());
        Kept published = Acting.as(CAMPAIGNER, () -> updates.move(update, UpdateStep.PUBLISH));

        EmailAddress reader = EmailAddress.of("reader@example.invalid");
        subscribing.ask(reader, new Topic.Updates());
        String token =
                subscribers.find(reader, new Topic.Updates()).orElseThrow().token();
        boolean confirmed = subscribing.confirm(token);
        subscribing.leave(token);

        assertThat(steps).allMatch(Drafted.Done.class::isInstance);
        assertThat(met).isInstanceOf(Kept.Done.class);
        assertThat(published).isInstanceOf(Kept.Done.class);
        assertThat(updates.findPublished(update).orElseThrow().edition().sentences())
                .extracting(Sentence::words)
                .anyMatch(words -> words.contains("responded to the consultation “Help (invented)”"));
        assertThat(confirmed).isTrue();
        assertThat(subscribers.find(reader, new Topic.Updates())).isEmpty();
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    private static Consultation consultation(LocalDate today) {
        return new Consultation(
                "",
                "Help (invented)",
                "Department for Education",
                today,
                today,
                "https://example.invalid",
                "",
                "Coalition of Evenborough (invented)",
                Optional.empty(),
                List.of(new Consultation.Clause(1, "Who?", List.of())));
    }
}
