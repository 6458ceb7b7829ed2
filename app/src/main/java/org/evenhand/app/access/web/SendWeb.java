package org.evenhand.app.access.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.drafts.Draft;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a person reads all they answered, and what it leads to, before they send it. */
@Controller
class SendWeb {

    private final Asking asking;
    private final Forms forms;
    private final TermChoices choices;
    private final Requests requests;

    SendWeb(Asking asking, Forms forms, TermChoices choices, Requests requests) {
        this.asking = asking;
        this.forms = forms;
        this.choices = choices;
        this.requests = requests;
    }

    @GetMapping("/ask/check")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Answer check(@RequestParam @Nullable String form) {
        Optional<Draft> draft = forms.find(form);
        if (draft.isEmpty()) {
            return Redirect.to(AskWeb.START);
        }
        if (!forms.isComplete(draft.get())) {
            return Redirect.to(forms.nextAfter(draft.get()));
        }
        Entered entered = Forms.entered(draft.get());
        FormToken token = draft.get().token();
        List<Question> asked = Question.asked(entered);
        Decision decision = asking.decide(Reading.answers(entered).facts());
        boolean isBelow =
                Question.INDIVIDUAL.mayBeAnswered(entered) && choices.terms().isBelow(decision.layer());
        return Page.of(
                "access/check",
                new CheckPage(
                        Summary.of(entered, token.toString(), choices),
                        token.toString(),
                        Forms.address(asked.getLast().path(), token),
                        decision,
                        choices.terms().findRoute(decision.route()),
                        isBelow ? Forms.address(Question.INDIVIDUAL.path(), token) : "",
                        Question.INDIVIDUAL.isAsked(entered)));
    }

    @PostMapping("/ask/check")
    @PreAuthorize(AskWeb.THEIR_SETTING)
    Answer send(@RequestParam String token) {
        FormToken sent = Forms.token(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<Draft> draft = forms.find(token);
        if (draft.isEmpty()) {
            // Sent before, in another window or by a second press of the button.
            return Redirect.to(requests.madeBy(sent).map(SendWeb::confirmation).orElse(AskWeb.START));
        }
        if (!forms.isComplete(draft.get())) {
            return Redirect.to(forms.nextAfter(draft.get()));
        }
        return switch (asking.ask(sent, Reading.answers(Forms.entered(draft.get())))) {
            case Asked.Sent made -> Redirect.to(confirmation(made.id()));
            case Asked.NotASetting not -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Asked.ConsentMissing missing -> Redirect.to(Forms.address(Question.FAMILY.path(), sent));
        };
    }

    private static String confirmation(RequestId id) {
        return "/requests/" + id + "/sent";
    }
}
