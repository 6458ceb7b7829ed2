package org.evenhand.app.updates.web;

import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Mailing;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Updates by mail. Opening a link changes nothing, because mail programs open links by themselves; the button behind it does, and so does the
 * POST of a mail program that shows “unsubscribe” (RFC 8058), which knows no token of ours.
 */
@Controller
class MailingWeb {

    private static final String LIST = "/updates/mailing";

    private final Mailing mailing;

    MailingWeb(Mailing mailing) {
        this.mailing = mailing;
    }

    @GetMapping(LIST)
    Page form() {
        return Page.of("updates/mailing", new MailingPage(mailing.isPossible(), "", FormProblems.none()));
    }

    @PostMapping(LIST)
    Answer ask(@RequestParam(defaultValue = "") String email) {
        String typed = Entered.text(email);
        Optional<EmailAddress> address = EmailAddress.find(typed);
        if (address.isEmpty() || !mailing.isPossible()) {
            return Page.withProblems(
                    "updates/mailing",
                    new MailingPage(
                            mailing.isPossible(),
                            typed,
                            FormProblems.of(new Problem("email", Words.of("updates.mailing.problem.email")))));
        }
        mailing.ask(address.get());
        return Redirect.to(LIST + "/asked");
    }

    @GetMapping(LIST + "/asked")
    Page asked() {
        return Page.of("updates/mailing-asked");
    }

    @GetMapping(LIST + "/confirm/{token}")
    Page confirmForm(@PathVariable String token) {
        return Page.of("updates/mailing-button", new MailingPage.Button(true, LIST + "/confirm/" + safe(token)));
    }

    @PostMapping(LIST + "/confirm/{token}")
    Page confirm(@PathVariable String token) {
        return Page.of("updates/mailing-done", new MailingPage.Done(true, mailing.confirm(token)));
    }

    @GetMapping(LIST + "/leave/{token}")
    Page leaveForm(@PathVariable String token) {
        return Page.of("updates/mailing-button", new MailingPage.Button(false, LIST + "/leave/" + safe(token)));
    }

    @PostMapping(LIST + "/leave/{token}")
    Page leave(@PathVariable String token) {
        mailing.leave(token);
        return Page.of("updates/mailing-done", new MailingPage.Done(false, true));
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
