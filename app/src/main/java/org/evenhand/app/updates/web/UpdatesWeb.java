package org.evenhand.app.updates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Edition;
import org.evenhand.app.updates.Kept;
import org.evenhand.app.updates.Mailing;
import org.evenhand.app.updates.UpdateLifecycle;
import org.evenhand.app.updates.UpdateStep;
import org.evenhand.app.updates.Updates;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Updates: for everybody once they are published; campaigners draft them from the records. */
@Controller
class UpdatesWeb {

    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";

    private final Updates updates;
    private final Mailing mailing;

    UpdatesWeb(Updates updates, Mailing mailing) {
        this.updates = updates;
        this.mailing = mailing;
    }

    @GetMapping("/updates")
    Page all(HttpServletRequest request) {
        boolean mayRecord = request.isUserInRole("CAMPAIGNER");
        return Page.of(
                "updates/all",
                new UpdatePages.All(updates.published(), mayRecord ? updates.drafts() : List.of(), mayRecord));
    }

    @GetMapping("/updates/{id}")
    Page one(@PathVariable UUID id, HttpServletRequest request) {
        boolean mayMail = request.isUserInRole("CAMPAIGNER");
        return Page.of(
                "updates/one",
                new UpdatePages.Read(
                        updates.findPublished(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        mayMail,
                        mayMail ? mailing.countConfirmed() : 0,
                        mailing.recipients(id)));
    }

    @GetMapping("/campaign/updates/new")
    @PreAuthorize(CAMPAIGNER)
    Page draftForm() {
        return Page.of("updates/draft-form", new UpdatePages.Begin(DraftForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/updates/new")
    @PreAuthorize(CAMPAIGNER)
    Answer draft(@ModelAttribute DraftForm form) {
        List<Problem> problems = new ArrayList<>();
        String title = Entered.needed("title", form.title(), 300, Words.of("updates.problem.updateTitle"), problems);
        Optional<LocalDate> from =
                Entered.neededDay("from", form.fromDay(), form.fromMonth(), form.fromYear(), problems);
        Optional<LocalDate> until =
                Entered.neededDay("until", form.untilDay(), form.untilMonth(), form.untilYear(), problems);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            problems.add(new Problem("until", Words.of("updates.problem.untilFirst")));
        }
        if (problems.isEmpty() && from.isPresent() && until.isPresent()) {
            Kept kept = updates.draft(title, from.get(), until.get());
            if (kept instanceof Kept.Done done) {
                return done("/campaign/updates/" + done.key(), Words.of("updates.saved.draft"));
            }
            problems.add(new Problem(
                    "until",
                    Words.of(kept instanceof Kept.Empty ? "updates.problem.nothing" : "updates.problem.future")));
        }
        return Page.withProblems("updates/draft-form", new UpdatePages.Begin(form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/updates/{id}")
    @PreAuthorize(CAMPAIGNER)
    Page edit(@PathVariable UUID id) {
        Updates.Draft draft = get(id);
        return Page.of("updates/edit", page(draft, EditForm.of(draft.edition()), Optional.empty(), List.of()));
    }

    @PostMapping("/campaign/updates/{id}")
    @PreAuthorize(CAMPAIGNER)
    Answer save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        Updates.Draft draft = get(id);
        EditForm form = updates.find(id, EditForm.basedOn(fields))
                .map(edition -> EditForm.read(edition, fields))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        List<Problem> problems = new ArrayList<>(form.problems());
        if (!problems.isEmpty()) {
            return Page.withProblems("updates/edit", page(draft, form, Optional.empty(), problems));
        }
        return switch (updates.save(id, form.seen(), form.title(), form.sentences())) {
            case Kept.Done done -> done("/campaign/updates/" + id, Words.of("updates.saved.version", done.key()));
            case Kept.Overtaken overtaken ->
                Page.withProblems(
                                "updates/edit",
                                page(
                                        draft,
                                        form.havingSeen(overtaken.latest().version()),
                                        Optional.of(overtaken.latest()),
                                        List.of(new Problem(
                                                "title",
                                                Words.of(
                                                        "updates.problem.overtaken",
                                                        overtaken.latest().version())))))
                        .withStatus(HttpStatus.CONFLICT);
            case Kept.Empty nothing -> withProblem(draft, form, "updates.problem.empty");
            case Kept.NotNow now -> withProblem(draft, form, "updates.problem.notNow");
            case Kept.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Kept.DayOutOfRange day -> throw new IllegalStateException("A version has no day of its own.");
            case Kept.NoSuchAsk ask -> throw new IllegalStateException("A version names no ask of its own.");
        };
    }

    private Page withProblem(Updates.Draft draft, EditForm form, String words) {
        return Page.withProblems(
                "updates/edit", page(draft, form, Optional.empty(), List.of(new Problem("title", Words.of(words)))));
    }

    @PostMapping("/campaign/updates/{id}/step")
    @PreAuthorize(CAMPAIGNER)
    Answer step(@PathVariable UUID id, @RequestParam(defaultValue = "") String step) {
        Optional<UpdateStep> chosen = Arrays.stream(UpdateStep.values())
                .filter(one -> one.name().equals(step))
                .findFirst();
        if (chosen.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (updates.move(id, chosen.get()) instanceof Kept.Done) {
            String path = chosen.get() == UpdateStep.PUBLISH ? "/updates/" : "/campaign/updates/";
            return done(path + id, Words.of("updates.step." + chosen.get() + ".done"));
        }
        return Redirect.to("/campaign/updates/" + id).withNotice(Notice.important(Words.of("updates.problem.notNow")));
    }

    private static Redirect done(String path, String words) {
        return Redirect.to(path).withNotice(Notice.done(words));
    }

    private static UpdatePages.Edit page(
            Updates.Draft draft, EditForm form, Optional<Edition> theirs, List<Problem> problems) {
        return new UpdatePages.Edit(
                form.edition(),
                draft.state(),
                form.seen(),
                form.title(),
                form.lines(),
                form.newWords(),
                form.newSource(),
                UpdateLifecycle.open(draft.state()),
                theirs,
                new FormProblems(problems));
    }

    private Updates.Draft get(UUID id) {
        return updates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
