package org.evenhand.app.people.web;

import java.util.Set;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Joining;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Joining.Outcome;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Who campaigns here; each may bring in another. */
@Controller
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('campaign')")
class CampaignersWeb {

    private final Accounts accounts;
    private final Joining joining;

    CampaignersWeb(Accounts accounts, Joining joining) {
        this.accounts = accounts;
        this.joining = joining;
    }

    @GetMapping("/campaign/people")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page people() {
        return Page.of("people/campaigners", page(JoinForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/people")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Answer add(@ModelAttribute JoinForm form, @AuthenticationPrincipal SignedIn person) {
        JoinForm given = new JoinForm(form.name(), form.email(), form.password(), "yes");
        FormProblems problems = given.problems();
        if (!problems.isEmpty()) {
            return again(given, problems);
        }
        Newcomer asked = given.newcomer();
        Outcome outcome = joining.add(
                person.organisation(),
                new Newcomer(asked.name(), asked.email(), asked.password(), Set.of(Role.CAMPAIGNER)));
        return outcome instanceof Outcome.Joined
                ? Redirect.to("/campaign/people")
                        .withNotice(Notice.done(
                                "They can sign in now. Tell them the password in person, and to keep it to themselves"))
                : again(given, FormProblems.of(new Problem("email", "There is an account with this address")));
    }

    private Page again(JoinForm form, FormProblems problems) {
        return Page.withProblems("people/campaigners", page(form, problems));
    }

    private CampaignersPage page(JoinForm form, FormProblems problems) {
        return new CampaignersPage(
                accounts.colleagues(Role.CAMPAIGNER).stream()
                        .map(Accounts.Colleague::name)
                        .sorted()
                        .toList(),
                form,
                problems);
    }
}
