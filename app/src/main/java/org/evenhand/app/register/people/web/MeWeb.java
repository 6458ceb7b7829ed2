package org.evenhand.app.register.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.people.Card;
import org.evenhand.app.register.people.PersonId;
import org.evenhand.app.register.people.Publishing;
import org.evenhand.app.register.people.Specialist;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a specialist sees what is kept of them, and decides whether anything of it is shown to everybody. */
@Controller
public class MeWeb {

    private static final String PATH = "/register/me";
    private static final String SPECIALIST = "hasRole('SPECIALIST')";

    private final Publishing publishing;
    private final PeoplePages pages;

    MeWeb(Publishing publishing, PeoplePages pages) {
        this.publishing = publishing;
        this.pages = pages;
    }

    /** @param entries usually one */
    public record MePage(List<Entry> entries, FormProblems problems) {}

    /**
     * @param preview what would be shown besides the name
     * @param shownName as it is entered, or as it would be shown
     */
    public record Entry(
            String id,
            PeoplePages.Kept kept,
            Optional<Card> card,
            List<String> preview,
            String shownName,
            String about) {}

    @GetMapping(PATH)
    @PreAuthorize(SPECIALIST)
    Page me(@AuthenticationPrincipal SignedIn person) {
        return Page.of(
                "register/people/me",
                new MePage(
                        publishing.of(person.account()).stream()
                                .map(kept -> entry(kept, Optional.empty(), Optional.empty()))
                                .toList(),
                        FormProblems.none()));
    }

    @PostMapping(PATH + "/{id}/publish")
    @PreAuthorize(SPECIALIST)
    Answer publish(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String about,
            @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        String shown = Entered.needed("name", name, 200, Words.of("people.form.shownName"), problems);
        String said = Entered.atMost("about", about, 1000, problems);
        if (!problems.isEmpty()) {
            return Page.withProblems(
                    "register/people/me",
                    new MePage(
                            publishing.of(person.account()).stream()
                                    .map(kept -> entry(kept, Optional.of(shown), Optional.of(said)))
                                    .toList(),
                            new FormProblems(problems)));
        }
        if (!publishing.publish(personId(id), person.account(), shown, said)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.published")));
    }

    @PostMapping(PATH + "/{id}/withdraw")
    @PreAuthorize(SPECIALIST)
    Answer withdraw(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        publishing.withdraw(personId(id), person.account());
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("people.withdrawn")));
    }

    private static PersonId personId(String id) {
        return Entered.id(id).map(PersonId::new).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Entry entry(Specialist kept, Optional<String> name, Optional<String> about) {
        Optional<Card> card = publishing.card(kept.id());
        return new Entry(
                kept.id().toString(),
                pages.kept(kept),
                card,
                publishing.lines(kept),
                name.or(() -> card.map(Card::name)).orElse(kept.name()),
                about.or(() -> card.map(Card::about)).orElse(""));
    }
}
