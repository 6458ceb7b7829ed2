package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestSection;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;
import org.springframework.stereotype.Component;

/** Advice on the page of its request. */
@Component
class AdviceSection implements RequestSection {

    private final Recommendations recommendations;

    AdviceSection(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Section> of(Request request, SignedIn person) {
        List<Recommendation> all = recommendations.of(request.id());
        boolean mayAdvise = request.state() == RequestState.FIRST_SEEN
                && request.specialist().equals(Optional.of(person.account()));
        if (all.isEmpty() && !mayAdvise) {
            return Optional.empty();
        }
        Stream<Link> advise =
                mayAdvise ? Stream.of(Link.of("Record advice", "/requests/" + request.id() + "/advice")) : Stream.of();
        Stream<Link> read = all.stream()
                .map(one -> Link.of(
                        "Read the advice and who must act by " + Numbers.day(one.byWhen()),
                        "/recommendations/" + one.id()));
        return Optional.of(new Section(
                "Advice and who must act",
                all.isEmpty() ? "No advice has been recorded yet." : "",
                all.stream().flatMap(AdviceSection::rows).toList(),
                Stream.concat(read, advise).toList()));
    }

    private static Stream<SummaryRow> rows(Recommendation one) {
        return Stream.of(
                SummaryRow.of("What is to be done", one.what()),
                SummaryRow.of("Who must act", one.holder()),
                SummaryRow.of("By when", Numbers.weekday(one.byWhen())),
                SummaryRow.of("Where it stands", Words.of("accountability.state." + one.state())));
    }
}
