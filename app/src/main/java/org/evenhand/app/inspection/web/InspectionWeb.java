package org.evenhand.app.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.app.inspection.Inspecting;
import org.evenhand.app.inspection.InspectionFile;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Download;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.vocabulary.DaySpan;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where who plans and pays for an area, or audits its record, makes the file for an inspector: of their own authority and no other. */
@Controller
class InspectionWeb {

    private static final String THOSE_WHO_ANSWER = "hasAnyRole('COMMISSIONER', 'AUDITOR')";

    private final Inspecting inspecting;
    private final AreaNames areaNames;
    private final Clock clock;

    InspectionWeb(Inspecting inspecting, AreaNames areaNames, Clock clock) {
        this.inspecting = inspecting;
        this.areaNames = areaNames;
        this.clock = clock;
    }

    @GetMapping("/inspection")
    @PreAuthorize(THOSE_WHO_ANSWER)
    Page form(@AuthenticationPrincipal SignedIn person) {
        InspectionForm lastYear = InspectionForm.of(DaySpan.yearUntil(LocalDate.now(clock)));
        return Page.of("inspection/make", page(person, lastYear, FormProblems.none()));
    }

    /** The file, and its entry in the record. */
    @PostMapping("/inspection")
    @PreAuthorize(THOSE_WHO_ANSWER)
    Answer make(@AuthenticationPrincipal SignedIn person, @RequestParam Map<String, String> entered) {
        InspectionForm form = InspectionForm.of(entered);
        InspectionForm.Read read = form.read(LocalDate.now(clock));
        if (read.span().isEmpty()) {
            return Page.withProblems("inspection/make", page(person, form, read.problems()));
        }
        Inspecting.Made made = inspecting.make(person.authority(), read.span().get());
        return Download.of(made.name(), InspectionFile.TYPE, made.file().bytes());
    }

    private InspectionPage page(SignedIn person, InspectionForm form, FormProblems problems) {
        return new InspectionPage(areaNames.of(person.authority()), form, person.has(Role.AUDITOR), problems);
    }
}
