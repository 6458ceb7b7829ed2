package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By when a request is to be answered, as its own page explains it. */
@EvenhandTest
class ClockOfARequestTest {

    /** A Thursday; Friday 25 December is Christmas Day, Monday 28 stands for Boxing Day. */
    private static final LocalDate ASKED = LocalDate.of(2026, 12, 17);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    private Person nursery;
    private Person service;
    private RequestId id;

    @BeforeEach
    void aRequest() {
        var area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        id = world.asks(nursery, ASKED, aChildWhoStammers());
    }

    @Test
    void every_day_that_does_not_count_is_named_and_the_day_is_the_one_that_was_promised() {
        LocalDate promised = replyBy();

        String shown = new Browser(port)
                .signIn(nursery)
                .get("/requests/" + id + "/clock")
                .text();

        assertThat(shown)
                .contains("Friday 25 December 2026 is Christmas Day.")
                .contains("Thursday 17 December 2026 is the day it is counted from")
                .contains("%d %s is the last day."
                        .formatted(
                                promised.getDayOfMonth(),
                                promised.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK)
                                        + " " + promised.getYear()))
                .contains("Proposal, not law");
    }

    @Test
    void the_clock_stands_still_while_more_is_asked_and_goes_on_when_it_is_answered() {
        LocalDate before = replyBy();
        service.does(ASKED.plusDays(1), () -> triaging.askForMore(id, List.of(), "Since when?"));

        assertThat(clock()).contains("the clock has stood still since Friday 18 December 2026");

        nursery.does(ASKED.plusDays(5), () -> replying.answer(id, "Since spring"));

        assertThat(clock())
                .contains("Saturday 19 to Tuesday 22 December 2026 do not count: the clock stood still")
                .contains("the service asked for more information")
                .contains("is the last day.");
        // Twenty working days after the 17th: 18; 21 to 24; 29 to 31; 4 to 8, 11 to 15, 18 and 19 January. 21 and 22
        // December
        // did not count, so there are two more.
        assertThat(before).isEqualTo("2027-01-19");
        assertThat(replyBy()).isEqualTo("2027-01-21");
    }

    @Test
    void nobody_else_sees_it() {
        Person stranger = world.aService(world.anArea());

        assertThat(new Browser(port)
                        .signIn(stranger)
                        .get("/requests/" + id + "/clock")
                        .status())
                .isEqualTo(404);
    }

    private LocalDate replyBy() {
        return nursery.does(() -> requests.find(id)).flatMap(Request::replyBy).orElseThrow();
    }

    private String clock() {
        Browser.Shown request = new Browser(port).signIn(nursery).get("/requests/" + id);
        assertThat(request.text()).contains("By when, and why that day?");
        return new Browser(port)
                .signIn(nursery)
                .get("/requests/" + id + "/clock")
                .text();
    }
}
