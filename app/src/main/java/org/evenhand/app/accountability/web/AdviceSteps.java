package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.database.Acting;
import org.evenhand.app.site.Numbers;
import org.springframework.stereotype.Component;

/** From a request to its advice: to read it, or, for the specialist who met those who asked, to record it. */
@Component
class AdviceSteps implements NextSteps {

    private final Recommendations recommendations;

    AdviceSteps(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<NextStep> of(Request request) {
        boolean mayAdvise = request.state() == RequestState.FIRST_SEEN
                && request.specialist()
                        .filter(one -> one.value().equals(Acting.current().person()))
                        .isPresent();
        Stream<NextStep> read = recommendations.of(request.id()).stream()
                .map(one -> new NextStep(
                        "Read the advice: who must act by " + Numbers.day(one.byWhen()),
                        "/recommendations/" + one.id()));
        Stream<NextStep> write = mayAdvise
                ? Stream.of(NextStep.main("Record advice", "/requests/" + request.id() + "/advice"))
                : Stream.of();
        return Stream.concat(read, write).toList();
    }
}
