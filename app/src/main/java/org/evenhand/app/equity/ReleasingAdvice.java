package org.evenhand.app.equity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.CountingOutcomes;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Releases what became of advice, for each area: of whole months, once what fell due in them and is not done has climbed the whole ladder, and as
 * soon as they hold as many recommendations as the pack asks for. A release begins on the day after the last one and is never made again, so no two of
 * them count the same recommendation. Only where requests are kept: an installation that campaigns only reads.
 */
@Service
@ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
public class ReleasingAdvice {

    private final EquityTable table;
    private final CountingOutcomes counting;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ReleaseRule rule;
    private final AccountabilityTerms terms;

    ReleasingAdvice(
            EquityTable table,
            CountingOutcomes counting,
            TransactionOperations transactions,
            Clock clock,
            ReleaseRule rule,
            AccountabilityTerms terms) {
        this.table = table;
        this.counting = counting;
        this.transactions = transactions;
        this.clock = clock;
        this.rule = rule;
        this.terms = terms;
    }

    /** After the day's passing is recorded. At every start too: what fell due meanwhile is released as it would have been. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 0 * * *", zone = "Europe/London")
    public void releaseAll() {
        counting.firstDue().forEach(this::release);
    }

    /** @param firstDue the first day on which anything of the area fell due */
    void release(LaCode area, LocalDate firstDue) {
        transactions.executeWithoutResult(status -> releaseNow(area, firstDue));
    }

    private void releaseNow(LaCode area, LocalDate firstDue) {
        table.lock(area);
        LocalDate today = LocalDate.now(clock);
        LocalDate from =
                table.adviceReleasedUntil(area).map(last -> last.plusDays(1)).orElse(firstDue.withDayOfMonth(1));
        List<AdviceOutcome> fellDue = new ArrayList<>();
        YearMonth month = YearMonth.from(from);
        while (!counting.settledAfter(month.atEndOfMonth()).isAfter(today)) {
            fellDue.addAll(counting.of(area, month.atDay(1), month.atEndOfMonth()));
            if (fellDue.size() >= rule.fewestInARelease()) {
                table.insert(release(area, from, month.atEndOfMonth(), today).of(fellDue));
                from = month.plusMonths(1).atDay(1);
                fellDue.clear();
            }
            month = month.plusMonths(1);
        }
    }

    /**
     * Releases invented outcomes of months before the first real one, for the demonstration; nothing where that was done before.
     *
     * @throws IllegalArgumentException for an area that is not the demonstration's
     */
    public void releaseInvented(LaCode area, YearMonth first, YearMonth last, List<AdviceOutcome> outcomes) {
        if (!area.isDemonstration()) {
            throw new IllegalArgumentException("Nothing may be invented for the area %s.".formatted(area));
        }
        transactions.executeWithoutResult(status -> {
            table.lock(area);
            Optional<LocalDate> until = table.adviceReleasedUntil(area);
            if (until.isEmpty() || until.get().isBefore(first.atDay(1))) {
                LocalDate on = counting.settledAfter(last.atEndOfMonth());
                table.insert(
                        release(area, first.atDay(1), last.atEndOfMonth(), on).of(outcomes));
            }
        });
    }

    private AdviceRelease release(LaCode area, LocalDate from, LocalDate until, LocalDate today) {
        return new AdviceRelease(
                area,
                from,
                until,
                today,
                rule.rule(),
                terms.reasons().stream()
                        .filter(DeclineReason::isUnmet)
                        .map(DeclineReason::code)
                        .toList(),
                List.of(new DataVersion(AdviceRelease.METHOD, today.toString()), terms.version(), rule.edition()));
    }
}
