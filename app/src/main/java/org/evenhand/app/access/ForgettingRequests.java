package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.retention.Forgetting;
import org.evenhand.app.retention.RetentionPeriods;
import org.evenhand.packs.policy.RetentionRules;
import org.evenhand.packs.policy.RetentionRules.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases what was said of a child when the child has grown up, and of a group when its request has long been quiet. A month of birth is
 * sealed like the rest, so each request is opened to find its day: a day kept in the open would tell when the child was born.
 */
@Service
class ForgettingRequests implements Forgetting {

    static final String ABOUT_A_CHILD = "access.request.child";
    static final String ABOUT_OTHERS = "access.request.other";
    private static final UUID NOBODY = new UUID(0, 0);

    private final RetentionTable table;
    private final RequestTable requests;
    private final RetentionRules rules;
    private final RetentionPeriods periods;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ForgettingRequests(
            RetentionTable table,
            RequestTable requests,
            RetentionRules rules,
            RetentionPeriods periods,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.rules = rules;
        this.periods = periods;
        this.ledger = ledger;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<String> rules() {
        return List.of(ABOUT_A_CHILD, ABOUT_OTHERS);
    }

    /** Setting by setting, each in a transaction of its own: the database lets nobody see all. */
    @Override
    public int forgetWhatIsDue() {
        List<UUID> settings = transactions.execute(status -> table.settingsToLookAt());
        return settings.stream()
                .mapToInt(setting -> Acting.as(
                        new Acting.Actor(NOBODY, setting), () -> transactions.execute(status -> forgetIn(setting))))
                .sum();
    }

    private int forgetIn(UUID setting) {
        LocalDate today = LocalDate.now(clock);
        int erased = 0;
        for (RequestId request : table.requestsOf(setting)) {
            // Another machine may look at the same moment: what it erased is no longer here.
            Optional<Rule> over = requests.open(request)
                    .map(answers -> new Due(ruleFor(answers), countedFrom(request, answers)))
                    .filter(due -> due.rule().isOver(due.from(), today))
                    .map(Due::rule);
            if (over.isPresent() && table.erase(request, today)) {
                ledger.append(periods.erased(
                        "RequestErased", request.value(), over.get().code()));
                events.publishEvent(new RequestErased(request, today));
                erased++;
            }
        }
        return erased;
    }

    private record Due(Rule rule, LocalDate from) {}

    private Rule ruleFor(Answers answers) {
        return rules.get(answers.child().isPresent() ? ABOUT_A_CHILD : ABOUT_OTHERS);
    }

    private LocalDate countedFrom(RequestId request, Answers answers) {
        return answers.child()
                .map(child ->
                        YearMonth.of(child.birthYear(), child.birthMonth()).atEndOfMonth())
                .orElseGet(() -> lastRecorded(request));
    }

    private LocalDate lastRecorded(RequestId request) {
        return LocalDate.ofInstant(ledger.of(request.value()).getLast().at(), clock.getZone());
    }
}
