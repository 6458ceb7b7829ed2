package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.packs.policy.Duties;
import org.evenhand.packs.policy.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a specialist who has met those who asked tells them what is to be done, by whom and by when. */
@Service
public class Advising {

    private static final int LONGEST_YEARS_AHEAD = 2;

    private final Requests requests;
    private final Accounts accounts;
    private final AccountabilityTable table;
    private final Steps steps;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Duties duties;

    Advising(
            Requests requests,
            Accounts accounts,
            AccountabilityTable table,
            Steps steps,
            Sealing sealing,
            Ledger ledger,
            DutyEditions editions) {
        this.requests = requests;
        this.accounts = accounts;
        this.table = table;
        this.steps = steps;
        this.sealing = sealing;
        this.ledger = ledger;
        this.duties = editions.current();
    }

    /** What came of it. */
    public sealed interface Advised {

        /** The one that there now is; the same one however often the same form is sent. */
        record Given(RecommendationId id) implements Advised {}

        /** There is no such request, or not for those who act. */
        record NotFound() implements Advised {}

        /** Another specialist took the request. */
        record NotYours() implements Advised {}

        /** Nobody has met those who asked yet, or the request is closed. */
        record NotNow(RequestState state) implements Advised {}

        /** The day lies before today or too far ahead. */
        record DayOutOfRange(LocalDate first, LocalDate last) implements Advised {}
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
        Optional<RecommendationId> before = table.recommendationOf(draft.form());
        if (before.isPresent()) {
            return new Advised.Given(before.get());
        }
        if (request.state() != RequestState.FIRST_SEEN) {
            return new Advised.NotNow(request.state());
        }
        LocalDate first = steps.today();
        LocalDate last = first.plusYears(LONGEST_YEARS_AHEAD);
        if (draft.byWhen().isBefore(first) || draft.byWhen().isAfter(last)) {
            return new Advised.DayOutOfRange(first, last);
        }
        return keep(draft, request, specialist);
    }

    private Advised keep(Draft draft, Request request, AccountId specialist) {
        OrganisationId service = request.service().orElseThrow();
        Duty duty = duties.get(draft.duty());
        SubjectKey key = sealing.newSubjectKey();
        Kept kept = new Kept(
                RecommendationId.random(),
                request.id(),
                request.setting(),
                service,
                duty.body() == Duty.Body.SETTING ? request.setting() : service,
                request.area(),
                key,
                sealing.seal(key, Recommendations.FOUND, draft.found()),
                request.profession(),
                steps.today(),
                sealing.seal(key, Recommendations.WHAT, draft.what()),
                sealing.seal(key, Recommendations.WHY, draft.why()),
                draft.deliverer(),
                draft.amount(),
                duty.code(),
                duties.version(),
                holder(duty, request),
                draft.byWhen(),
                State.ASKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (!table.insertAdvice(draft.form(), specialist, kept)) {
            // The same form arrived twice at the same moment; the other one has been kept by now.
            return table.recommendationOf(draft.form())
                    .<Advised>map(Advised.Given::new)
                    .orElseGet(Advised.NotFound::new);
        }
        table.insertRecommendation(draft.form(), kept);
        ledger.append(Happening.of("AdviceGiven", request.id().value())
                .with("recommendation", kept.id())
                .with("profession", kept.advisedBy()));
        ledger.append(Happening.of("RecommendationMade", kept.id().value())
                .with("request", request.id())
                .with("duty", duty.code())
                .with("duties", duties.version())
                .with("answering", kept.answering().value())
                .with("deliverer", kept.deliverer())
                .with("byWhen", kept.byWhen()));
        return new Advised.Given(kept.id());
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
