package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.DutyClock;
import org.evenhand.app.accountability.Recommendation;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A specialist records an advice. */
@Controller
class AdviceWeb {

    private static final String TEMPLATE = "accountability/advice";

    private final Looking looking;
    private final Accounts accounts;
    private final Advising advising;
    private final Recommendations recommendations;
    private final DutyClock dutyClock;
    private final ClinicalTasks tasks;

    AdviceWeb(
            Looking looking,
            Accounts accounts,
            Advising advising,
            Recommendations recommendations,
            DutyClock dutyClock,
            ClinicalTasks tasks) {
        this.looking = looking;
        this.accounts = accounts;
        this.advising = advising;
        this.recommendations = recommendations;
        this.dutyClock = dutyClock;
        this.tasks = tasks;
    }

    @GetMapping("/requests/{id}/advice")
    @PreAuthorize("hasRole('SPECIALIST')")
    Page form(@PathVariable UUID id) {
        Request request = request(id);
        return Page.of(TEMPLATE, page(request, List.of(), AdviceForm.empty(request.profession())));
    }

    @PostMapping("/requests/{id}/advice")
    @PreAuthorize("hasRole('SPECIALIST')")
    Answer advise(@PathVariable UUID id, @ModelAttribute AdviceForm form) {
        return record(request(id), List.of(), form);
    }

    @GetMapping("/requests/{id}/advice/{advice}")
    @PreAuthorize("hasRole('SPECIALIST')")
    Page more(@PathVariable UUID id, @PathVariable UUID advice) {
        Request request = request(id);
        return Page.of(TEMPLATE, page(request, before(request, advice), AdviceForm.empty(request.profession())));
    }

    @PostMapping("/requests/{id}/advice/{advice}")
    @PreAuthorize("hasRole('SPECIALIST')")
    Answer adviseMore(@PathVariable UUID id, @PathVariable UUID advice, @ModelAttribute AdviceForm form) {
        Request request = request(id);
        return record(request, before(request, advice), form);
    }

    private Answer record(Request request, List<Recommendation> before, AdviceForm form) {
        AdvicePage page = page(request, before, form);
        if (form.isToChange()) {
            return Page.of(TEMPLATE, page);
        }
        Optional<UUID> advice = before.stream().map(Recommendation::advice).findFirst();
        return switch (form.read(request.id(), advice, advising.duties())) {
            case AdviceForm.Read.Wrong wrong -> Page.withProblems(TEMPLATE, page.with(wrong.problems()));
            case AdviceForm.Read.Ready ready -> answer(page, advising.advise(ready.draft()));
        };
    }

    private Answer answer(AdvicePage page, Advised advised) {
        return switch (advised) {
            case Advised.Given given ->
                Redirect.to("/recommendations/" + given.id())
                        .withNotice(Notice.done(Words.of("accountability.advice.recorded")));
            case Advised.TooVague vague ->
                Page.withProblems(
                        TEMPLATE,
                        page.tooVague(vague.words(), vague.isWithoutNumbers())
                                .with(FormProblems.of(new Problem(
                                        vague.words().isEmpty() ? "minutesEach" : "what",
                                        Words.of("accountability.advice.vague")))));
            case Advised.NotQualified stopped -> interruption(page, stopped.task());
            case Advised.NotFound unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Advised.NoSuchAdvice unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Advised.NotYours others -> refused(page, "what", Words.of("accountability.advice.notYours"));
            case Advised.NotNow early -> refused(page, "what", Words.of("accountability.advice.notNow"));
            case Advised.DayOutOfRange range -> outOfRange(page, "byWhen", range.first(), range.last());
            case Advised.StartOutOfRange range -> outOfRange(page, "startBy", range.first(), range.last());
        };
    }

    private Page interruption(AdvicePage page, ClinicalTasks.Task task) {
        FormProblems problems = page.form().isOverruling()
                ? FormProblems.of(new Problem("reason", Words.of("accountability.advice.reason")))
                : FormProblems.none();
        InterruptedPage model = new InterruptedPage(page, task, tasks.version(), problems);
        return page.form().isOverruling()
                ? Page.withProblems("accountability/interrupted", model)
                : Page.of("accountability/interrupted", model);
    }

    private static Page outOfRange(AdvicePage page, String field, LocalDate first, LocalDate last) {
        return refused(page, field, Words.of("accountability.advice.range", Numbers.day(first), Numbers.day(last)));
    }

    private static Page refused(AdvicePage page, String field, String why) {
        return Page.withProblems(TEMPLATE, page.with(FormProblems.of(new Problem(field, why))));
    }

    private AdvicePage page(Request request, List<Recommendation> before, AdviceForm form) {
        return new AdvicePage(
                request.id(),
                accounts.find(request.setting()).map(Organisation::name).orElse(""),
                before,
                form,
                advising.duties(),
                dutyClock.rules(),
                List.of(),
                false,
                FormProblems.none());
    }

    private List<Recommendation> before(Request request, UUID advice) {
        List<Recommendation> before = recommendations.ofAdvice(advice).stream()
                .filter(one -> one.request().equals(request.id()))
                .toList();
        if (before.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return before;
    }

    private Request request(UUID id) {
        return looking.open(new RequestId(id))
                .map(Looking.Opened::request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
