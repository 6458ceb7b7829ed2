package org.evenhand.app.updates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.evenhand.app.updates.Kept;
import org.evenhand.app.updates.Meeting;
import org.evenhand.app.updates.Meetings;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Meetings: the public ones for everybody, all of them for campaigners, who record them. */
@Controller
class MeetingsWeb {

    private static final String CAMPAIGNER = "hasRole('CAMPAIGNER')";

    private final Meetings meetings;

    MeetingsWeb(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings")
    Page all(HttpServletRequest request) {
        boolean mayRecord = mayRecord(request);
        return Page.of(
                "updates/meetings",
                new UpdatePages.Met(mayRecord ? meetings.list() : meetings.listPublic(), mayRecord, meetings.today()));
    }

    @GetMapping("/meetings/{id}")
    Page one(@PathVariable UUID id, HttpServletRequest request) {
        Meeting meeting = get(id);
        if (!meeting.isPublic() && !mayRecord(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of("updates/meeting", new UpdatePages.One(meeting, mayRecord(request), meetings.today()));
    }

    @GetMapping("/campaign/meetings/new")
    @PreAuthorize(CAMPAIGNER)
    Page form() {
        return Page.of("updates/meeting-form", new UpdatePages.Meet(MeetingForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/meetings/new")
    @PreAuthorize(CAMPAIGNER)
    Answer record(@ModelAttribute MeetingForm form) {
        List<Problem> problems = new ArrayList<>();
        Optional<Meeting> read = form.read(problems);
        if (read.isPresent()) {
            Kept kept = meetings.record(read.get());
            if (kept instanceof Kept.Done done) {
                return done("/meetings/" + done.key(), "updates.saved.meeting");
            }
            problems.add(problem(kept, "held"));
        }
        return Page.withProblems("updates/meeting-form", new UpdatePages.Meet(form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/meetings/{id}/actions")
    @PreAuthorize(CAMPAIGNER)
    Page actionForm(@PathVariable UUID id) {
        return Page.of("updates/action-form", new UpdatePages.Act(get(id), ActionForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/meetings/{id}/actions")
    @PreAuthorize(CAMPAIGNER)
    Answer action(@PathVariable UUID id, @ModelAttribute ActionForm form) {
        List<Problem> problems = new ArrayList<>();
        String what = Entered.needed("what", form.what(), 500, Words.of("updates.problem.what"), problems);
        String owner = Entered.needed("owner", form.owner(), 200, Words.of("updates.problem.owner"), problems);
        Optional<LocalDate> due = Entered.neededDay("due", form.dueDay(), form.dueMonth(), form.dueYear(), problems);
        if (problems.isEmpty() && due.isPresent()) {
            Kept kept = meetings.leave(id, what, owner, due.get());
            if (kept instanceof Kept.Done) {
                return done("/meetings/" + id, "updates.saved.action");
            }
            problems.add(problem(kept, "due"));
        }
        return Page.withProblems("updates/action-form", new UpdatePages.Act(get(id), form, new FormProblems(problems)));
    }

    @GetMapping("/campaign/meetings/{id}/actions/{action}")
    @PreAuthorize(CAMPAIGNER)
    Page doneForm(@PathVariable UUID id, @PathVariable UUID action) {
        return Page.of(
                "updates/done-form",
                new UpdatePages.Finish(get(id), action(id, action), DoneForm.empty(), FormProblems.none()));
    }

    @PostMapping("/campaign/meetings/{id}/actions/{action}")
    @PreAuthorize(CAMPAIGNER)
    Answer done(@PathVariable UUID id, @PathVariable UUID action, @ModelAttribute DoneForm form) {
        List<Problem> problems = new ArrayList<>();
        String evidence =
                Entered.needed("evidence", form.evidence(), 1_000, Words.of("updates.problem.evidence"), problems);
        Optional<LocalDate> on = Entered.neededDay("on", form.day(), form.month(), form.year(), problems);
        if (problems.isEmpty() && on.isPresent()) {
            Kept kept = meetings.finish(id, action, on.get(), evidence);
            if (kept instanceof Kept.Done) {
                return done("/meetings/" + id, "updates.saved.done");
            }
            problems.add(problem(kept, "on"));
        }
        return Page.withProblems(
                "updates/done-form",
                new UpdatePages.Finish(get(id), action(id, action), form, new FormProblems(problems)));
    }

    private static Redirect done(String path, String words) {
        return Redirect.to(path).withNotice(Notice.done(Words.of(words)));
    }

    private static Problem problem(Kept kept, String dayField) {
        return switch (kept) {
            case Kept.NoSuchAsk ask -> new Problem("asks", Words.of("updates.problem.ask", ask.key()));
            case Kept.DayOutOfRange day -> new Problem(dayField, Words.of("updates.problem.future"));
            case Kept.NotNow now -> new Problem(dayField, Words.of("updates.problem.notNow"));
            case Kept.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Kept.Done done -> throw new IllegalArgumentException("What was done is no problem.");
            case Kept.Overtaken version -> throw new IllegalArgumentException("A meeting has no versions.");
            case Kept.Empty nothing -> throw new IllegalArgumentException("A meeting has no sentences.");
        };
    }

    private Meeting get(UUID id) {
        return meetings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Meeting.Action action(UUID meeting, UUID id) {
        return get(meeting).actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayRecord(HttpServletRequest request) {
        return request.isUserInRole("CAMPAIGNER");
    }
}
