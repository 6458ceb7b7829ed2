package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.accountability.AccountabilityTable.Kept;
import org.evenhand.app.accountability.DutyClockTable.Counted;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.engine.clock.CountedIn;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a recommendation: its last day is counted by a rule of the pack clocks, or was named by the specialist, is later by the days on which
 * the clock stood still ({@link Halting}), and is explained day by day.
 */
@Service
public class DutyClock {

    private final AccountabilityTable recommendations;
    private final DutyClockTable table;
    private final CountingClocks counting;

    DutyClock(AccountabilityTable recommendations, DutyClockTable table, CountingClocks counting) {
        this.recommendations = recommendations;
        this.table = table;
        this.counting = counting;
    }

    /**
     * How the last day comes about.
     *
     * @param rule as it stood in the edition in which it was read; empty where the specialist named the day
     * @param halts when the clock stood still, the first first
     */
    public record Explained(Optional<ClockRule> rule, ExplainedDeadline deadline, List<Halt> halts) {

        public Explained {
            halts = List.copyOf(halts);
        }
    }

    /** The rule that counts where the specialist names no day, in the edition in use. */
    public ClockRule rule(Duty.Body body) {
        return counting.clocks()
                .get(
                        switch (body) {
                            case SETTING -> "setting-acts";
                            case AUTHORITY, NHS -> "body-acts";
                        });
    }

    /** All of them, for those who choose whether to name a day. */
    public List<ClockRule> rules() {
        return Arrays.stream(Duty.Body.values()).map(this::rule).distinct().toList();
    }

    /** Empty where there is no such recommendation, or not for those who act. */
    @Transactional(readOnly = true)
    public Optional<Explained> explain(RecommendationId id) {
        return recommendations.find(id).flatMap(this::explained);
    }

    /** The last day of what is advised on a day to somebody of this body. */
    LocalDate lastDay(Duty.Body body, LocalDate from, LaCode area) {
        // Without stops a count always ends.
        return counting.count(rule(body), from, Optional.of(area), List.of())
                .day()
                .orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void beginByRule(Kept kept, Duty.Body body, LocalDate from) {
        begin(kept, Optional.of(rule(body).code()), from, Optional.empty());
    }

    /** Of what is asked for by a day that somebody named: stops before count no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void beginByName(Kept kept, LocalDate from) {
        table.goOn(kept.id(), from);
        begin(kept, Optional.empty(), from, Optional.of(kept.byWhen()));
    }

    private void begin(Kept kept, Optional<String> rule, LocalDate from, Optional<LocalDate> named) {
        table.begin(kept, new Counted(rule, from, named, counting.clocks().version()));
    }

    /** With what stands in the database now. */
    Optional<Explained> explained(Kept kept) {
        return table.find(kept.id()).map(counted -> {
            List<Halt> halts = table.halts(kept.id()).stream()
                    .filter(halt -> !halt.from().isBefore(counted.from()))
                    .toList();
            List<Stop> stops = halts.stream().map(Halt::stop).toList();
            Optional<LaCode> area = Optional.of(kept.area());
            CountingClocks then = counting.in(counted.clocks());
            Optional<ClockRule> rule = counted.rule().map(code -> then.clocks().get(code));
            ExplainedDeadline deadline = rule.map(one -> then.count(one, counted.from(), area, stops))
                    .orElseGet(() -> then.count(upTo(counted), counted.from(), area, stops));
            return new Explained(rule, deadline, halts);
        });
    }

    /** A day that was named is so many calendar days away. */
    private static TimeLimit upTo(Counted counted) {
        long days = ChronoUnit.DAYS.between(counted.from(), counted.namedDay().orElseThrow());
        return TimeLimit.of(Math.toIntExact(days), CountedIn.CALENDAR_DAYS);
    }
}
