package org.evenhand.app.coalition.members.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Members.Requested;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** How an organisation asks to join; anybody may, and a campaigner checks. */
@Controller
class RequestWeb {

    private final Members members;

    RequestWeb(Members members) {
        this.members = members;
    }

    @GetMapping("/coalition/join")
    Page form() {
        return Page.of("coalition/members/join", page(RequestForm.empty(), FormProblems.none()));
    }

    @PostMapping("/coalition/join")
    Answer ask(@ModelAttribute RequestForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Members.Request> request = form.read(problems);
        // A machine learns nothing from the answer.
        if (request.isPresent() && !form.isByAMachine()) {
            switch (members.ask(request.get())) {
                case Requested.Waiting waiting -> {}
                case Requested.NameIsThere there ->
                    problems.add(new Problem("organisation", Words.of("coalition.problem.there")));
                case Requested.TooMany many ->
                    problems.add(new Problem("organisation", Words.of("coalition.problem.tooMany")));
            }
        }
        return problems.isEmpty()
                ? Redirect.to("/coalition").withNotice(Notice.done(Words.of("members.asked")))
                : Page.withProblems("coalition/members/join", page(form, new FormProblems(problems)));
    }

    private static RequestPage page(RequestForm form, FormProblems problems) {
        return new RequestPage(
                form,
                Entered.options("members.sector.", Sector.values()),
                Entered.options("members.nation.", Nation.values()),
                problems);
    }
}
