package org.evenhand.app.visits.web;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.database.Acting;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.Visits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From a request to its visits, and for the specialist who took it, to the next one. */
@Component
@Order(50)
class VisitSteps implements NextSteps {

    private final Visits visits;

    VisitSteps(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<NextStep> of(Request request) {
        boolean isTheirs = (request.state() == RequestState.ACCEPTED || request.state() == RequestState.FIRST_SEEN)
                && request.specialist()
                        .filter(one -> one.value().equals(Acting.current().person()))
                        .isPresent();
        Stream<NextStep> planned = visits.of(request.id()).stream()
                .map(visit -> new NextStep(
                        Words.of(
                                "visits.step.one",
                                Numbers.weekday(visit.when().day()),
                                Words.of("visits.state." + visit.state())),
                        VisitPages.path(visit)));
        return Stream.concat(
                        planned,
                        isTheirs
                                ? Stream.of(NextStep.main(
                                        Words.of("visits.step.propose"), "/visits/plan?request=" + request.id()))
                                : Stream.of())
                .toList();
    }
}
