package org.evenhand.app.isp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.holdings.HeldColumn.Why;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.holdings.Holding;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is held on a child here: the plan of their request, its versions, who signed, and with what it came. */
@Service
@Order(30)
class PlanHolding implements Holding {

    private static final String OF_PLAN =
            "t.plan in (select p.id from isp.plan p where :request in (p.request, p.earlier_of))";
    private static final String KEY_OF_PLAN = "(select p.subject_key from isp.plan p where p.id = t.plan)";

    private final ArrivalTable table;
    private final Ledger ledger;

    PlanHolding(ArrivalTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(plan(), version(), signature(), overruling(), arrival());
    }

    @Override
    public void erase(UUID request, LocalDate today) {
        table.erase(Optional.empty(), Optional.of(request), today)
                .forEach(plan ->
                        ledger.append(Happening.of("PlanErased", plan.value()).with("because", "ASKED")));
    }

    private static HeldTable plan() {
        return HeldTable.named("isp.plan", ":request in (t.request, t.earlier_of)")
                .sealedUnder("t.subject_key")
                .shows("id", "request", "earlier_of", "begun_on", "latest", "next_review_on")
                .opensJson("draft_sealed", PlanTable.DRAFT)
                .professionals("begun_by")
                .organisations("setting_organisation", "service_organisation")
                .shows("erased_on")
                .leavesOut(Why.KEY, "subject_key")
                .leavesOut(Why.ORDER, "draft_revision");
    }

    private static HeldTable version() {
        return HeldTable.named("isp.version", OF_PLAN)
                .sealedUnder(KEY_OF_PLAN)
                .shows("plan", "number", "published_on")
                .opensJson("document_sealed", PlanTable.DOCUMENT)
                .shows("sha256")
                .organisations("setting_organisation", "service_organisation");
    }

    /** A parent who signed is a private person, and the record may be asked for by another. */
    private static HeldTable signature() {
        return HeldTable.named("isp.signature", OF_PLAN)
                .sealedUnder(KEY_OF_PLAN)
                .shows("plan", "version", "capacity", "agrees")
                .opensJson("words_sealed", PlanTable.WORDS, Set.of("name"), "capacity", "PARENT")
                .shows("signed_at", "sha256", "entry")
                .professionals("recorded_by")
                .organisations("setting_organisation", "service_organisation")
                .leavesOut(Why.ORDER, "id");
    }

    private static HeldTable overruling() {
        return HeldTable.named("isp.overruling", OF_PLAN)
                .shows("id", "plan", "task", "tasks_version", "decided_on")
                .professionals("decided_by")
                .organisations("setting_organisation", "service_organisation");
    }

    private static HeldTable arrival() {
        return HeldTable.named("isp.arrival", OF_PLAN)
                .sealedUnder(KEY_OF_PLAN)
                .shows("plan", "origin_plan", "arrived_on", "bundle_sha256")
                .opensJson("origin_sealed", ArrivalTable.ORIGIN)
                .professionals("arrived_by")
                .organisations("setting_organisation");
    }
}
