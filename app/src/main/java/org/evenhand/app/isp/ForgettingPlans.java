package org.evenhand.app.isp;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestErased;
import org.evenhand.app.database.Acting;
import org.evenhand.app.isp.PlanTable.Kept;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.evenhand.packs.policy.RetentionRules;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases a plan with the request it belongs to, and one that came with a child when the child has grown up. The month of birth is sealed, so
 * each of these is opened to find its day.
 */
@Service
class ForgettingPlans implements Forgetting {

    static final String OF_A_REQUEST = "isp.plan";
    static final String ARRIVED = "isp.arrived";
    private static final UUID NOBODY = new UUID(0, 0);

    private final PlanTable table;
    private final ArrivalTable arrivals;
    private final RetentionPeriods periods;
    private final RetentionRules rules;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgettingPlans(
            PlanTable table,
            ArrivalTable arrivals,
            RetentionPeriods periods,
            RetentionRules rules,
            Ledger ledger,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.arrivals = arrivals;
        this.periods = periods;
        this.rules = rules;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(OF_A_REQUEST, ARRIVED);
    }

    /** Setting by setting, each in a transaction of its own: the database lets nobody see all. */
    @Override
    public int forgetWhatIsDue() {
        List<UUID> settings = transactions.execute(status -> arrivals.settingsWithArrivals());
        return settings.stream()
                .mapToInt(setting -> Acting.as(
                        new Acting.Actor(NOBODY, setting), () -> transactions.execute(status -> forgetArrived())))
                .sum();
    }

    @ApplicationModuleListener
    void hear(RequestErased event) {
        record(arrivals.erase(Optional.empty(), Optional.of(event.id().value()), event.on()), OF_A_REQUEST);
    }

    private int forgetArrived() {
        LocalDate today = LocalDate.now(clock);
        List<PlanId> due = table.list().stream()
                .filter(plan -> plan.concerns().isEmpty())
                .filter(plan -> rules.get(ARRIVED).isOver(grownFrom(plan), today))
                .flatMap(plan -> arrivals.erase(Optional.of(plan.id()), Optional.empty(), today).stream())
                .toList();
        record(due, ARRIVED);
        return due.size();
    }

    private LocalDate grownFrom(Kept plan) {
        PlanDocument.Child child = table.opened(plan).draft().child();
        return YearMonth.of(child.birthYear(), child.birthMonth()).atEndOfMonth();
    }

    private void record(List<PlanId> erased, String rule) {
        erased.forEach(plan -> ledger.append(periods.erased("PlanErased", plan.value(), rule)));
    }
}
