package org.evenhand.app.coalition.letters.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.coalition.letters.Signing;
import org.evenhand.app.coalition.letters.Signing.Signed;
import org.evenhand.app.coalition.letters.Signing.ToSign;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who may sign for an organisation reads the letter at the private address made for it, and signs. */
@Controller
class SigningWeb {

    private final Signing signing;

    SigningWeb(Signing signing) {
        this.signing = signing;
    }

    @GetMapping("/coalition/sign/{secret}")
    Page letter(@PathVariable String secret) {
        return Page.of("coalition/letters/sign", new SignPage(get(secret), secret, "", FormProblems.none()));
    }

    @PostMapping("/coalition/sign/{secret}")
    Answer sign(
            @PathVariable String secret, @RequestParam @Nullable String post, @RequestParam @Nullable String maySign) {
        ToSign open = get(secret);
        List<Problem> problems = new ArrayList<>();
        String as = Entered.needed("post", post, 200, problems);
        if (!Entered.isYes(maySign)) {
            problems.add(new Problem("maySign", Words.of("coalition.problem.maySign")));
        }
        if (problems.isEmpty()) {
            switch (signing.sign(secret, as)) {
                case Signed.Done done -> {}
                case Signed.Already already -> {}
                case Signed.NotOpen gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case Signed.DayOutOfRange day -> throw new IllegalStateException("Today lies in the future.");
            }
        }
        return problems.isEmpty()
                ? Redirect.to("/coalition/sign/" + secret)
                : Page.withProblems(
                        "coalition/letters/sign", new SignPage(open, secret, as, new FormProblems(problems)));
    }

    private ToSign get(String secret) {
        return signing.open(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
