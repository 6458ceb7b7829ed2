package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.AccountabilityTable.Overruled;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.engine.wording.VagueWord;
import org.evenhand.packs.policy.ClinicalTasks.Task;
import org.evenhand.packs.policy.Duties;
import org.evenhand.packs.policy.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a specialist who has met those who asked tells them what is to be done, by whom and by when. */
@Service
public class Advising {

    /** Of a day that somebody enters: what is further ahead is a slip. */
    static final int LONGEST_YEARS_AHEAD = 2;

    private final Requests requests;
    private final Accounts accounts;
    private final AccountabilityTable table;
    private final Steps steps;
    private final DutyClock dutyClock;
    private final Weighing weighing;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Duties duties;

    Advising(
            Requests requests,
            Accounts accounts,
            AccountabilityTable table,
            Steps steps,
            DutyClock dutyClock,
            Weighing weighing,
            Sealing sealing,
            Ledger ledger,
            DutyEditions editions) {
        this.requests = requests;
        this.accounts = accounts;
        this.table = table;
        this.steps = steps;
        this.dutyClock = dutyClock;
        this.weighing = weighing;
        this.sealing = sealing;
        this.ledger = ledger;
        this.duties = editions.current();
    }

    /** What came of it. */
    public sealed interface Advised {

        /** The one that there now is; the same one however often the same form is sent. */
        record Given(RecommendationId id) implements Advised {}

        /** Nothing is recorded yet: it leaves open what, how much or how often. */
        record TooVague(List<VagueWord> words, boolean isWithoutNumbers) implements Advised {

            public TooVague {
                words = List.copyOf(words);
            }
        }

        /** Nothing is recorded yet: it is a clinical task, and who is to do it is not qualified for it. */
        record NotQualified(Task task) implements Advised {}

        /** There is no such advice on this request. */
        record NoSuchAdvice() implements Advised {}

        /** There is no such request, or not for those who act. */
        record NotFound() implements Advised {}

        /** Another specialist took the request. */
        record NotYours() implements Advised {}

        /** Nobody has met those who asked yet, or the request is closed. */
        record NotNow(RequestState state) implements Advised {}

        /** The day lies before today or too far ahead. */
        record DayOutOfRange(LocalDate first, LocalDate last) implements Advised {}

        /** The day on which it begins lies before today or after the last. */
        record StartOutOfRange(LocalDate first, LocalDate last) implements Advised {}
    }

    /** What may compel somebody, in the edition in use. */
    public List<Duty> duties() {
        return duties.list();
    }

    /** Keeps, records and tells, in one transaction. */
    @Transactional
    public Advised advise(Draft draft) {
        Optional<Request> found = requests.find(draft.request());
        if (found.isEmpty() || found.get().service().isEmpty()) {
            return new Advised.NotFound();
        }
        Request request = found.get();
        AccountId specialist = new AccountId(Acting.current().person());
        if (!request.specialist().equals(Optional.of(specialist))) {
            return new Advised.NotYours();
        }
        table.lockAdviceOn(request.id());
        Optional<RecommendationId> before = table.recommendationOf(draft.form());
        if (before.isPresent()) {
            return new Advised.Given(before.get());
        }
        if (request.state() != RequestState.FIRST_SEEN) {
            return new Advised.NotNow(request.state());
        }
        LocalDate first = steps.today();
        LocalDate last = first.plusYears(LONGEST_YEARS_AHEAD);
        LocalDate byWhen = byWhen(draft, request);
        if (byWhen.isBefore(first) || byWhen.isAfter(last)) {
            return new Advised.DayOutOfRange(first, last);
        }
        if (draft.startBy()
                .filter(day -> day.isBefore(first) || day.isAfter(byWhen))
                .isPresent()) {
            return new Advised.StartOutOfRange(first, byWhen);
        }
        Optional<Advised> stopped = stopped(draft);
        return stopped.isPresent() ? stopped.get() : keep(draft, request, specialist);
    }

    /** As it was named, or as the rule counts it. */
    private LocalDate byWhen(Draft draft, Request request) {
        return draft.byWhen().orElseGet(() -> dutyClock.lastDay(body(draft), steps.today(), request.area()));
    }

    private Duty.Body body(Draft draft) {
        return duties.get(draft.duty()).body();
    }

    private Optional<Advised> stopped(Draft draft) {
        List<VagueWord> vague = weighing.vague(draft);
        boolean isWithoutNumbers = draft.amount().isEmpty();
        if (!draft.considered() && (!vague.isEmpty() || isWithoutNumbers)) {
            return Optional.of(new Advised.TooVague(vague, isWithoutNumbers));
        }
        return draft.overruling().isPresent()
                ? Optional.empty()
                : weighing.notQualified(draft).map(Advised.NotQualified::new);
    }

    private Advised keep(Draft draft, Request request, AccountId specialist) {
        Optional<Kept> sibling = draft.advice()
                .flatMap(advice -> table.ofAdvice(advice).stream()
                        .filter(one -> one.request().equals(request.id()))
                        .findFirst());
        if (draft.advice().isPresent() && sibling.isEmpty()) {
            return new Advised.NoSuchAdvice();
        }
        Kept kept = sealed(draft, request, sibling);
        if (sibling.isEmpty()) {
            table.insertAdvice(specialist, kept);
            ledger.append(Happening.of("AdviceGiven", request.id().value())
                    .with("recommendation", kept.id())
                    .with("profession", kept.given().by()));
        }
        table.insertRecommendation(draft.form(), kept);
        if (draft.byWhen().isPresent()) {
            dutyClock.beginByName(kept, steps.today());
        } else {
            dutyClock.beginByRule(kept, body(draft), steps.today());
        }
        record(kept);
        return new Advised.Given(kept.id());
    }

    private void record(Kept kept) {
        AccountabilityTable.Wanted wanted = kept.wanted();
        ledger.append(Happening.of("RecommendationMade", kept.id().value())
                .with("request", kept.request())
                .with("advice", kept.given().advice())
                .with("duty", wanted.duty())
                .with("duties", wanted.duties())
                .with("answering", kept.answering().value())
                .with("deliverer", wanted.deliverer())
                .with("vagueWords", wanted.vagueWords())
                .with("quantified", wanted.amount().isPresent())
                .with("byWhen", kept.byWhen()));
        wanted.overruled()
                .ifPresent(one -> ledger.append(
                        Happening.of("CompetenceOverruled", kept.id().value())
                                .with("request", kept.request())
                                .with("task", one.task())
                                .with("deliverer", wanted.deliverer())));
    }

    private Kept sealed(Draft draft, Request request, Optional<Kept> sibling) {
        OrganisationId service = request.service().orElseThrow();
        Duty duty = duties.get(draft.duty());
        SubjectKey key = sibling.map(Kept::key).orElseGet(sealing::newSubjectKey);
        Optional<Overruled> overruled = weighing.notQualified(draft)
                .flatMap(task -> draft.overruling()
                        .map(reason ->
                                new Overruled(task.code(), sealing.seal(key, Recommendations.OVERRULING, reason))));
        return new Kept(
                RecommendationId.random(),
                request.id(),
                request.setting(),
                service,
                duty.body() == Duty.Body.SETTING ? request.setting() : service,
                request.area(),
                key,
                sibling.map(Kept::given)
                        .orElseGet(() -> new AccountabilityTable.Given(
                                draft.form(),
                                sealing.seal(key, Recommendations.FOUND, draft.found()),
                                request.profession(),
                                steps.today())),
                new AccountabilityTable.Wanted(
                        sealing.seal(key, Recommendations.WHAT, draft.what()),
                        sealing.seal(key, Recommendations.WHY, draft.why()),
                        draft.deliverer(),
                        draft.amount(),
                        Optional.of(request.layer().code()),
                        draft.startBy(),
                        Optional.of(draft.shownBy())
                                .filter(text -> !text.isBlank())
                                .map(text -> sealing.seal(key, Recommendations.SHOWN_BY, text)),
                        weighing.vague(draft).size(),
                        overruled,
                        duty.code(),
                        duties.version(),
                        holder(duty, request),
                        byWhen(draft, request)),
                State.ASKED,
                AccountabilityTable.Came.NOTHING);
    }

    private String holder(Duty duty, Request request) {
        return switch (duty.body()) {
            case SETTING ->
                duty.holder() + ", "
                        + accounts.find(request.setting())
                                .map(Organisation::name)
                                .orElse("");
            case AUTHORITY, NHS -> duty.holder();
        };
    }
}
