package org.evenhand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Known COUNTED = new Known.PublishedHere(1, "Invented", "2026", Basis.ASSUMPTION);

    /** @param rates and {@code chance} standard deviations of supply */
    private static PlanRow row(double gap, double needSd, double rates, double chance) {
        Amount need = new Amount(100, needSd);
        double sd = Math.sqrt(needSd * needSd + rates * rates + chance * chance);
        return new PlanRow(
                PlanArea.ENGLAND,
                Profession.EP,
                2030,
                new PlanRow.Need(Amount.NONE, need, Amount.NONE, need, List.of()),
                COUNTED,
                Optional.of(new PlanRow.Supply(
                        100 - gap, rates, chance, Math.hypot(rates, chance), 0, 0, 0, 100 - gap, COUNTED)),
                Optional.of(new PlanRow.Gap(gap, sd, gap - sd, gap + sd, 1, 0.5)));
    }

    @Test
    void what_both_do_not_know_cancels_if_they_err_alike_and_adds_up_if_they_err_apart() {
        Difference difference =
                Difference.of(row(40, 6, 9, 3), row(25, 6, 12, 4)).orElseThrow();

        assertThat(difference.mean()).isEqualTo(-15);
        // (6 − 6)² + (9 − 12)² + 3² + 4² = 34; 6² + 9² + 3² + 6² + 12² + 4² = 126 + 196 = 322.
        assertThat(difference.sdAlike()).isCloseTo(Math.sqrt(34), within(1e-12));
        assertThat(difference.sdApart()).isCloseTo(Math.sqrt(322), within(1e-12));
        // The 95th percentile of the standard normal distribution is 1.64485 (any table).
        assertThat(difference.reachApart()).isCloseTo(1.64485 * Math.sqrt(322), within(1e-3));
    }

    @Test
    void what_a_change_does_not_touch_differs_by_nothing() {
        Difference difference =
                Difference.of(row(40, 6, 9, 2), row(40, 6, 9, 2)).orElseThrow();

        assertThat(difference).isEqualTo(new Difference(0, 0, 0));
    }
}
