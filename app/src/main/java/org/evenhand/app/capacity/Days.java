package org.evenhand.app.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Days in each week, exact to a hundredth of a day.
 *
 * @param value at least 0, with two decimal places
 */
public record Days(BigDecimal value) implements Comparable<Days> {

    public static final Days NONE = new Days(BigDecimal.ZERO);

    /** The most that is believed of one role in one week: a thousand people, five days each. */
    public static final Days MOST = new Days(BigDecimal.valueOf(5000));

    public Days {
        value = value.setScale(2, RoundingMode.UNNECESSARY);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Days in a week are “%s”; they are at least 0.".formatted(value));
        }
    }

    /** As people write it: “2”, “2.5”, “0.25”. Empty where it is no such number, or more than anybody has. */
    public static Optional<Days> read(String typed) {
        return typed.matches("\\d{1,4}(\\.\\d{1,2})?")
                ? Optional.of(new Days(new BigDecimal(typed))).filter(days -> days.compareTo(MOST) <= 0)
                : Optional.empty();
    }

    public Days plus(Days more) {
        return new Days(value.add(more.value));
    }

    /** @throws IllegalArgumentException if it is less than that */
    public Days minus(Days less) {
        return new Days(value.subtract(less.value));
    }

    public boolean isNone() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Days other) {
        return value.compareTo(other.value);
    }

    /** Without needless noughts: “2”, “2.5”. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
