package org.evenhand.app.visits.web;

import java.util.List;
import org.evenhand.app.access.EndsWithIt;
import org.evenhand.app.access.Request;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visits;
import org.springframework.stereotype.Component;

/** The visits that are called off when their request is closed, for whoever is about to close it. */
@Component
class VisitsThatEnd implements EndsWithIt {

    private final Visits visits;

    VisitsThatEnd(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<String> of(Request request) {
        return visits.toCome(request.id()).stream().map(VisitsThatEnd::words).toList();
    }

    private static String words(Visit visit) {
        return Words.of(
                "visits.ends",
                Numbers.weekday(visit.when().day()),
                Words.of("visits.time", visit.when().begins(), visit.when().ends()));
    }
}
