package org.evenhand.app.establishment.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.establishment.Checked;
import org.evenhand.app.establishment.GivingPosts;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** An authority gives its own list of posts. Its administrator does, who sees no child's record. */
@Controller
class PostsWeb {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";

    private final GivingPosts giving;
    private final PostsPages pages;
    private final Clock clock;

    PostsWeb(GivingPosts giving, PostsPages pages, Clock clock) {
        this.giving = giving;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/establishment")
    @PreAuthorize(ADMINISTRATOR)
    Page give(@AuthenticationPrincipal SignedIn person) {
        return Page.of("establishment/give", pages.give(person.authority(), PostsForm.empty(), FormProblems.none()));
    }

    /** Changes nothing: what was found, and whether it may be published. */
    @PostMapping("/establishment/check")
    @PreAuthorize(ADMINISTRATOR)
    Page check(@AuthenticationPrincipal SignedIn person, @ModelAttribute PostsForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<PostsForm.Read> read = form.read(clock, problems);
        return read.map(given -> found(person, given, giving.check(person.authority(), given.upload(), given.asOf())))
                .orElseGet(() -> again(person, form, problems));
    }

    /** The file as it came, with what is wrong beside each row. */
    @PostMapping("/establishment/errors")
    @PreAuthorize(ADMINISTRATOR)
    @ResponseBody
    ResponseEntity<String> errors(@AuthenticationPrincipal SignedIn person, @ModelAttribute PostsForm form) {
        String table = form.read(clock, new ArrayList<>())
                .flatMap(given -> giving.errors(person.authority(), given.upload(), given.asOf()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("posts-errors.csv")
                                .build()
                                .toString())
                .body(table);
    }

    @PostMapping("/establishment")
    @PreAuthorize(ADMINISTRATOR)
    Answer publish(@AuthenticationPrincipal SignedIn person, @ModelAttribute PostsForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<PostsForm.Read> read = form.read(clock, problems);
        if (read.isEmpty()) {
            return again(person, form, problems);
        }
        PostsForm.Read given = read.get();
        Checked checked = giving.publish(person.authority(), person.organisation(), given.upload(), given.asOf());
        return checked instanceof Checked.Sound sound
                ? Redirect.to("/establishment/" + sound.receipt().version().version())
                        .withNotice(Notice.done(Words.of("posts.published")))
                : found(person, given, checked);
    }

    @GetMapping("/establishment/{edition}")
    @PreAuthorize(ADMINISTRATOR)
    Page receipt(@AuthenticationPrincipal SignedIn person, @PathVariable String edition) {
        return giving.find(person.authority(), edition)
                .map(pack -> Page.of("establishment/received", pages.received(person.authority(), pack)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page found(SignedIn person, PostsForm.Read given, Checked checked) {
        Page page =
                Page.of("establishment/found", pages.found(person.authority(), checked, given.upload(), given.asOf()));
        return checked instanceof Checked.Refused ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }

    private Page again(SignedIn person, PostsForm form, List<Problem> problems) {
        return Page.withProblems(
                "establishment/give", pages.give(person.authority(), form, new FormProblems(problems)));
    }

    /** Leads there from the first page after signing in. */
    @org.springframework.stereotype.Component
    static class PostsToGive implements WaitingForUs {

        @Override
        public List<Item> list(SignedIn person) {
            return person.has(Role.ADMINISTRATOR)
                    ? List.of(Item.anyTime(Words.of("posts.toDo"), "/establishment"))
                    : List.of();
        }
    }
}
