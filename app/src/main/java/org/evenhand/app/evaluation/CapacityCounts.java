package org.evenhand.app.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import org.evenhand.app.capacity.Days;
import org.evenhand.app.capacity.DaysStated;
import org.evenhand.app.capacity.Weeks;
import org.evenhand.app.evaluation.Value.Reason;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Component;

/** Days that services stated, and days that crossed the border. Public, so that nothing is held back. */
@Component
class CapacityCounts implements Counts {

    private final DaysStated stated;

    CapacityCounts(DaysStated stated) {
        this.stated = stated;
    }

    @Override
    public Map<String, Column> of(LaCode area, Period period) {
        Weeks weeks = new Weeks(period.from(), period.before().minusWeeks(1));
        DaysStated.Sum sum = stated.of(area, weeks);
        DaysStated.Across across = stated.across(area, weeks);
        return Map.of(
                "ring-fenced", Column.of(Reading.open(share(sum.forSettings(), sum.filled()), sum.services())),
                "vacancies", Column.of(Reading.open(share(sum.vacant(), sum.funded()), sum.services())),
                "days-lent", Column.of(Reading.open(days(across.lent()), across.lendings())),
                "days-borrowed", Column.of(Reading.open(days(across.borrowed()), across.borrowings())));
    }

    private static Value share(Days part, Days whole) {
        return whole.isNone()
                ? new Value.NotKnown(Reason.NO_DAYS_STATED)
                : Value.of(part.value().doubleValue() / whole.value().doubleValue());
    }

    private static Value days(Days days) {
        BigDecimal value = days.value();
        return Value.of(value.doubleValue());
    }
}
