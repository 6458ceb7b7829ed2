package org.evenhand.app.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.evaluation.ChoosingPeriods;
import org.evenhand.app.evaluation.Evaluated;
import org.evenhand.app.evaluation.Evaluating;
import org.evenhand.app.evaluation.Periods;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Does the service work: for those who plan, pay for and keep the services of an area, and of that area only. */
@Controller
class IndicatorsWeb {

    static final String PATH = "/indicators";
    static final String CSV_PATH = "/indicators.csv";

    private static final String TEMPLATE = "evaluation/indicators";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private final Evaluating evaluating;
    private final ChoosingPeriods choosing;
    private final AreaNames areaNames;
    private final Sources sources;

    IndicatorsWeb(Evaluating evaluating, ChoosingPeriods choosing, AreaNames areaNames, Sources sources) {
        this.evaluating = evaluating;
        this.choosing = choosing;
        this.areaNames = areaNames;
        this.sources = sources;
    }

    @GetMapping(PATH)
    @PreAuthorize("hasAnyRole('COMMISSIONER', 'SERVICE_LEAD')")
    Page show(@AuthenticationPrincipal SignedIn person, @ModelAttribute PeriodsForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Periods> periods = form.read(choosing, problems);
        if (periods.isEmpty()) {
            return Page.withProblems(TEMPLATE, page(person, Optional.empty(), form, problems));
        }
        return Page.of(
                TEMPLATE,
                page(
                        person,
                        Optional.of(evaluating.of(person.authority(), periods.get())),
                        PeriodsForm.of(periods.get()),
                        problems));
    }

    @GetMapping(CSV_PATH)
    @PreAuthorize("hasAnyRole('COMMISSIONER', 'SERVICE_LEAD')")
    ResponseEntity<String> download(@AuthenticationPrincipal SignedIn person, @ModelAttribute PeriodsForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Periods> periods = form.read(choosing, problems);
        if (periods.isEmpty()) {
            return Refused.table(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"indicators-%s.csv\"".formatted(person.authority()))
                .body(IndicatorsFile.of(evaluating.of(person.authority(), periods.get())));
    }

    private IndicatorsPage page(
            SignedIn person, Optional<Evaluated> evaluated, PeriodsForm form, List<Problem> problems) {
        return new IndicatorsPage(
                areaNames.of(person.authority()),
                evaluated,
                form,
                new FormProblems(problems),
                choosing.fewest(),
                choosing.most(),
                sources.line(evaluating.definitions()),
                evaluated.map(found -> sources.line(found.children())).orElse(""));
    }
}
