package org.evenhand.app.isp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestState;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.Competence.Concern;
import org.evenhand.app.isp.PlanDocument.Overruling;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.Organisation;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.vault.Sealing;
import org.evenhand.app.vault.SubjectKey;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.packs.Checksum;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a plan: begun for the child of an accepted request, saved in short steps, published as a version that nobody changes. */
@Service
public class WritingPlans {

    private static final List<RequestState> TAKEN =
            List.of(RequestState.ACCEPTED, RequestState.FIRST_SEEN, RequestState.CLOSED);

    private final PlanTable table;
    private final SupportPlans plans;
    private final Requests requests;
    private final Accounts accounts;
    private final Competence competence;
    private final ClinicalTasks tasks;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Clock clock;

    WritingPlans(
            PlanTable table,
            SupportPlans plans,
            Requests requests,
            Accounts accounts,
            Competence competence,
            ClinicalTasks tasks,
            Sealing sealing,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.requests = requests;
        this.accounts = accounts;
        this.competence = competence;
        this.tasks = tasks;
        this.sealing = sealing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Written {

        /** It was done, and recorded. */
        record Done(PlanId id) implements Written {}

        /** There is no such plan or request, or not for those who act. */
        record NotFound() implements Written {}

        /** Nobody has taken the request yet, or it is about no single child. */
        record NotPossible() implements Written {}

        /** Somebody else saved meanwhile: nothing was changed. */
        record ChangedMeanwhile() implements Written {}

        /** A clinical task is put on somebody who is not qualified; nothing was changed. */
        record Interrupted(Concern concern) implements Written {}

        /** The plan is not complete; nothing was published. */
        record Incomplete(List<PlanSchema.Misfit> misfits, List<Provision> unanswered) implements Written {}

        /** The newest version says the same already. */
        record NothingNew() implements Written {}
    }

    /** Whether a plan can be begun for the request by those who act. */
    public boolean mayBegin(Request request) {
        return TAKEN.contains(request.state())
                && request.specialist().isPresent()
                && (request.setting().value().equals(Acting.current().organisation())
                        || request.specialist()
                                .get()
                                .value()
                                .equals(Acting.current().person()))
                && requests.open(request.id()).flatMap(Answers::child).isPresent();
    }

    /** The plan there now is; the same one however often it is begun. */
    @Transactional
    public Written begin(RequestId id) {
        Optional<Request> found = requests.find(id);
        if (found.isEmpty()) {
            return new Written.NotFound();
        }
        Request request = found.get();
        if (!mayBegin(request)) {
            return new Written.NotPossible();
        }
        Optional<PlanId> before = table.of(id);
        if (before.isPresent()) {
            return new Written.Done(before.get());
        }
        Answers.Child child = requests.open(id).flatMap(Answers::child).orElseThrow();
        SubjectKey key = sealing.newSubjectKey();
        PlanDocument draft = PlanDocument.empty(
                nameOf(request.setting()),
                new PlanDocument.Child(child.called(), child.birthMonth(), child.birthYear()));
        Kept plan = new Kept(
                PlanId.random(),
                Optional.of(id),
                Optional.empty(),
                request.setting(),
                request.service(),
                key,
                table.sealDraft(key, draft),
                0,
                0,
                Optional.empty(),
                today());
        if (!table.insert(plan, Acting.current().person())) {
            return table.of(id).<Written>map(Written.Done::new).orElseGet(Written.NotFound::new);
        }
        ledger.append(Happening.of("PlanBegun", plan.id().value()).with("request", id));
        return new Written.Done(plan.id());
    }

    /**
     * Saves one step.
     *
     * @param revision what the form was made from
     * @param section which part of the plan, for the record: "needs"
     */
    @Transactional
    public Written save(PlanId id, int revision, String section, UnaryOperator<PlanDocument> change) {
        return held(id).map(plan -> saved(
                        plan, revision, section, change.apply(table.opened(plan).draft())))
                .orElseGet(Written.NotFound::new);
    }

    /**
     * Saves what is done for an outcome. A clinical task with somebody who is not qualified interrupts, unless a lead gives a reason.
     *
     * @param reason of a lead; absent where nobody overrules
     */
    @Transactional
    public Written provide(PlanId id, int revision, String outcome, Provision given, Optional<String> reason) {
        Optional<Kept> held = held(id);
        if (held.isEmpty()) {
            return new Written.NotFound();
        }
        Kept plan = held.get();
        PlanDocument draft = table.opened(plan).draft();
        Optional<Concern> concern = competence.concern(given, today());
        Provision kept =
                concern.map(open -> withAnswerOfBefore(given, open, draft)).orElse(given);
        if (concern.isEmpty() || kept.override().isPresent()) {
            return saved(plan, revision, "provision", draft.with(outcome, kept));
        }
        if (reason.isEmpty()) {
            return new Written.Interrupted(concern.get());
        }
        String task = concern.get().task().code();
        Overruling overruling =
                new Overruling(task, tasks.version().toString(), reason.get(), "Lead of the setting", today());
        Written written = saved(plan, revision, "provision", draft.with(outcome, given.withOverride(overruling)));
        if (written instanceof Written.Done) {
            UUID decision = UUID.randomUUID();
            table.overrule(
                    plan, decision, task, overruling.tasks(), Acting.current().person(), today());
            ledger.append(Happening.of("ClinicalTaskOverruled", id.value())
                    .with("decision", decision)
                    .with("task", task)
                    .with("tasks", overruling.tasks())
                    .with("missing", concern.get().why())
                    .with("deliverer", given.deliverer().code()));
        }
        return written;
    }

    /** Publishes what was written, as a version that is never changed. */
    @Transactional
    public Written publish(PlanId id, int revision) {
        Optional<Kept> held = held(id);
        if (held.isEmpty()) {
            return new Written.NotFound();
        }
        Kept kept = held.get();
        Plan plan = table.opened(kept);
        if (plan.revision() != revision) {
            return new Written.ChangedMeanwhile();
        }
        if (!plan.isChanged()) {
            return new Written.NothingNew();
        }
        PlanDocument document = plan.draft().again(nameOf(plan.setting()));
        CanonicalJson json = PlanJson.of(document);
        List<PlanSchema.Misfit> misfits = PlanSchema.ofPlan().check(json.text());
        List<Provision> unanswered = competence.unanswered(document, today());
        if (!misfits.isEmpty() || !unanswered.isEmpty()) {
            return new Written.Incomplete(misfits, unanswered);
        }
        int number = kept.latest() + 1;
        String sha256 = Checksum.of(json.bytes());
        table.publish(kept, number, today(), sha256, json.text(), document.nextReview());
        table.saveDraft(kept, document, revision);
        ledger.append(Happening.of("PlanPublished", id.value())
                .with("version", number)
                .with("schema", PlanSchema.VERSION)
                .with("sha256", sha256));
        return new Written.Done(id);
    }

    private Written saved(Kept plan, int revision, String section, PlanDocument draft) {
        if (!table.saveDraft(plan, draft, revision)) {
            return new Written.ChangedMeanwhile();
        }
        ledger.append(Happening.of("PlanDraftSaved", plan.id().value()).with("section", section));
        return new Written.Done(plan.id());
    }

    /** A reason that was given for the same thing stands; for anything else it must be given again. */
    private static Provision withAnswerOfBefore(Provision given, Concern concern, PlanDocument draft) {
        return draft.provision()
                .filter(before -> before.id().equals(given.id()))
                .filter(before -> before.override()
                        .filter(answer -> answer.task().equals(concern.task().code()))
                        .isPresent())
                .filter(before -> before.what().equals(given.what())
                        && before.deliverer().equals(given.deliverer())
                        && before.training().equals(given.training()))
                .findFirst()
                .map(before -> given.withOverride(before.override().orElseThrow()))
                .orElse(given);
    }

    /** Nobody writes on one that is kept beside a newer. */
    private Optional<Kept> held(PlanId id) {
        return table.hold(id)
                .filter(plans::isOurs)
                .filter(plan -> plan.earlierOf().isEmpty());
    }

    private String nameOf(OrganisationId setting) {
        return accounts.find(setting).map(Organisation::name).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
