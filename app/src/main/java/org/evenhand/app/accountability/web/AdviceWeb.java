package org.evenhand.app.accountability.web;

import java.util.UUID;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
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

    AdviceWeb(Looking looking, Accounts accounts, Advising advising) {
        this.looking = looking;
        this.accounts = accounts;
        this.advising = advising;
    }

    @GetMapping("/requests/{id}/advice")
    @PreAuthorize("hasRole('SPECIALIST')")
    Page form(@PathVariable UUID id) {
        Request request = request(id);
        return Page.of(TEMPLATE, page(request, AdviceForm.empty(request.profession()), FormProblems.none()));
    }

    @PostMapping("/requests/{id}/advice")
    @PreAuthorize("hasRole('SPECIALIST')")
    Answer advise(@PathVariable UUID id, @ModelAttribute AdviceForm form) {
        Request request = request(id);
        return switch (form.read(request.id(), advising.duties())) {
            case AdviceForm.Read.Wrong wrong -> Page.withProblems(TEMPLATE, page(request, form, wrong.problems()));
            case AdviceForm.Read.Ready ready -> answer(request, form, advising.advise(ready.draft()));
        };
    }

    private Answer answer(Request request, AdviceForm form, Advised advised) {
        return switch (advised) {
            case Advised.Given given ->
                Redirect.to("/recommendations/" + given.id())
                        .withNotice(Notice.done("Your advice is recorded. The setting can read it now."));
            case Advised.NotFound unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Advised.NotYours others -> refused(request, form, "found", "Another specialist took this request");
            case Advised.NotNow early ->
                refused(request, form, "found", "Record the first contact before you record advice");
            case Advised.DayOutOfRange range ->
                refused(
                        request,
                        form,
                        "byWhen-day",
                        "Choose a day between %s and %s"
                                .formatted(Numbers.day(range.first()), Numbers.day(range.last())));
        };
    }

    private Page refused(Request request, AdviceForm form, String field, String why) {
        return Page.withProblems(TEMPLATE, page(request, form, FormProblems.of(new Problem(field, why))));
    }

    private AdvicePage page(Request request, AdviceForm form, FormProblems problems) {
        return new AdvicePage(
                request.id(),
                accounts.find(request.setting()).map(Organisation::name).orElse(""),
                form,
                advising.duties(),
                problems);
    }

    private Request request(UUID id) {
        return looking.open(new RequestId(id))
                .map(Looking.Opened::request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
