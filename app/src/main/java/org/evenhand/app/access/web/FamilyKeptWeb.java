package org.evenhand.app.access.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.access.NextSteps;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestKind;
import org.evenhand.app.access.family.Consents;
import org.evenhand.app.access.family.Consents.WithdrawnBy;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a setting records what the family said of one request, and gives them an address to follow it by. */
@Controller
class FamilyKeptWeb {

    private final Views views;
    private final FamilyViews families;
    private final FamilyLinks links;
    private final Consents consents;
    private final Forms forms;

    FamilyKeptWeb(Views views, FamilyViews families, FamilyLinks links, Consents consents, Forms forms) {
        this.views = views;
        this.families = families;
        this.links = links;
        this.consents = consents;
        this.forms = forms;
    }

    @GetMapping("/requests/{id}/family")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Page family(@PathVariable String id) {
        return Page.of("access/family-kept", page(ours(id), Entered.nothing(), "", FormProblems.none()));
    }

    /** Shown in the answer itself: an address to go on to would have to carry the secret, and a session would have to keep it. */
    @PostMapping("/requests/{id}/family/address")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Page address(@PathVariable String id) {
        RequestView view = ours(id);
        return links.make(view.request().id())
                .map(made -> Page.of(
                        "access/family-address",
                        new FamilyAddressPage(
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .path("/family/" + made.secret().text())
                                        .toUriString(),
                                Numbers.weekday(made.expiresOn()),
                                back(view))))
                .orElseThrow(FamilyKeptWeb::notThere);
    }

    @PostMapping("/requests/{id}/family/mail")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Answer mail(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean tell) {
        RequestView view = ours(id);
        Optional<EmailAddress> to = EmailAddress.find(email);
        if (to.isEmpty()) {
            return again(view, Entered.nothing(), email, new Problem("email", Words.of("family.email.wrong")));
        }
        return links.mail(view.request().id(), to.get(), tell)
                ? Redirect.to(back(view)).withNotice(Notice.done(Words.of("family.mailed")))
                : again(view, Entered.nothing(), email, new Problem("email", Words.of("family.email.none")));
    }

    @PostMapping("/requests/{id}/family/consent")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Answer consent(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        RequestView view = ours(id);
        Map<String, List<String>> given = new HashMap<>();
        Question.CONSENT.fields().stream()
                .flatMap(field -> field.inputs().stream())
                .forEach(name -> given.put(name, List.copyOf(form.getOrDefault(name, List.of()))));
        view.answers().child().ifPresent(child -> {
            given.put("born-month", List.of(Integer.toString(child.birthMonth())));
            given.put("born-year", List.of(Integer.toString(child.birthYear())));
        });
        Entered entered = new Entered(given);
        FormProblems problems = forms.problems(Question.CONSENT, entered);
        if (!problems.isEmpty()) {
            return Page.withProblems("access/family-kept", page(view, entered, "", problems));
        }
        consents.give(view.request().id(), Reading.given(entered));
        return Redirect.to(back(view)).withNotice(Notice.done(Words.of("family.given")));
    }

    @PostMapping("/requests/{id}/family/withdrawn")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Answer withdrawn(@PathVariable String id) {
        RequestView view = ours(id);
        consents.withdraw(view.request().id(), WithdrawnBy.SETTING);
        return Redirect.to(back(view)).withNotice(Notice.done(Words.of("family.withdrawnNow")));
    }

    private Answer again(RequestView view, Entered entered, String email, Problem problem) {
        return Page.withProblems("access/family-kept", page(view, entered, email, FormProblems.of(problem)));
    }

    private FamilyKeptPage page(RequestView view, Entered entered, String email, FormProblems problems) {
        Optional<Consents.Recorded> recorded = consents.find(view.request().id());
        return new FamilyKeptPage(
                view,
                families.said(recorded),
                recorded.filter(Consents.Recorded::holds).isPresent(),
                QuestionPage.alone(Question.CONSENT, entered, problems, back(view) + "/consent"),
                links.find(view.request().id()),
                links.canMail(),
                email,
                families.looked(view.request().id()),
                problems);
    }

    private RequestView ours(String id) {
        RequestView view = views.get(id);
        if (!isOurs(view.request())) {
            throw notThere();
        }
        return view;
    }

    private static boolean isOurs(Request request) {
        return request.kind() == RequestKind.CHILD
                && request.setting().value().equals(Acting.current().organisation());
    }

    private static String back(RequestView view) {
        return view.path() + "/family";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        NextSteps family() {
            return request -> isOurs(request)
                    ? List.of(new NextSteps.NextStep(Words.of("family.step"), "/requests/" + request.id() + "/family"))
                    : List.of();
        }
    }
}
