package org.evenhand.engine.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FloorsTest {

    @Test
    void a_floor_beyond_what_can_be_lent_names_the_floor_the_days_and_the_limit_on_lending() {
        SharingProblem problem =
                lentATenth().floor("Birchley", "hearing", "0.6").problem();

        Sharing.Impossible impossible = (Sharing.Impossible) FairSharing.solve(problem);

        // At most 30 + 0.8 × 9 = 37.2 of the 60 days asked for: 0.62 of them.
        assertThat(impossible.share().doubleValue()).isCloseTo(0.62, within(1e-9));
        assertThat(impossible.floors()).extracting(SharingProblem.Floor::area).containsExactly("Birchley");
        assertThat(impossible.stores()).extracting(Sharing.StoreName::area).containsExactly("Birchley");
        assertThat(impossible.lending()).extracting(Sharing.StoreName::area).containsExactly("Ashby");
    }

    @Test
    void two_floors_that_can_be_reached_one_at_a_time_are_both_named_and_a_third_is_not() {
        // Birchley's 35 days take 6.25 from Ashby, which leaves it 83.75 for the 85 that it is promised. Cowden has
        // enough.
        SharingProblem problem = lentATenth()
                .area("Cowden", "50", "100")
                .floor("Ashby", "hearing", "0.85")
                .floor("Birchley", "hearing", "0.35")
                .floor("Cowden", "hearing", "0.5")
                .problem();

        Sharing.Impossible impossible = (Sharing.Impossible) FairSharing.solve(problem);

        assertThat(impossible.floors()).extracting(SharingProblem.Floor::area).containsExactly("Ashby", "Birchley");
        assertThat(impossible.lending()).isEmpty();
    }

    @Test
    void of_several_floors_only_those_are_named_without_any_of_which_the_rest_could_be() {
        // Each of the two floors of Birchley's 100 hearing days is impossible; the one in Ashby is not to blame.
        SharingProblem problem = lentATenth()
                .floor("Ashby", "hearing", "0.2")
                .floor("Birchley", "hearing", "0.9")
                .problem();

        Sharing.Impossible impossible = (Sharing.Impossible) FairSharing.solve(problem);

        assertThat(impossible.floors()).extracting(SharingProblem.Floor::area).containsExactly("Birchley");
    }

    @Test
    void a_floor_that_can_be_reached_is_kept_though_the_worst_off_would_have_more_without_it() {
        // Without the floor both would have 17/30. Ashby keeps 80, so 10 are lent and 8 arrive.
        SharingProblem problem = new World()
                .area("Ashby", "90", "100")
                .area("Birchley", "30", "100")
                .link("Ashby", "Birchley", "0.2", "10")
                .floor("Ashby", "hearing", "0.8")
                .problem();

        Sharing.Shared shared = (Sharing.Shared) FairSharing.solve(problem);

        assertThat(shared.coverages().get(0).coverage()).isGreaterThan(new BigDecimal("0.799999999"));
        assertThat(shared.coverages().get(1).coverage().doubleValue()).isCloseTo(0.38, within(1e-9));
    }

    private static World lentATenth() {
        return new World()
                .area("Ashby", "90", "100")
                .area("Birchley", "30", "100")
                .link("Ashby", "Birchley", "0.2", "10")
                .mostLent("0.1");
    }
}
