package org.evenhand.app.personal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.personal.Emergencies;
import org.evenhand.app.personal.Emergencies.Result;
import org.evenhand.app.personal.Emergency;
import org.evenhand.app.personal.PersonalRecord;
import org.evenhand.app.personal.RecordWords;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Notice;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Redirect;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Choice;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a record is opened in an emergency, read while it lasts, and where others say whether there was good reason. */
@Controller
class EmergencyWeb {

    /** People who work with children; who may not see this child's record. */
    private static final String WORKS_WITH_CHILDREN =
            "hasAnyRole('SETTING_STAFF', 'SETTING_LEAD', 'TRIAGE_LEAD', 'SPECIALIST')";

    private static final String IN_CHARGE = "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD', 'SERVICE_LEAD')";
    private static final String IN_CHARGE_OR_AUDITS =
            "hasAnyRole('SETTING_LEAD', 'TRIAGE_LEAD', 'SERVICE_LEAD', 'AUDITOR')";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Emergencies emergencies;
    private final Accounts accounts;
    private final Clock clock;

    EmergencyWeb(Emergencies emergencies, Accounts accounts, Clock clock) {
        this.emergencies = emergencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/emergency")
    @PreAuthorize(WORKS_WITH_CHILDREN)
    Page ask() {
        return Page.of("personal/emergency-open", open("", "", FormProblems.none()));
    }

    @PostMapping("/emergency")
    @PreAuthorize(WORKS_WITH_CHILDREN)
    Answer open(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words) {
        Optional<Emergency.Reason> chosen = Stream.of(Emergency.Reason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (reference.isBlank()) {
            return again(reference, words, "reference", "personal.emergency.reference");
        }
        if (chosen.isEmpty()) {
            return again(reference, words, "reason", "personal.emergency.choose");
        }
        if (words.isBlank()) {
            return again(reference, words, "words", "personal.emergency.words");
        }
        Result result = emergencies.open(reference, chosen.get(), words.strip());
        return switch (result) {
            case Result.Open opened ->
                Redirect.to("/emergency/" + opened.emergency().id())
                        .withNotice(Notice.important(Words.of("personal.emergency.opened")));
            case Result.NotNeeded mine ->
                Redirect.to("/requests/" + mine.request())
                        .withNotice(Notice.important(Words.of("personal.emergency.notNeeded")));
            case Result.NotFound none -> again(reference, words, "reference", "personal.emergency.reference");
            case Result.TooOften closed ->
                again(reference, words, "reference", "personal.emergency.tooOften", time(closed.again(), clock));
        };
    }

    @GetMapping("/emergency/{id}")
    @PreAuthorize(WORKS_WITH_CHILDREN)
    Answer read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        Optional<Emergency> emergency = emergencies
                .find(id)
                .filter(found -> found.openedBy().equals(person.account().value())
                        && found.endsAt().isAfter(clock.instant()));
        if (emergency.isEmpty()) {
            return over();
        }
        try {
            return Page.of("personal/emergency", record(emergency.get(), emergencies.read(id)));
        } catch (DataAccessException refused) {
            // The database counts the time itself, and is right.
            return over();
        }
    }

    @PostMapping("/emergency/{id}/end")
    @PreAuthorize(WORKS_WITH_CHILDREN)
    Redirect end(@PathVariable UUID id) {
        return emergencies.end(id)
                ? Redirect.to("/home").withNotice(Notice.done(Words.of("personal.emergency.ended")))
                : over();
    }

    @GetMapping("/emergencies")
    @PreAuthorize(IN_CHARGE_OR_AUDITS)
    Page reviews(@AuthenticationPrincipal SignedIn person) {
        return Page.of("personal/emergencies", reviews(person, "", "", FormProblems.none()));
    }

    @PostMapping("/emergencies/{id}")
    @PreAuthorize(IN_CHARGE)
    Answer review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn person) {
        Optional<Emergency.Outcome> chosen = Stream.of(Emergency.Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
        if (chosen.isEmpty()) {
            return again(person, id, words, "outcome-", "personal.emergency.chooseOutcome");
        }
        if (words.isBlank()) {
            return again(person, id, words, "words-", "personal.emergency.found");
        }
        return emergencies.review(id, chosen.get(), words.strip())
                ? Redirect.to("/emergencies").withNotice(Notice.done(Words.of("personal.emergency.reviewed")))
                : Redirect.to("/emergencies").withNotice(Notice.important(Words.of("personal.emergency.notYours")));
    }

    static boolean mayOpen(SignedIn person) {
        return person.has(Role.SETTING_STAFF)
                || person.has(Role.SETTING_LEAD)
                || person.has(Role.TRIAGE_LEAD)
                || person.has(Role.SPECIALIST);
    }

    static boolean mayReview(SignedIn person) {
        return person.has(Role.SETTING_LEAD) || person.has(Role.TRIAGE_LEAD) || person.has(Role.SERVICE_LEAD);
    }

    private Page again(SignedIn person, UUID id, String words, String field, String problem) {
        return Page.withProblems(
                "personal/emergencies",
                reviews(person, id.toString(), words, FormProblems.of(new Problem(field + id, Words.of(problem)))));
    }

    private Page again(String reference, String words, String field, String problem, Object... parts) {
        return Page.withProblems(
                "personal/emergency-open",
                open(reference, words, FormProblems.of(new Problem(field, Words.of(problem, parts)))));
    }

    private EmergencyPages.Open open(String reference, String words, FormProblems problems) {
        return new EmergencyPages.Open(
                reference,
                words,
                Numbers.whole(emergencies.longest().toHours()),
                Stream.of(Emergency.Reason.values())
                        .map(reason -> Choice.of(reason.name(), Words.of("personal.emergency.reason." + reason)))
                        .toList(),
                problems);
    }

    private static Redirect over() {
        return Redirect.to("/home").withNotice(Notice.important(Words.of("personal.emergency.over")));
    }

    private EmergencyPages.Shown record(Emergency emergency, PersonalRecord record) {
        return new EmergencyPages.Shown(
                emergency.id().toString(),
                record.request().reference(),
                record.called(),
                time(emergency.endsAt(), clock),
                record.tables().stream()
                        .filter(held -> !held.rows().isEmpty())
                        .map(held -> new EmergencyPages.Section(
                                RecordWords.title(held.table()), RecordWords.of(record, held)))
                        .toList());
    }

    /** @param typed what stands in the form of the one with this identifier; empty for none */
    private EmergencyPages.Reviews reviews(SignedIn person, String of, String typed, FormProblems problems) {
        return new EmergencyPages.Reviews(
                mayReview(person)
                        ? emergencies.toReview().stream()
                                .map(one -> waiting(one, one.id().toString().equals(of) ? typed : ""))
                                .toList()
                        : List.of(),
                Stream.of(Emergency.Outcome.values())
                        .map(outcome -> Choice.of(outcome.name(), Words.of("personal.emergency.outcome." + outcome)))
                        .toList(),
                person.has(Role.AUDITOR) ? Optional.of(auditing()) : Optional.empty(),
                problems);
    }

    private EmergencyPages.Waiting waiting(Emergency one, String typed) {
        return new EmergencyPages.Waiting(
                one.id().toString(),
                one.request().reference(),
                name(one.openedFor()),
                Words.of("personal.emergency.reason." + one.reason()),
                RecordWords.moment(one.openedAt()),
                emergencies.words(one.id()).orElse(""),
                Numbers.weekday(emergencies.reviewBy(one)),
                typed);
    }

    private EmergencyPages.Auditing auditing() {
        return new EmergencyPages.Auditing(
                emergencies.list().stream()
                        .map(one -> List.of(
                                Cell.of(RecordWords.moment(one.openedAt())),
                                Cell.of(RecordWords.moment(one.endsAt())),
                                Cell.of(name(one.openedFor())),
                                Cell.of(Words.of("personal.emergency.reason." + one.reason())),
                                Cell.of(one.outcome()
                                        .map(outcome -> Words.of("personal.emergency.outcome." + outcome))
                                        .orElseGet(() -> Words.of("personal.emergency.unreviewed")))))
                        .toList(),
                emergencies.counted().stream()
                        .map(one -> List.of(
                                Cell.of(MONTH.format(one.month())),
                                Cell.of(Words.of("personal.emergency.reason." + one.reason())),
                                Cell.number(Numbers.whole(one.opened())),
                                Cell.number(Numbers.whole(one.justified())),
                                Cell.number(Numbers.whole(one.notJustified())),
                                Cell.number(Numbers.whole(one.unreviewed()))))
                        .toList(),
                emergencies.refused().stream()
                        .map(one -> List.of(
                                Cell.of(MONTH.format(one.month())),
                                Cell.of(name(one.organisation())),
                                Cell.number(Numbers.whole(one.tries())),
                                Cell.number(Numbers.whole(one.people()))))
                        .toList());
    }

    private String name(OrganisationId organisation) {
        return accounts.find(organisation).map(Organisation::name).orElseGet(() -> Words.of("holdings.organisation"));
    }

    static String time(Instant at, Clock clock) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.UK)
                .withZone(clock.getZone())
                .format(at);
    }
}
