package org.evenhand.app.notices.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.notices.Notice;
import org.evenhand.app.notices.Notices;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from other pages to notices. */
@Configuration(proxyBeanMethods = false)
class NoticesToDo {

    /** What did not arrive, for those who decide for a service. */
    @Bean
    WaitingForUs noticesThatDidNotArrive(Notices notices) {
        return (SignedIn person) -> {
            if (!person.has(Role.TRIAGE_LEAD)) {
                return List.of();
            }
            List<Notice> open = notices.toServeOtherwise();
            return open.isEmpty()
                    ? List.of()
                    : List.of(
                            new WaitingForUs.Item(Words.of("notices.toDo", open.size()), "/notices", Optional.empty()));
        };
    }

    /** The way to say that a service ends, for those who answer for it. */
    @Bean
    WaitingForUs serviceThatEnds() {
        return (SignedIn person) -> person.has(Role.SERVICE_LEAD)
                ? List.of(WaitingForUs.Item.anyTime(Words.of("notices.change.toDo"), "/provider-change"))
                : List.of();
    }

    @Bean
    NextSteps noticesAboutARequest(Notices notices) {
        return request -> notices.of(request.id()).isEmpty()
                ? List.of()
                : List.of(new NextSteps.NextStep(Words.of("notices.about"), "/requests/" + request.id() + "/notices"));
    }
}
