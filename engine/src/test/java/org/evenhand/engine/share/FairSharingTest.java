package org.evenhand.engine.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairSharingTest {

    /** Days are rounded down at the twelfth decimal place, after a solver that works to 1e-10. */
    private static final double EXACT = 1e-9;

    @Test
    void two_areas_end_level_when_nothing_but_the_road_stands_between_them() {
        SharingProblem problem =
                aFullerAndAThinnerArea().link("Ashby", "Birchley", "0.2", "10").problem();

        Sharing.Shared shared = shared(problem);

        // 90 − x = 30 + 0.8 x, so x = 100/3 and both have 170/3 of 100 days.
        assertThat(coverage(shared, "Ashby")).isCloseTo(17.0 / 30, within(EXACT));
        assertThat(coverage(shared, "Birchley")).isCloseTo(17.0 / 30, within(EXACT));
        assertThat(FairSharing.highestWorst(problem)).isCloseTo(17.0 / 30, within(EXACT));
        assertThat(shared.certificate().transfers()).hasSize(1);
        assertThat(daysFirstLent(shared)).isCloseTo(100.0 / 3, within(1e-8));
    }

    @Test
    void the_reason_says_who_gives_who_gets_what_changes_and_what_stops_it() {
        SharingProblem problem = aFullerAndAThinnerArea()
                .link("Ashby", "Birchley", "0.2", "10")
                .mostLent("0.1")
                .problem();

        Reason reason = shared(problem).reasons().getFirst();

        // A tenth of 90 is 9 days; 7.2 arrive: 81 of 100 and 37.2 of 100.
        assertThat(reason.giver()).isEqualTo("Ashby");
        assertThat(reason.receiver()).isEqualTo("Birchley");
        assertThat(reason.worstFor()).isEqualTo("hearing");
        assertThat(reason.days().doubleValue()).isCloseTo(9, within(EXACT));
        assertThat(reason.arriving().doubleValue()).isCloseTo(7.2, within(EXACT));
        assertThat(reason.giverBefore()).isCloseTo(0.9, within(EXACT));
        assertThat(reason.giverAfter()).isCloseTo(0.81, within(EXACT));
        assertThat(reason.receiverBefore()).isCloseTo(0.3, within(EXACT));
        assertThat(reason.receiverAfter()).isCloseTo(0.372, within(EXACT));
        assertThat(reason.limit()).isEqualTo(Reason.Limit.LENDING_CAP);
    }

    @Test
    void the_road_is_the_limit_where_a_day_is_worth_as_much_at_home_as_what_is_left_of_it() {
        World lossy = aFullerAndAThinnerArea().link("Ashby", "Birchley", "0.2", "10");
        World lossless = aFullerAndAThinnerArea().link("Ashby", "Birchley", "0", "10");

        assertThat(limit(lossy)).isEqualTo(Reason.Limit.TRAVEL_LOSS);
        assertThat(limit(lossless)).isEqualTo(Reason.Limit.LEVELLED);
    }

    @Test
    void the_limit_is_the_need_where_all_of_it_is_met() {
        // 20 days are missing; at a loss of a half 40 of the 300 days are lent, and Ashby keeps 260 for its 100.
        World world = new World()
                .area("Ashby", "300", "100")
                .area("Birchley", "80", "100")
                .link("Ashby", "Birchley", "0.5", "1");

        Sharing.Shared shared = shared(world.problem());

        assertThat(coverage(shared, "Birchley")).isCloseTo(1, within(EXACT));
        assertThat(daysFirstLent(shared)).isCloseTo(40, within(1e-8));
        assertThat(shared.reasons().getFirst().limit()).isEqualTo(Reason.Limit.NEED_MET);
    }

    @Test
    void after_the_worst_the_next_worst_is_raised() {
        // Coldwell is alone with a fifth. Elmham can give Dunmore a tenth of 50 days without loss: 45 and 35 of 100.
        SharingProblem problem = new World()
                .area("Coldwell", "20", "100")
                .area("Dunmore", "30", "100")
                .area("Elmham", "50", "100")
                .link("Elmham", "Dunmore", "0", "1")
                .mostLent("0.1")
                .problem();

        Sharing.Shared shared = shared(problem);

        assertThat(coverage(shared, "Coldwell")).isCloseTo(0.20, within(EXACT));
        assertThat(coverage(shared, "Dunmore")).isCloseTo(0.35, within(EXACT));
        assertThat(coverage(shared, "Elmham")).isCloseTo(0.45, within(EXACT));
        assertThat(shared.coverages()).extracting(Coverage::settledAs).containsExactly(1, 2, 3);
        assertThat(shared.proved().levels()).isEqualTo(3);
    }

    @Test
    void of_two_givers_that_would_do_the_nearer_one_lends() {
        // Both have 100 days too many; Firth needs 10 more, which either could send.
        SharingProblem problem = new World()
                .area("Firth", "90", "100")
                .area("Nearby", "200", "100")
                .area("Faraway", "200", "100")
                .link("Faraway", "Firth", "0", "90")
                .link("Nearby", "Firth", "0", "20")
                .problem();

        Sharing.Shared shared = shared(problem);

        assertThat(shared.certificate().transfers()).hasSize(1);
        assertThat(shared.certificate().transfers().getFirst().from()).isEqualTo("Nearby");
        assertThat(daysFirstLent(shared)).isCloseTo(10, within(1e-8));
        // 10 days × 20, proved to be the least: days come from a solver that works to 1e-10, times 90.
        assertThat(shared.proved().travel()).isLessThan(new BigDecimal("1e-6"));
    }

    @Test
    void with_the_first_level_only_the_worst_is_raised_and_then_as_many_days_are_served_as_can_be() {
        // Ashby can raise Birchley to 0.372 at most, by 9 days. What Ashby has left serves as many days as possible:
        // 81.
        SharingProblem problem = aFullerAndAThinnerArea()
                .link("Ashby", "Birchley", "0.2", "10")
                .mostLent("0.1")
                .problem();

        Sharing.Shared shared = (Sharing.Shared) FairSharing.solveFirstLevel(problem);

        assertThat(coverage(shared, "Birchley")).isCloseTo(0.372, within(EXACT));
        assertThat(coverage(shared, "Ashby")).isCloseTo(0.81, within(EXACT));
        assertThat(shared.coverages()).extracting(Coverage::settledAs).containsExactly(0, 1);
        assertThat(shared.proved().days()).isLessThan(new BigDecimal("1e-7"));
    }

    @Test
    void a_condition_may_be_served_by_several_professions_but_none_beyond_what_is_needed_of_it() {
        // Speech needs 40 therapist and 60 teacher days. 100 therapists' days serve 40 of them: (40 + 15) ÷ 100.
        SharingProblem problem = new World()
                .has("Ashby", "therapist", "100")
                .has("Ashby", "teacher", "15")
                .needs("Ashby", "therapist", "speech", "40")
                .needs("Ashby", "teacher", "speech", "60")
                .problem();

        assertThat(coverage(shared(problem), "Ashby")).isCloseTo(0.55, within(EXACT));
    }

    @Test
    void lent_days_may_be_passed_on_within_the_limit_of_each() {
        // Garton has 100 days over; Holm in between needs as much as it has and may lend half of its own 10: 5 reach
        // Ivybank.
        SharingProblem problem = new World()
                .area("Garton", "200", "100")
                .area("Holm", "10", "10")
                .area("Ivybank", "0", "10")
                .link("Garton", "Holm", "0", "1")
                .link("Holm", "Ivybank", "0", "1")
                .mostLent("0.5")
                .problem();

        Sharing.Shared shared = shared(problem);

        assertThat(coverage(shared, "Ivybank")).isCloseTo(0.5, within(EXACT));
        assertThat(coverage(shared, "Holm")).isCloseTo(1, within(EXACT));
    }

    @Test
    void twice_the_need_halves_the_coverage_where_days_are_scarce() {
        Sharing.Shared once = shared(new World().area("Ashby", "30", "50").problem());
        Sharing.Shared twice = shared(new World().area("Ashby", "30", "100").problem());

        assertThat(coverage(twice, "Ashby")).isCloseTo(coverage(once, "Ashby") / 2, within(EXACT));
    }

    @Test
    void lending_never_makes_the_worst_off_worse_whatever_the_country() {
        for (List<Integer> size : List.of(List.of(3, 2, 2), List.of(7, 4, 3), List.of(12, 5, 4), List.of(20, 6, 5))) {
            Sharing.Shared shared = shared(SharingWorkload.of(size.get(0), size.get(1), size.get(2)));

            double worst = shared.coverages().stream()
                    .mapToDouble(one -> one.coverage().doubleValue())
                    .min()
                    .orElseThrow();
            double worstAlone = shared.coverages().stream()
                    .mapToDouble(Coverage::alone)
                    .min()
                    .orElseThrow();
            assertThat(worst).isGreaterThanOrEqualTo(worstAlone - EXACT);
            assertThat(shared.coverages()).allSatisfy(one -> {
                assertThat(one.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                // The proof leaves less than a millionth between what is reached and what is possible.
                assertThat(one.atMost().subtract(one.coverage())).isLessThan(new BigDecimal("1e-6"));
            });
        }
    }

    @Test
    void the_same_problem_gives_the_same_plan_to_the_last_digit() {
        SharingProblem problem = SharingWorkload.of(12, 5, 4);

        assertThat(shared(problem)).isEqualTo(shared(problem));
    }

    /** Ashby has 90 of the 100 days it needs, Birchley 30 of 100. */
    private static World aFullerAndAThinnerArea() {
        return new World().area("Ashby", "90", "100").area("Birchley", "30", "100");
    }

    private static double daysFirstLent(Sharing.Shared shared) {
        return shared.certificate().transfers().getFirst().days().doubleValue();
    }

    private static Reason.Limit limit(World world) {
        return shared(world.problem()).reasons().getFirst().limit();
    }

    private static double coverage(Sharing.Shared shared, String area) {
        return shared.coverages().stream()
                .filter(one -> one.area().equals(area))
                .findFirst()
                .orElseThrow()
                .coverage()
                .doubleValue();
    }

    private static Sharing.Shared shared(SharingProblem problem) {
        return (Sharing.Shared) FairSharing.solve(problem);
    }
}
