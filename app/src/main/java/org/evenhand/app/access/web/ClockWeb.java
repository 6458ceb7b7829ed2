package org.evenhand.app.access.web;

import java.util.List;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.ReplyClock;
import org.evenhand.app.access.Request;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How the day comes about by which a request is to be answered: every day that does not count, and every day the clock stood still. */
@Controller
class ClockWeb {

    private final Views views;
    private final ReplyClock replyClock;
    private final Sources sources;

    ClockWeb(Views views, ReplyClock replyClock, Sources sources) {
        this.views = views;
        this.replyClock = replyClock;
        this.sources = sources;
    }

    @GetMapping("/requests/{id}/clock")
    @PreAuthorize("hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'TRIAGE_LEAD', 'SPECIALIST')")
    Page explain(@PathVariable String id) {
        RequestView view = views.get(id);
        Request request = view.request();
        ExplainedDeadline deadline =
                replyClock.explain(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String version = DataVersion.of(request.decision().version()).version();
        return Page.of(
                "access/clock",
                new ClockPage(
                        view,
                        deadline,
                        Words.of(
                                "requests.clock.proposal",
                                replyClock.days(request).orElseThrow(),
                                version),
                        version,
                        sources.line(deadline.data())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        NextSteps howTheDayComesAbout() {
            return request -> request.replyBy().isEmpty()
                    ? List.of()
                    : List.of(new NextSteps.NextStep(
                            Words.of("requests.clock.link"), "/requests/" + request.id() + "/clock"));
        }
    }
}
