package org.evenhand.app.people.web;

import java.util.List;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.VisitorName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. Checking the password is Spring Security's; this shows the form. */
@Controller
class SignInWeb {

    private final ObjectProvider<InventedPeople> invented;

    SignInWeb(ObjectProvider<InventedPeople> invented) {
        this.invented = invented;
    }

    @GetMapping("/sign-in")
    Page signIn(@RequestParam @Nullable String problem) {
        FormProblems problems = problem == null
                ? FormProblems.none()
                : FormProblems.of(
                        new Problem(
                                "email",
                                "The email address and password do not match an account. Check both. After 8 wrong passwords an account is locked for 15 minutes"));
        List<SignInPage.TryAs> tryAs = invented.stream()
                .flatMap(people -> people.list().stream())
                .map(person -> new SignInPage.TryAs(person.who(), person.email()))
                .toList();
        SignInPage page = new SignInPage(
                problems,
                tryAs,
                invented.stream().map(InventedPeople::password).findFirst().orElse(""));
        return problem == null ? Page.of("people/sign-in", page) : Page.withProblems("people/sign-in", page);
    }

    @Configuration(proxyBeanMethods = false)
    static class Named {

        /** The name comes from the principal itself; it is nowhere written down. */
        @Bean
        VisitorName visitorName() {
            return principal -> principal instanceof Authentication authentication
                            && authentication.getPrincipal() instanceof SignedIn person
                    ? person.name() + ", " + person.organisationName()
                    : "";
        }
    }
}
