package org.evenhand.app.people.web;

import org.evenhand.app.people.Beginning;
import org.evenhand.app.people.Beginning.Begun;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The first person of a coalition comes in with the key of the installation. Not found once somebody has. */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('campaign')")
class BeginWeb {

    private final Beginning beginning;

    BeginWeb(Beginning beginning) {
        this.beginning = beginning;
    }

    @GetMapping("/campaign/begin")
    Page form() {
        mustBeOpen();
        return Page.of("people/begin", new BeginPage(BeginForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/begin")
    Answer begin(@ModelAttribute BeginForm form) {
        mustBeOpen();
        FormProblems problems = form.problems();
        if (!problems.isEmpty()) {
            return again(form, problems);
        }
        return switch (beginning.begin(form.keyGiven(), form.organisation(), form.newcomer())) {
            case Begun.Done done ->
                Redirect.to("/sign-in")
                        .withNotice(Notice.done("You can sign in now with the address and the password you chose"));
            case Begun.WrongKey wrong ->
                again(
                        form,
                        FormProblems.of(new Problem(
                                "key", "This is not the key that stands in the file. Copy the whole line")));
            case Begun.AddressInUse taken ->
                again(
                        form,
                        FormProblems.of(new Problem(
                                "email", "There is an account with this address. Sign in, or use another")));
        };
    }

    private void mustBeOpen() {
        if (!beginning.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Page again(BeginForm form, FormProblems problems) {
        return Page.withProblems("people/begin", new BeginPage(form, problems));
    }
}
