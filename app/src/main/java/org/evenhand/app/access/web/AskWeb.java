package org.evenhand.app.access.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Requests;
import org.evenhand.app.access.drafts.Draft;
import org.evenhand.app.access.drafts.Drafting;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
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

    static final String THEIR_SETTING = "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD')";
    static final String START = "/ask";
    private static final String FIRST = "/ask/about";

    private final Drafting drafting;
    private final Forms forms;
    private final TermChoices choices;
    private final Requests requests;

    AskWeb(Drafting drafting, Forms forms, TermChoices choices, Requests requests) {
        this.drafting = drafting;
        this.forms = forms;
        this.choices = choices;
        this.requests = requests;
    }

    @GetMapping(START)
    Page start(@AuthenticationPrincipal @Nullable SignedIn person) {
        boolean mayAsk = person != null && (person.has(Role.SETTING_STAFF) || person.has(Role.SETTING_LEAD));
        return Page.of("access/start", new StartPage(mayAsk, mayAsk ? forms.list() : List.of(), FIRST));
    }

    @GetMapping("/ask/{question}")
    @PreAuthorize(THEIR_SETTING)
    Answer question(
            @PathVariable String question, @RequestParam @Nullable String form, @RequestParam @Nullable String change) {
        Question asked = known(question);
        if (asked == Question.ABOUT && form == null) {
            return Page.of(
                    "access/question",
                    page(asked, FormToken.random(), Entered.nothing(), FormProblems.none(), false, Optional.empty()));
        }
        Optional<Draft> draft = forms.find(form);
        if (draft.isEmpty()) {
            return gone(form);
        }
        Entered entered = Forms.entered(draft.get());
        return asked.mayBeAnswered(entered)
                ? Page.of(
                        "access/question",
                        page(asked, draft.get().token(), entered, FormProblems.none(), change != null, draft))
                : Redirect.to(forms.nextAfter(draft.get()));
    }

    @PostMapping("/ask/{question}")
    @PreAuthorize(THEIR_SETTING)
    Answer answer(
            @PathVariable String question,
            @RequestParam @Nullable String form,
            @RequestParam MultiValueMap<String, String> given) {
        Question asked = known(question);
        Optional<Draft> before = forms.find(form);
        if (before.isEmpty() && asked != Question.ABOUT) {
            return gone(form);
        }
        FormToken token = before.map(Draft::token)
                .or(() -> Optional.ofNullable(form).flatMap(Forms::token))
                .orElseGet(FormToken::random);
        if (requests.madeBy(token).isPresent()) {
            return gone(form);
        }
        boolean changing = given.containsKey("change");
        Map<String, List<String>> answers = new HashMap<>();
        asked.fields().stream()
                .flatMap(field -> field.inputs().stream())
                .forEach(name -> answers.put(name, List.copyOf(given.getOrDefault(name, List.of()))));
        Map<String, List<String>> all = new HashMap<>(before.map(Draft::entered).orElseGet(Map::of));
        all.putAll(answers);
        Entered now = new Entered(all);
        FormProblems problems = forms.problems(asked, now);
        if (!problems.isEmpty()) {
            return Page.withProblems("access/question", page(asked, token, now, problems, changing, before));
        }
        Draft saved = drafting.save(token, answers);
        if (asked == Question.URGENT && !now.all("urgent").contains(Field.Any.NONE)) {
            return Redirect.to(Forms.address("act-now", token));
        }
        return Redirect.to(changing || asked == Question.INDIVIDUAL ? forms.nextAfter(saved) : following(asked, saved));
    }

    /** Where the answer to the question of urgency is yes: what cannot wait for a form. */
    @GetMapping("/ask/act-now")
    @PreAuthorize(THEIR_SETTING)
    Answer actNow(@RequestParam @Nullable String form) {
        Optional<Draft> draft = forms.find(form);
        if (draft.isEmpty()) {
            return gone(form);
        }
        List<String> sentences = Forms.entered(draft.get()).all("urgent").stream()
                .filter(sign -> !sign.equals(Field.Any.NONE))
                .map(sign -> Words.of("ask.urgent." + sign + ".now"))
                .toList();
        return sentences.isEmpty()
                ? Redirect.to(forms.nextAfter(draft.get()))
                : Page.of(
                        "access/act-now",
                        new ActNowPage(
                                sentences, Forms.address("urgent", draft.get().token()), forms.nextAfter(draft.get())));
    }

    @PostMapping("/ask/discard")
    @PreAuthorize(THEIR_SETTING)
    Answer discard(@RequestParam String form) {
        Forms.token(form).ifPresent(drafting::discard);
        return Redirect.to("/home").withNotice(Notice.done(Words.of("ask.discarded")));
    }

    /** Sent before, in another window or by a second press of the button; or thrown away. */
    private Answer gone(@Nullable String form) {
        return Redirect.to(Optional.ofNullable(form)
                .flatMap(Forms::token)
                .flatMap(requests::madeBy)
                .map(id -> "/requests/" + id + "/sent")
                .orElse(START));
    }

    private QuestionPage page(
            Question asked,
            FormToken form,
            Entered entered,
            FormProblems problems,
            boolean changing,
            Optional<Draft> draft) {
        List<Question> all = Question.asked(entered);
        int place = all.indexOf(asked);
        boolean fromCheck = changing || place < 0;
        String back = fromCheck
                ? Forms.address(Forms.CHECK, form)
                : place == 0 ? START : Forms.address(all.get(place - 1).path(), form);
        return new QuestionPage(
                asked,
                entered,
                problems,
                "/ask/" + asked.path(),
                place + 1,
                all.size(),
                form.toString(),
                asked.fields().stream()
                        .filter(Field.Term.class::isInstance)
                        .map(Field.Term.class::cast)
                        .collect(Collectors.<Field.Term, String, List<Choice>>toMap(
                                Field.Term::name, term -> choices.of(term, entered))),
                back,
                fromCheck,
                draft.map(forms::savedAt).orElse(""));
    }

    private static String following(Question answered, Draft now) {
        List<Question> all = Question.asked(Forms.entered(now));
        int place = all.indexOf(answered);
        return Forms.address(place + 1 < all.size() ? all.get(place + 1).path() : Forms.CHECK, now.token());
    }

    private static Question known(String path) {
        return Question.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
