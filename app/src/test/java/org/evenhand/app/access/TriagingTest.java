package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.World.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EvenhandTest
@RecordApplicationEvents
class TriagingTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    ApplicationEvents events;

    private Person nursery;
    private Person lead;

    @BeforeEach
    void aServiceOfTheArea() {
        var area = world.anArea();
        nursery = world.aNursery(area);
        lead = world.aService(area);
    }

    @Test
    void every_decision_is_told_to_other_modules() {
        Person other = world.aService(world.anArea());
        Person therapist = world.aSpecialistOf(other);
        RequestId accepted = asks();
        RequestId declined = asks();

        lead.does(() -> triaging.redirect(accepted, other.organisation()));
        other.does(() -> triaging.accept(accepted, therapist.account()));
        lead.does(() -> triaging.decline(declined, DeclineReason.NO_CAPACITY));

        assertThat(events.stream(RequestDecided.class))
                .containsExactly(
                        new RequestDecided(accepted, RequestState.REDIRECTED),
                        new RequestDecided(accepted, RequestState.ACCEPTED),
                        new RequestDecided(declined, RequestState.DECLINED));
    }

    @Test
    void what_is_refused_is_told_to_nobody() {
        RequestId id = asks();

        lead.does(() -> triaging.accept(id, lead.account()));
        lead.does(() -> triaging.redirect(id, lead.organisation()));

        assertThat(events.stream(RequestDecided.class)).isEmpty();
    }

    private RequestId asks() {
        return ((Asked.Sent) nursery.does(() -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
    }
}
