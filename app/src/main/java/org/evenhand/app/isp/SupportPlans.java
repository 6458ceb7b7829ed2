package org.evenhand.app.isp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Requests;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.packs.policy.ClinicalTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds plans: those of the setting that acts, and for a service only those of the specialist who took the request. Every reading is an
 * entry of the record.
 */
@Service
public class SupportPlans {

    private final PlanTable table;
    private final Requests requests;
    private final Looking looking;
    private final Ledger ledger;
    private final ClinicalTasks tasks;
    private final Clock clock;

    SupportPlans(PlanTable table, Requests requests, Looking looking, Ledger ledger, ClinicalTasks tasks, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.looking = looking;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Opens a plan, and records that it was read.
     *
     * @param as what was read: "page", "pdf", "comparison"
     */
    @Transactional
    public Optional<Plan> read(PlanId id, String as) {
        Optional<Plan> plan = table.find(id).filter(this::isOurs).map(table::opened);
        plan.ifPresent(found -> recordRead(found, as));
        return plan;
    }

    /**
     * Where a plan stands, without anything that is written in it.
     *
     * @param version the newest; 0 while none is published
     * @param latest the day it was published
     * @param review by when it is looked at again
     * @param isChanged whether something was written since
     * @param familyAgrees what the family said last of the newest version; empty while it said nothing
     * @param earlier how many earlier plans that came with the child are kept beside it
     */
    public record Standing(
            int version,
            Optional<LocalDate> latest,
            Optional<LocalDate> review,
            boolean isChanged,
            Optional<Boolean> familyAgrees,
            int earlier) {}

    /** For the family, which may know how far it is. That is no reading of the plan. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(RequestId request) {
        return table.of(request)
                .flatMap(table::find)
                .filter(this::isOurs)
                .map(table::opened)
                .map(plan -> standing(plan, table.earlier(request).size()));
    }

    private static Standing standing(Plan plan, int earlier) {
        Optional<Plan.Version> newest = plan.latest();
        return new Standing(
                newest.map(Plan.Version::number).orElse(0),
                newest.map(Plan.Version::publishedOn),
                newest.flatMap(version -> version.document().nextReview()),
                plan.isChanged(),
                newest.stream()
                        .flatMap(version -> plan.signaturesOf(version.number()).stream())
                        .filter(one -> one.capacity().isFamily())
                        .map(Plan.Signature::agrees)
                        .reduce((first, later) -> later),
                earlier);
    }

    @Transactional(readOnly = true)
    public Optional<PlanId> of(RequestId request) {
        return table.of(request)
                .filter(id -> table.find(id).filter(this::isOurs).isPresent());
    }

    /** Earlier ones beside the plan of a request, the first first: to name them. Who opens one reads it by {@link #read}. */
    @Transactional(readOnly = true)
    public List<Plan> earlier(RequestId request) {
        return table.earlier(request).stream()
                .filter(this::isOurs)
                .map(table::opened)
                .toList();
    }

    /** Those that the acting person may open; that they were listed is recorded. */
    @Transactional
    public List<Plan> list() {
        List<Plan> all =
                table.list().stream().filter(this::isOurs).map(table::opened).toList();
        all.forEach(plan -> recordRead(plan, "list"));
        return all;
    }

    /** With the plan, and with the request that it came of, where the family sees who looked. */
    void recordRead(Plan plan, String as) {
        ledger.append(Happening.of("PlanRead", plan.id().value()).with("as", as));
        plan.concerns().ifPresent(looking::record);
    }

    /** The days by which plans are to be looked at again, as far as the to-do list reaches; the earliest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> reviewsDue() {
        LocalDate until =
                LocalDate.now(clock).plusDays(tasks.rule("remind-before-review").value());
        return table.reviewsUntil(until).stream()
                .filter(due -> table.find(due.plan()).filter(this::isOurs).isPresent())
                .map(PlanTable.Due::by)
                .toList();
    }

    /** Counts only, of the whole installation; of one's own service where the acting person leads one. */
    @Transactional(readOnly = true)
    public List<Overruled> overruled(boolean ofAllServices) {
        return table.overruled().stream()
                .filter(one -> ofAllServices
                        || one.service()
                                .filter(service ->
                                        service.value().equals(Acting.current().organisation()))
                                .isPresent())
                .toList();
    }

    /** Whether it is the acting setting's, or its request was taken by the acting person. */
    boolean isOurs(Kept plan) {
        return plan.setting().value().equals(Acting.current().organisation()) || isTheirSpecialist(plan);
    }

    /** Whether the acting person is the specialist of the request today. */
    boolean isTheirSpecialist(Kept plan) {
        return plan.concerns()
                .flatMap(requests::find)
                .flatMap(Request::specialist)
                .filter(new AccountId(Acting.current().person())::equals)
                .isPresent();
    }
}
