package org.evenhand.app.guidance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.guidance.Comparison;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.ThresholdDraft;
import org.evenhand.app.guidance.ThresholdRow;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.guidance.WritingThresholds;
import org.evenhand.app.guidance.WritingThresholds.Outcome;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.vocabulary.LaCode;
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

/** Those who answer for thresholds write them, see what is wrong with them at once, and publish them. */
@Controller
class DraftsWeb {

    private static final String WHO = "hasRole('ADMINISTRATOR')";
    private static final String ALL = "/threshold-drafts";
    private static final String ONE = ALL + "/{id}";

    private final WritingThresholds drafting;
    private final Thresholds thresholds;
    private final Whose whose;
    private final Clock clock;

    DraftsWeb(WritingThresholds drafting, Thresholds thresholds, Whose whose, Clock clock) {
        this.drafting = drafting;
        this.thresholds = thresholds;
        this.whose = whose;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @PreAuthorize(WHO)
    Page list(@AuthenticationPrincipal SignedIn person) {
        return Page.of("guidance/threshold-drafts", all(person, DateValues.of("", "", ""), FormProblems.none()));
    }

    /** @param of "national", or "local" for the authority of whoever acts */
    @PostMapping(ALL)
    @PreAuthorize(WHO)
    Answer begin(@AuthenticationPrincipal SignedIn person, @RequestParam String of) {
        Optional<LaCode> area = of.equals("local") ? Optional.of(person.authority()) : Optional.empty();
        return answered(drafting.begin(area), "thresholds.begun", "");
    }

    @PostMapping(ALL + "/end")
    @PreAuthorize(WHO)
    Answer end(@AuthenticationPrincipal SignedIn person, @RequestParam MultiValueMap<String, String> form) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> from = day(form, problems);
        if (from.isPresent()) {
            Outcome outcome = drafting.end(person.authority(), from.get());
            if (outcome instanceof Outcome.Published) {
                return Redirect.to(ALL).withNotice(Notice.done(Words.of("thresholds.ended", Numbers.day(from.get()))));
            }
            problems.add(problem(outcome, "on"));
        }
        return Page.withProblems("guidance/threshold-drafts", all(person, entered(form), new FormProblems(problems)));
    }

    @GetMapping(ONE)
    @PreAuthorize(WHO)
    Page draft(@PathVariable UUID id) {
        return Page.of("guidance/threshold-draft", draft(get(id), DateValues.of("", "", ""), FormProblems.none()));
    }

    @GetMapping(ONE + "/rows/{row}")
    @PreAuthorize(WHO)
    Page row(@PathVariable UUID id, @PathVariable String row) {
        ThresholdDraft draft = get(id);
        return Page.of(
                "guidance/threshold-row",
                form(
                        draft,
                        row,
                        row.equals(RowForm.NEW) ? RowForm.empty(draft.content()) : RowForm.of(row(draft, row)),
                        FormProblems.none()));
    }

    @PostMapping(ONE + "/rows/{row}")
    @PreAuthorize(WHO)
    Answer saveRow(@PathVariable UUID id, @PathVariable String row, @RequestParam MultiValueMap<String, String> form) {
        ThresholdDraft draft = get(id);
        if (!row.equals(RowForm.NEW)) {
            row(draft, row);
        }
        Typed typed = Typed.of(form);
        List<Problem> problems = new ArrayList<>();
        Optional<ThresholdRow> read = RowForm.read(
                row, typed, draft.content(), drafting.preview(draft).terms(), problems);
        Optional<Outcome> outcome =
                read.map(written -> drafting.save(id, edition(form), content -> content.with(written)));
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Saved) {
            return answered(outcome.get(), "thresholds.saved", "#table");
        }
        outcome.ifPresent(refused -> problems.add(problem(refused, "title")));
        return Page.withProblems("guidance/threshold-row", form(draft, row, typed, new FormProblems(problems)));
    }

    @PostMapping(ONE + "/rows/{row}/remove")
    @PreAuthorize(WHO)
    Answer removeRow(@PathVariable UUID id, @PathVariable String row, @RequestParam int edition) {
        row(get(id), row);
        return saved(id, drafting.save(id, edition, content -> content.withoutRow(row)), "thresholds.removed");
    }

    @GetMapping(ONE + "/examples/{number}")
    @PreAuthorize(WHO)
    Page example(@PathVariable UUID id, @PathVariable String number) {
        ThresholdDraft draft = get(id);
        return Page.of(
                "guidance/threshold-example",
                form(
                        draft,
                        number,
                        number.equals(RowForm.NEW)
                                ? ExampleForm.empty()
                                : ExampleForm.of(draft.content().examples().get(place(draft, number) - 1)),
                        FormProblems.none()));
    }

    @PostMapping(ONE + "/examples/{number}")
    @PreAuthorize(WHO)
    Answer saveExample(
            @PathVariable UUID id, @PathVariable String number, @RequestParam MultiValueMap<String, String> form) {
        ThresholdDraft draft = get(id);
        int place = place(draft, number);
        Typed typed = Typed.of(form);
        List<Problem> problems = new ArrayList<>();
        Optional<Example> read =
                ExampleForm.read(typed, draft.content(), drafting.preview(draft).terms(), problems);
        Optional<Outcome> outcome =
                read.map(example -> drafting.save(id, edition(form), content -> content.with(place, example)));
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Saved) {
            return answered(outcome.get(), "thresholds.saved", "#examples");
        }
        outcome.ifPresent(refused -> problems.add(problem(refused, "name")));
        return Page.withProblems("guidance/threshold-example", form(draft, number, typed, new FormProblems(problems)));
    }

    @PostMapping(ONE + "/examples/{number}/remove")
    @PreAuthorize(WHO)
    Answer removeExample(@PathVariable UUID id, @PathVariable String number, @RequestParam int edition) {
        int place = place(get(id), number);
        return saved(id, drafting.save(id, edition, content -> content.withoutExample(place)), "thresholds.removed");
    }

    @PostMapping(ONE + "/publish")
    @PreAuthorize(WHO)
    Answer publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        ThresholdDraft draft = get(id);
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> effective = day(form, problems);
        if (effective.isPresent()) {
            Outcome outcome = drafting.publish(id, edition(form), effective.get());
            if (outcome instanceof Outcome.Published) {
                return answered(outcome, "thresholds.published", Numbers.day(effective.get()));
            }
            if (outcome instanceof Outcome.Faulty faulty) {
                faulty.faults().forEach(fault -> problems.add(new Problem("on", fault)));
            } else {
                problems.add(problem(outcome, "on"));
            }
        }
        return Page.withProblems("guidance/threshold-draft", draft(draft, entered(form), new FormProblems(problems)));
    }

    @PostMapping(ONE + "/discard")
    @PreAuthorize(WHO)
    Answer discard(@PathVariable UUID id) {
        drafting.discard(id);
        return Redirect.to(ALL).withNotice(Notice.done(Words.of("thresholds.discarded")));
    }

    private Answer saved(UUID id, Outcome outcome, String words) {
        return outcome instanceof Outcome.Saved
                ? answered(outcome, words, "")
                : Page.withProblems(
                        "guidance/threshold-draft",
                        draft(get(id), DateValues.of("", "", ""), FormProblems.of(problem(outcome, "table"))));
    }

    /** Where to go after what was asked for was done. */
    private static Answer answered(Outcome outcome, String words, String more) {
        return switch (outcome) {
            case Outcome.Saved saved ->
                Redirect.to(ALL + "/" + saved.draft() + more).withNotice(Notice.done(Words.of(words)));
            case Outcome.Published published ->
                Redirect.to("/thresholds/" + published.version().version())
                        .withNotice(Notice.done(Words.of(words, more)));
            case Outcome.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.NotAllowed not -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.ChangedMeanwhile changed -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Outcome.TooEarly early -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Outcome.Faulty faulty -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Outcome.NothingToEnd nothing -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    /** What the form says where it was not done. */
    private static Problem problem(Outcome outcome, String field) {
        return switch (outcome) {
            case Outcome.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.NotAllowed not -> new Problem(field, Words.of("thresholds.problem.notAllowed"));
            case Outcome.ChangedMeanwhile changed -> new Problem(field, Words.of("thresholds.problem.changed"));
            case Outcome.TooEarly early ->
                new Problem(field, Words.of("thresholds.problem.early", Numbers.day(early.earliest())));
            case Outcome.NothingToEnd nothing -> new Problem(field, Words.of("thresholds.problem.nothingToEnd"));
            case Outcome.Faulty faulty -> new Problem(field, String.join(" ", faulty.faults()));
            case Outcome.Saved done -> throw new IllegalStateException("A draft was saved, and is shown as refused.");
            case Outcome.Published done ->
                throw new IllegalStateException("A table was published, and is shown as refused.");
        };
    }

    private DraftPages.All all(SignedIn person, DateValues on, FormProblems problems) {
        LaCode authority = person.authority();
        boolean mayLocal = drafting.mayWrite(Optional.of(authority));
        PublishedThresholds here = thresholds.inForce(LocalDate.now(clock), authority);
        return new DraftPages.All(
                drafting.list().stream()
                        .map(draft -> new DraftPages.Listed(
                                draft.id().toString(),
                                whose.name(draft.area()),
                                draft.basedOn().version(),
                                Numbers.day(
                                        draft.editedAt().atZone(clock.getZone()).toLocalDate())))
                        .toList(),
                drafting.mayWrite(Optional.empty()),
                mayLocal ? whose.authority(authority) : "",
                mayLocal && here.area().isPresent() ? Optional.of(here.version().version()) : Optional.empty(),
                on,
                problems);
    }

    private DraftPages.Draft draft(ThresholdDraft draft, DateValues on, FormProblems problems) {
        PublishedThresholds table = drafting.preview(draft);
        Comparison fromBase = thresholds.compare(thresholds.get(draft.basedOn()), table);
        return new DraftPages.Draft(
                draft, whose.name(draft.area()), table, drafting.examined(table), fromBase, on, problems);
    }

    private DraftPages.Form form(ThresholdDraft draft, String id, Typed typed, FormProblems problems) {
        return new DraftPages.Form(draft, id, typed, drafting.preview(draft).terms(), problems);
    }

    private ThresholdDraft get(UUID id) {
        return drafting.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ThresholdRow row(ThresholdDraft draft, String row) {
        return draft.content().find(row).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** From 1; one after the last for a new one. */
    private static int place(ThresholdDraft draft, String number) {
        int examples = draft.content().examples().size();
        if (number.equals(RowForm.NEW)) {
            return examples + 1;
        }
        if (number.matches("\\d{1,4}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= examples) {
            return Integer.parseInt(number);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static int edition(MultiValueMap<String, String> form) {
        String edition = Entered.text(form.getFirst("edition"));
        return edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0;
    }

    private static Optional<LocalDate> day(MultiValueMap<String, String> form, List<Problem> problems) {
        return Entered.neededDay(
                "on", form.getFirst("on-day"), form.getFirst("on-month"), form.getFirst("on-year"), problems);
    }

    private static DateValues entered(MultiValueMap<String, String> form) {
        return DateValues.of(
                Entered.text(form.getFirst("on-day")),
                Entered.text(form.getFirst("on-month")),
                Entered.text(form.getFirst("on-year")));
    }
}
