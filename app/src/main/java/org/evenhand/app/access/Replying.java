package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.access.Outcome.Reason;
import org.evenhand.app.database.Acting;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.packs.policy.TriageRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the setting says to what a service decided: it answers what is missing, or asks for a decline to be looked at again. */
@Service
public class Replying {

    private final RequestTable requests;
    private final DecisionTable decisions;
    private final ReplyClock replyClock;
    private final TriageRules rules;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final Clock clock;

    Replying(
            RequestTable requests,
            DecisionTable decisions,
            ReplyClock replyClock,
            TriageRules rules,
            WorkingDays workingDays,
            Ledger ledger,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.replyClock = replyClock;
        this.rules = rules;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The clock goes on from today. */
    @Transactional
    public Outcome answer(RequestId id, String words) {
        return reply(id, RequestState.INFORMATION_GIVEN, request -> {
            requests.move(id, RequestState.INFORMATION_GIVEN);
            decisions.answer(id, words);
            replyClock.goOn(request, ClockStop.INFORMATION_ASKED::equals);
            ledger.append(Happening.of("InformationGiven", id.value()));
            return new Outcome.Done(RequestState.INFORMATION_GIVEN);
        });
    }

    /** Once at this stage; somebody else than who declined decides, by a day that follows from the pack triage-rules. */
    @Transactional
    public Outcome challenge(RequestId id, String words) {
        return reply(id, RequestState.CHALLENGED, request -> {
            if (!decisions.challenges(id).isEmpty()) {
                return new Outcome.Refused(Reason.CHALLENGED_BEFORE);
            }
            LocalDate replyBy = workingDays.after(LocalDate.now(clock), rules.value("review-working-days"));
            requests.move(id, RequestState.CHALLENGED);
            decisions.challenge(id, Challenge.BY_ANOTHER_PERSON, words, replyBy);
            ledger.append(Happening.of("RequestChallenged", id.value())
                    .with("stage", Challenge.BY_ANOTHER_PERSON)
                    .with("replyBy", replyBy)
                    .with("rules", rules.version()));
            return new Outcome.Done(RequestState.CHALLENGED);
        });
    }

    private Outcome reply(RequestId id, RequestState next, Function<Request, Outcome> step) {
        Optional<Request> request = requests.hold(id)
                .filter(held -> held.setting().value().equals(Acting.current().organisation()));
        if (request.isEmpty()) {
            return new Outcome.NotFound();
        }
        RequestState now = request.get().state();
        return Lifecycle.allows(now, next) ? step.apply(request.get()) : new Outcome.TooLate(now);
    }
}
