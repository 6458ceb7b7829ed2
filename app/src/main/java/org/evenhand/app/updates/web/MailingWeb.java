package org.evenhand.app.updates.web;

import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Mailing;
import org.evenhand.app.updates.Subscribing;
import org.evenhand.app.updates.Topic;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Updates by mail, and what confirms and ends alerts too. Opening a link changes nothing, because mail programs open links by themselves; the button behind it does, and so does the
 * POST of a mail program that shows “unsubscribe” (RFC 8058), which knows no token of ours.
 */
@Controller
class MailingWeb {

    private static final String LIST = "/updates/mailing";

    private final Mailing mailing;
    private final Subscribing subscribing;

    MailingWeb(Mailing mailing, Subscribing subscribing) {
        this.mailing = mailing;
        this.subscribing = subscribing;
    }

    @GetMapping(LIST)
    Page form() {
        return Page.of("updates/mailing", new MailingPage(subscribing.isPossible(), "", FormProblems.none()));
    }

    @PostMapping(LIST)
    Answer ask(@RequestParam(defaultValue = "") String email) {
        String typed = Entered.text(email);
        Optional<EmailAddress> address = EmailAddress.find(typed);
        if (address.isEmpty() || !subscribing.isPossible()) {
            return Page.withProblems(
                    "updates/mailing",
                    new MailingPage(
                            subscribing.isPossible(),
                            typed,
                            FormProblems.of(new Problem("email", Words.of("updates.mailing.problem.email")))));
        }
        subscribing.ask(address.get(), new Topic.Updates());
        return Redirect.to(LIST + "/asked");
    }

    @GetMapping(LIST + "/asked")
    Page asked() {
        return Page.of("updates/mailing-asked");
    }

    @GetMapping(LIST + "/confirm/{token}")
    Page confirmForm(@PathVariable String token) {
        return Page.of(
                "updates/mailing-button", new MailingPage.Button(LIST + "/confirm/" + safe(token), search(token)));
    }

    @PostMapping(LIST + "/confirm/{token}")
    Page confirm(@PathVariable String token) {
        Optional<QuestionSearch> search = search(token);
        return Page.of("updates/mailing-done", new MailingPage.Done(subscribing.confirm(token), search));
    }

    @GetMapping(LIST + "/leave/{token}")
    Page leaveForm(@PathVariable String token) {
        Optional<QuestionSearch> search = search(token);
        return Page.of(
                "updates/mailing-leave",
                new MailingPage.Leave(
                        LIST + "/leave/" + safe(token),
                        search,
                        search.map(one -> LIST + "/leave-alerts/" + token).orElse("")));
    }

    @PostMapping(LIST + "/leave/{token}")
    Page leave(@PathVariable String token) {
        Optional<QuestionSearch> search = search(token);
        subscribing.leave(token);
        return Page.of("updates/mailing-left", new MailingPage.Left(search));
    }

    @GetMapping(LIST + "/leave-alerts/{token}")
    Page leaveAlertsForm(@PathVariable String token) {
        return Page.of(
                "updates/mailing-leave",
                new MailingPage.Leave("", Optional.empty(), LIST + "/leave-alerts/" + safe(token)));
    }

    @PostMapping(LIST + "/leave-alerts/{token}")
    Page leaveAlerts(@PathVariable String token) {
        subscribing.leaveAllAlerts(token);
        return Page.of("updates/mailing-left", new MailingPage.Left(Optional.empty()));
    }

    private Optional<QuestionSearch> search(String token) {
        return subscribing.find(token).flatMap(Topic::search);
    }

    @PostMapping("/campaign/updates/{id}/mail")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Redirect send(@PathVariable UUID id) {
        Notice notice = switch (mailing.send(id)) {
            case Mailing.Sent.Queued queued -> Notice.done(Words.of("updates.mailed.queued", queued.recipients()));
            case Mailing.Sent.Before before -> Notice.important(Words.of("updates.mailed.before", before.recipients()));
            case Mailing.Sent.NoMailHere none -> Notice.important(Words.of("updates.mailed.notHere"));
            case Mailing.Sent.NotPublished none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return Redirect.to("/updates/" + id).withNotice(notice);
    }

    /** Links of ours hold nothing else. */
    private static String safe(String token) {
        if (!token.matches("[A-Za-z0-9_-]{10,100}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return token;
    }
}
