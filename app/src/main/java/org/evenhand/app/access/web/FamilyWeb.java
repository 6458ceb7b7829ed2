package org.evenhand.app.access.web;

import java.util.Optional;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a family follows the request about their child, by an address that only they know. */
@Controller
class FamilyWeb {

    private static final String FAMILY = "/family/";

    private final FamilyLinks links;
    private final FamilyViews views;

    FamilyWeb(FamilyLinks links, FamilyViews views) {
        this.links = links;
        this.views = views;
    }

    @GetMapping("/family/{secret}")
    Page follow(@PathVariable String secret) {
        return links.open(new Secret(secret))
                .map(followed ->
                        Page.of("access/family", views.page(followed, FAMILY + secret, "", FormProblems.none())))
                .orElseGet(FamilyWeb::none);
    }

    @PostMapping("/family/{secret}/withdraw")
    Answer withdraw(@PathVariable String secret) {
        return links.withdraw(new Secret(secret))
                ? Redirect.to(FAMILY + secret).withNotice(Notice.done(Words.of("family.withdrawnNow")))
                : none();
    }

    @PostMapping("/family/{secret}/email")
    Answer email(@PathVariable String secret, @RequestParam(defaultValue = "") String email) {
        Optional<EmailAddress> to = EmailAddress.find(email);
        if (to.isEmpty()) {
            FormProblems problems = FormProblems.of(new Problem("email", Words.of("family.email.wrong")));
            return links.open(new Secret(secret))
                    .map(followed ->
                            Page.withProblems("access/family", views.page(followed, FAMILY + secret, email, problems)))
                    .orElseGet(FamilyWeb::none);
        }
        FamilyLinks.Left left = links.leave(new Secret(secret), to.get());
        return switch (left) {
            case DONE -> Redirect.to(FAMILY + secret).withNotice(Notice.done(Words.of("family.email.left")));
            case NOT_AGREED ->
                Redirect.to(FAMILY + secret).withNotice(Notice.important(Words.of("family.email.notAgreed")));
            case NO_LINK -> none();
        };
    }

    @PostMapping("/family/{secret}/email/forget")
    Answer forgetEmail(@PathVariable String secret) {
        return links.takeBackEmail(new Secret(secret))
                ? Redirect.to(FAMILY + secret).withNotice(Notice.done(Words.of("family.email.takenBack")))
                : none();
    }

    @PostMapping("/family/{secret}/end")
    Answer end(@PathVariable String secret) {
        return links.end(new Secret(secret))
                ? Redirect.to("/").withNotice(Notice.done(Words.of("family.ended")))
                : none();
    }

    /** The same for an address that never was, that ran out and that was ended. */
    private static Page none() {
        return Page.of("access/family-none").withStatus(HttpStatus.NOT_FOUND);
    }
}
