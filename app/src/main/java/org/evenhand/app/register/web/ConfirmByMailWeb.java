package org.evenhand.app.register.web;

import java.util.List;
import org.evenhand.app.register.AskingOwners;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.vault.Secret;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of a mail that asks an owner to confirm. Opening it changes nothing, because mail programs open links by themselves; the button
 * behind it confirms. The secret in the address takes the place of signing in.
 */
@Controller
class ConfirmByMailWeb {

    static final String PATH = "/register/confirm/{secret}";

    private final AskingOwners asking;

    ConfirmByMailWeb(AskingOwners asking) {
        this.asking = asking;
    }

    @GetMapping(PATH)
    Page ask(@PathVariable String secret) {
        return asking.behind(new Secret(secret))
                .map(entries -> page(secret, entries))
                .orElseGet(() -> Page.of("register/confirm-gone"));
    }

    @PostMapping(PATH)
    Page confirm(@PathVariable String secret) {
        return asking.confirm(new Secret(secret))
                .map(count -> Page.of("register/confirm-done", new ConfirmPage.Done(count)))
                .orElseGet(() -> Page.of("register/confirm-gone"));
    }

    private static Page page(String secret, List<ServiceEntry> entries) {
        return Page.of(
                "register/confirm-asked",
                new ConfirmPage.Asked(
                        PATH.replace("{secret}", secret),
                        entries.stream()
                                .map(entry -> new ConfirmPage.Line(
                                        "/find/services/" + entry.id(),
                                        entry.offered().name(),
                                        Numbers.day(entry.offered().checkedOn())))
                                .toList()));
    }
}
