package org.evenhand.app.updates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Subscribing;
import org.evenhand.app.updates.Topic;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Makes a search of questions in Parliament an alert by mail. */
@Controller
class AlertWeb {

    private static final String ALERT = "/parliament/alert";

    private final Subscribing subscribing;

    AlertWeb(Subscribing subscribing) {
        this.subscribing = subscribing;
    }

    @GetMapping(ALERT)
    Page form(@ModelAttribute QuestionSearch search) {
        return Page.of("updates/alert", page(readable(search), "", FormProblems.none()));
    }

    @PostMapping(ALERT)
    Answer ask(@ModelAttribute QuestionSearch search, @RequestParam(defaultValue = "") String email) {
        String typed = Entered.text(email);
        Optional<EmailAddress> address = EmailAddress.find(typed);
        if (address.isEmpty() || !subscribing.isPossible()) {
            return Page.withProblems(
                    "updates/alert",
                    page(
                            readable(search),
                            typed,
                            FormProblems.of(new Problem("email", Words.of("updates.mailing.problem.email")))));
        }
        subscribing.ask(
                address.get(),
                new Topic.Questions(QuestionSearch.of(readable(search).query())));
        return Redirect.to(ALERT + "/asked");
    }

    @GetMapping(ALERT + "/asked")
    Page asked() {
        int aDay = subscribing.confirmationsADay(new Topic.Questions(QuestionSearch.of("")));
        return Page.of("updates/alert-asked", new AlertPage.Requested(aDay));
    }

    private AlertPage page(QuestionSearch search, String email, FormProblems problems) {
        return new AlertPage(subscribing.isPossible(), search, search.address("/parliament", 1), email, problems);
    }

    /** The page of the search says what is wrong with it and offers no alert; who comes here with it typed the address by hand. */
    private static QuestionSearch readable(QuestionSearch search) {
        List<Problem> problems = new ArrayList<>();
        search.read(problems);
        if (!problems.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, problems.getFirst().message());
        }
        return search;
    }
}
