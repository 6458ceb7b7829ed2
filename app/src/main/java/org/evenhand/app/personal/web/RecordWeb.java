package org.evenhand.app.personal.web;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.NextSteps.NextStep;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.personal.PersonalRecord;
import org.evenhand.app.personal.RecordFile;
import org.evenhand.app.personal.SubjectAccess;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Download;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody in charge, of the setting or of the service, makes a child's record to look at and hand over. */
@Controller
class RecordWeb {

    /** Who answers for what is kept. */
    static final String IN_CHARGE = "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD')";

    private final SubjectAccess access;

    RecordWeb(SubjectAccess access) {
        this.access = access;
    }

    @GetMapping("/requests/{id}/record")
    @PreAuthorize(IN_CHARGE)
    Page look(@PathVariable UUID id) {
        PersonalRecord record = access.lookedAt(new RequestId(id)).orElseThrow(RecordWeb::notThere);
        return Page.of(
                "personal/record",
                new RecordPage(
                        record.request().reference(),
                        record.called(),
                        "/requests/" + id,
                        record.tables().stream()
                                .map(held -> SummaryRow.of(
                                        Words.of("holdings." + held.table().name()),
                                        held.rows().isEmpty()
                                                ? Words.of("holdings.contents.none")
                                                : Numbers.whole(held.rows().size())))
                                .toList()));
    }

    @PostMapping("/requests/{id}/record")
    @PreAuthorize(IN_CHARGE)
    Answer make(@PathVariable UUID id, @RequestParam(defaultValue = "") String others) {
        List<String> names = others.lines().filter(line -> !line.isBlank()).toList();
        return access.toThePersonInCharge(new RequestId(id), names)
                .map(record -> Download.of(RecordFile.NAME, RecordFile.TYPE, RecordFile.of(record)))
                .orElseThrow(RecordWeb::notThere);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Whether who is signed in answers for what their organisation keeps. */
    static boolean isInCharge() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getPrincipal() instanceof SignedIn person
                && (person.has(Role.SETTING_LEAD) || person.has(Role.TRIAGE_LEAD));
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        NextSteps everythingThatIsKept() {
            return request -> request.kind() == RequestKind.CHILD && isInCharge()
                    ? List.of(new NextStep(Words.of("personal.step"), "/requests/" + request.id() + "/record"))
                    : List.of();
        }
    }
}
