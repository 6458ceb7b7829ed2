package org.evenhand.app.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Draft;
import org.evenhand.app.access.Drafting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which help is asked for, one question each. What is entered is kept on the server after every page. */
@Controller
class AskWeb {

    private static final String THEIR_SETTING = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')";
    private static final String START = "/ask";
    private static final String CHECK = "/ask/check";
    private static final String ACT_NOW = "/ask/act-now";

    private final Asking asking;
    private final Drafting drafting;
    private final Requests requests;
    private final Clock clock;

    AskWeb(Asking asking, Drafting drafting, Requests requests, Clock clock) {
        this.asking = asking;
        this.drafting = drafting;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping(START)
    Page start(@AuthenticationPrincipal @Nullable SignedIn person) {
        boolean mayAsk = person != null && (person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD));
        Optional<Draft> draft = mayAsk ? drafting.find() : Optional.empty();
        return Page.of(
                "access/start",
                new StartPage(
                        mayAsk,
                        draft.map(Draft::savedAt).map(this::moment).orElse(""),
                        draft.map(begun -> nextAfter(entered(begun))).orElse("/ask/about")));
    }

    @GetMapping("/ask/{question}")
    @PreAuthorize(THEIR_SETTING)
    Answer question(@PathVariable String question, @RequestParam @Nullable String change) {
        Question asked = known(question);
        Optional<Draft> draft = drafting.find();
        Entered entered = draft.map(AskWeb::entered).orElseGet(Entered::nothing);
        if (!asked.isAsked(entered) || (draft.isEmpty() && asked != Question.ABOUT)) {
            return Redirect.to(draft.isEmpty() ? START : nextAfter(entered));
        }
        return Page.of("access/question", page(asked, entered, FormProblems.none(), change != null, draft));
    }

    @PostMapping("/ask/{question}")
    @PreAuthorize(THEIR_SETTING)
    Answer answer(@PathVariable String question, @RequestParam MultiValueMap<String, String> form) {
        Question asked = known(question);
        Optional<Draft> before = drafting.find();
        boolean changing = form.containsKey("change");
        Map<String, List<String>> given = new HashMap<>();
        asked.fields().stream()
                .flatMap(field -> field.inputs().stream())
                .forEach(name -> given.put(name, List.copyOf(form.getOrDefault(name, List.of()))));
        Map<String, List<String>> all = new HashMap<>(before.map(Draft::entered).orElseGet(Map::of));
        all.putAll(given);
        FormProblems problems = Checking.problems(asked, new Entered(given), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return Page.withProblems("access/question", page(asked, new Entered(all), problems, changing, before));
        }
        Entered now = entered(drafting.save(given));
        if (asked == Question.URGENT && !now.all("urgent").contains(Field.Any.NONE)) {
            return Redirect.to(ACT_NOW);
        }
        return Redirect.to(changing ? nextAfter(now) : following(asked, now));
    }

    /** Where the answer to the question of urgency is yes: what cannot wait for a form. */
    @GetMapping(ACT_NOW)
    @PreAuthorize(THEIR_SETTING)
    Answer actNow() {
        Entered entered = drafting.find().map(AskWeb::entered).orElseGet(Entered::nothing);
        List<String> sentences = entered.all("urgent").stream()
                .filter(sign -> !sign.equals(Field.Any.NONE))
                .map(sign -> Words.of("ask.urgent." + sign + ".now"))
                .toList();
        return sentences.isEmpty()
                ? Redirect.to(nextAfter(entered))
                : Page.of("access/act-now", new ActNowPage(sentences, nextAfter(entered)));
    }

    @GetMapping(CHECK)
    @PreAuthorize(THEIR_SETTING)
    Answer check() {
        Optional<Draft> draft = drafting.find();
        if (draft.isEmpty()) {
            return Redirect.to(START);
        }
        Entered entered = entered(draft.get());
        String next = nextAfter(entered);
        if (!next.equals(CHECK)) {
            return Redirect.to(next);
        }
        return Page.of(
                "access/check",
                new CheckPage(
                        Summary.of(entered),
                        draft.get().token().toString(),
                        "/ask/" + Question.asked(entered).getLast().path(),
                        asking.decide(Reading.answers(entered).facts()),
                        Question.URGENT.isAsked(entered)
                                && !entered.all("urgent").contains(Field.Any.NONE)));
    }

    @PostMapping(CHECK)
    @PreAuthorize(THEIR_SETTING)
    Answer send(@RequestParam String token) {
        FormToken sent = token(token);
        Optional<Draft> draft = drafting.find().filter(begun -> begun.token().equals(sent));
        if (draft.isEmpty()) {
            // Sent before, in another window or by a second press of the button.
            return Redirect.to(requests.madeBy(sent).map(AskWeb::confirmation).orElse(START));
        }
        Entered entered = entered(draft.get());
        String next = nextAfter(entered);
        if (!next.equals(CHECK)) {
            return Redirect.to(next);
        }
        return switch (asking.ask(sent, Reading.answers(entered))) {
            case Asked.Sent made -> Redirect.to(confirmation(made.id()));
            case Asked.NotASetting not -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping("/ask/discard")
    @PreAuthorize(THEIR_SETTING)
    Answer discard() {
        drafting.discard();
        return Redirect.to(START);
    }

    private QuestionPage page(
            Question asked, Entered entered, FormProblems problems, boolean changing, Optional<Draft> draft) {
        List<Question> all = Question.asked(entered);
        int place = all.indexOf(asked);
        String back = changing
                ? CHECK
                : place == 0 ? START : "/ask/" + all.get(place - 1).path();
        return new QuestionPage(
                asked,
                entered,
                problems,
                place + 1,
                all.size(),
                back,
                changing,
                draft.map(Draft::savedAt).map(this::moment).orElse(""));
    }

    private static String following(Question answered, Entered now) {
        List<Question> all = new ArrayList<>(Question.asked(now));
        int place = all.indexOf(answered);
        return place + 1 < all.size() ? "/ask/" + all.get(place + 1).path() : CHECK;
    }

    /** The first question without a good answer, or the list of answers. */
    private String nextAfter(Entered entered) {
        LocalDate today = LocalDate.now(clock);
        return Question.asked(entered).stream()
                .filter(question -> !Checking.problems(question, entered, today).isEmpty())
                .findFirst()
                .map(question -> "/ask/" + question.path())
                .orElse(CHECK);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm, d MMMM", Locale.UK)
                .withZone(clock.getZone())
                .format(at);
    }

    private static Question known(String path) {
        return Question.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormToken token(String text) {
        try {
            return new FormToken(UUID.fromString(text));
        } catch (IllegalArgumentException notAToken) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static Entered entered(Draft draft) {
        return new Entered(draft.entered());
    }

    private static String confirmation(RequestId id) {
        return "/requests/" + id + "/sent";
    }
}
