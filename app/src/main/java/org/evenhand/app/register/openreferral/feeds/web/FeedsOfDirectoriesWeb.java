package org.evenhand.app.register.openreferral.feeds.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.openreferral.feeds.DirectoryFeeds;
import org.evenhand.app.register.openreferral.feeds.Feed;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Outcome;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Source;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where who keeps the register reads other directories' feeds. */
@Controller
public class FeedsOfDirectoriesWeb {

    static final String PATH = "/register/feeds";
    private static final String SERVICE_LEAD = "hasRole('SERVICE_LEAD')";

    private final ReadingFeeds reading;
    private final DirectoryFeeds feeds;

    FeedsOfDirectoriesWeb(ReadingFeeds reading, DirectoryFeeds feeds) {
        this.reading = reading;
        this.feeds = feeds;
    }

    /** What was typed. */
    public record FeedForm(
            @Nullable String address,
            @Nullable String publisher,
            @Nullable String licence) {

        static FeedForm empty() {
            return new FeedForm("", "", "");
        }
    }

    /** @param readAt in words */
    public record Line(String id, String publisher, String address, String licence, String readAt, String entries) {}

    /** @param hosts that may be read; empty where none may */
    public record FeedsPage(List<Line> lines, List<String> hosts, FeedForm form, FormProblems problems) {}

    @GetMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Page kept(@AuthenticationPrincipal SignedIn person) {
        return Page.of("register/feeds/kept", page(person, FeedForm.empty(), List.of()));
    }

    @PostMapping(PATH)
    @PreAuthorize(SERVICE_LEAD)
    Answer read(@ModelAttribute FeedForm form, @AuthenticationPrincipal SignedIn person) {
        List<Problem> problems = new ArrayList<>();
        Source source = new Source(
                Entered.needed("address", form.address(), 2_000, Words.of("feeds.form.address"), problems),
                Entered.needed("publisher", form.publisher(), 200, Words.of("feeds.form.publisher"), problems),
                Entered.needed("licence", form.licence(), 300, Words.of("feeds.form.licence"), problems));
        return problems.isEmpty() ? outcome(source, form, person) : again(form, problems, person);
    }

    @PostMapping(PATH + "/{id}/again")
    @PreAuthorize(SERVICE_LEAD)
    Answer readAgain(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Feed feed = mine(id, person);
        return outcome(
                new Source(feed.address(), feed.publisher(), feed.licence()),
                new FeedForm(feed.address(), feed.publisher(), feed.licence()),
                person);
    }

    @PostMapping(PATH + "/{id}/remove")
    @PreAuthorize(SERVICE_LEAD)
    Answer remove(@PathVariable String id, @AuthenticationPrincipal SignedIn person) {
        Feed feed = mine(id, person);
        feeds.remove(feed.id(), person.organisation());
        return Redirect.to(PATH).withNotice(Notice.done(Words.of("feeds.removed", feed.publisher())));
    }

    private Answer outcome(Source source, FeedForm form, SignedIn person) {
        return switch (reading.read(person.organisation(), source, ReadingFeeds.FOR_A_PAGE)) {
            case Outcome.Done done ->
                Redirect.to(PATH)
                        .withNotice(Notice.done(Words.of(
                                "feeds.read",
                                source.publisher(),
                                done.counts().added(),
                                done.counts().changed(),
                                done.counts().same(),
                                done.counts().gone(),
                                done.leftOut())));
            case Outcome.Refused refused ->
                again(
                        form,
                        refused.reasons().stream()
                                .map(reason -> new Problem("address", reason))
                                .toList(),
                        person);
        };
    }

    private Page again(FeedForm form, List<Problem> problems, SignedIn person) {
        return Page.withProblems("register/feeds/kept", page(person, form, problems));
    }

    private FeedsPage page(SignedIn person, FeedForm form, List<Problem> problems) {
        return new FeedsPage(
                feeds.of(person.organisation()).stream()
                        .map(FeedsOfDirectoriesWeb::line)
                        .toList(),
                reading.hosts(),
                form,
                new FormProblems(problems));
    }

    static Line line(Feed feed) {
        return new Line(
                feed.id().toString(),
                feed.publisher(),
                feed.address(),
                feed.licence(),
                Numbers.day(feed.readAt().atZone(DirectoriesWeb.ENGLAND).toLocalDate()),
                Words.of(feed.entries() == 1 ? "feeds.entries.one" : "feeds.entries", Numbers.whole(feed.entries())));
    }

    private Feed mine(String id, SignedIn person) {
        return Entered.id(id)
                .flatMap(feeds::find)
                .filter(feed -> feed.owner().equals(person.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
