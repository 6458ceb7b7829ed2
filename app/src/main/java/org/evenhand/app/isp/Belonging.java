package org.evenhand.app.isp;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a plan that came with a child the plan of a later request of the same child, or, where a new one was begun meanwhile, an earlier one
 * beside it, so that nothing is written over. Only somebody of the setting can know that it is the same:
 * a program offers those born in the same month, and never decides by a name.
 */
@Service
public class Belonging {

    private final PlanTable table;
    private final ArrivalTable arrivals;
    private final WritingPlans writing;
    private final Requests requests;
    private final Ledger ledger;

    Belonging(PlanTable table, ArrivalTable arrivals, WritingPlans writing, Requests requests, Ledger ledger) {
        this.table = table;
        this.arrivals = arrivals;
        this.writing = writing;
        this.requests = requests;
        this.ledger = ledger;
    }

    /** A plan that may be of the same child. */
    public record Candidate(PlanId id, PlanDocument.Child child, Arrived arrived) {}

    /** What came of it. */
    public sealed interface Result {

        /** The plan is that of the request now, or was before. */
        record Done(PlanId id) implements Result {}

        /** The request has a plan; this one is kept beside it, or was before. */
        record Beside(PlanId plan) implements Result {}

        /** There is no such plan or request for those who act, or the plan belongs to another. */
        record NotFound() implements Result {}

        /** They were not born in the same month. */
        record AnotherChild() implements Result {}
    }

    /** Those that came to the acting setting, belong to no request, and are of a child born in that month. That they were looked at is recorded. */
    @Transactional
    public List<Candidate> candidates(RequestId request) {
        Optional<Answers.Child> child = open(request);
        if (child.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = table.list().stream()
                .filter(Belonging::isOnItsOwn)
                .flatMap(plan -> candidate(plan, child.get()).stream())
                .toList();
        found.forEach(one -> ledger.append(Happening.of("PlanRead", one.id().value())
                .with("as", "candidate")
                .with("request", request)));
        return found;
    }

    /** Whether the acting setting has a plan that came and belongs to no request. */
    @Transactional(readOnly = true)
    public boolean hasSome() {
        return table.hasOnItsOwn(Acting.current().organisation());
    }

    /** What somebody of the setting says; done twice it is done once. */
    @Transactional
    public Result belongs(PlanId id, RequestId request) {
        Optional<Kept> held = table.hold(id)
                .filter(plan -> plan.setting().value().equals(Acting.current().organisation()));
        Optional<PlanId> begun = table.of(request);
        if (held.flatMap(Kept::concerns).filter(request::equals).isPresent()) {
            return begun.filter(plan -> !plan.equals(id))
                    .<Result>map(Result.Beside::new)
                    .orElseGet(() -> new Result.Done(id));
        }
        Optional<Answers.Child> child = open(request);
        if (held.filter(Belonging::isOnItsOwn).isEmpty() || child.isEmpty()) {
            return new Result.NotFound();
        }
        if (!isBornWith(table.opened(held.get()).draft().child(), child.get())) {
            return new Result.AnotherChild();
        }
        return begun.map(plan -> beside(id, plan, request)).orElseGet(() -> theirs(id, request));
    }

    private Result theirs(PlanId id, RequestId request) {
        if (!table.belongs(id, request)) {
            return new Result.NotFound();
        }
        ledger.append(Happening.of("PlanBelongs", id.value()).with("request", request));
        return new Result.Done(id);
    }

    private Result beside(PlanId id, PlanId plan, RequestId request) {
        if (!table.isEarlier(id, request)) {
            return new Result.NotFound();
        }
        ledger.append(Happening.of("PlanKeptBeside", id.value()).with("request", request));
        ledger.append(Happening.of("EarlierPlanJoined", plan.value()).with("plan", id));
        return new Result.Beside(plan);
    }

    private Optional<Candidate> candidate(Kept plan, Answers.Child child) {
        PlanDocument.Child other = table.opened(plan).draft().child();
        return isBornWith(other, child)
                ? arrivals.open(plan).map(arrived -> new Candidate(plan.id(), other, arrived))
                : Optional.empty();
    }

    private Optional<Answers.Child> open(RequestId id) {
        Optional<Request> request = requests.find(id)
                .filter(found -> found.setting().value().equals(Acting.current().organisation()))
                .filter(writing::mayBegin);
        return request.flatMap(found -> requests.open(found.id())).flatMap(Answers::child);
    }

    private static boolean isOnItsOwn(Kept plan) {
        return plan.concerns().isEmpty();
    }

    private static boolean isBornWith(PlanDocument.Child one, Answers.Child other) {
        return one.birthMonth() == other.birthMonth() && one.birthYear() == other.birthYear();
    }
}
