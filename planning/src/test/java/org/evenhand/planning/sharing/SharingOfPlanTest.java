package org.evenhand.planning.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.share.Coverage;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingProblem;
import org.evenhand.packs.places.GridReference;
import org.evenhand.planning.Known;
import org.evenhand.planning.LendingTerms;
import org.evenhand.planning.PlanArea;
import org.evenhand.planning.PlanRow;
import org.evenhand.planning.PlanRow.Amount;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** From full-time equivalents and places on the grid to days that may be lent. Areas, people and places are invented. */
class SharingOfPlanTest {

    private static final PlanArea ASHBY = new PlanArea("801", "Ashby", Optional.empty());
    private static final PlanArea BIRCHLEY = new PlanArea("802", "Birchley", Optional.empty());
    private static final PlanArea CARNE = new PlanArea("803", "Carne", Optional.empty());
    /** Half a per cent is lost on each of 1.3 km by road for one in a straight line; a tenth may be lent. */
    private static final LendingTerms TERMS = new LendingTerms(5, 60, 1.3, 0.005, 0.1, 0);

    private static final Known COUNTED = new Known.PublishedHere(1, "Invented", "2026", Basis.ASSUMPTION);

    /** Birchley lies 10 km east of Ashby, Carne 500 km north of both. */
    private final SharingOfPlan sharing = new SharingOfPlan(Map.of(
            "801", new GridReference(400_000, 100_000, true),
            "802", new GridReference(410_000, 100_000, true),
            "803", new GridReference(400_000, 600_000, true)));

    private static PlanRow row(PlanArea area, double there, double needed, Known known) {
        Amount need = new Amount(needed, 0);
        return new PlanRow(
                area,
                Profession.EP,
                2030,
                new PlanRow.Need(Amount.NONE, need, Amount.NONE, need, List.of()),
                known,
                Optional.of(new PlanRow.Supply(there, 0, 0, 0, there, there, there, there, known)),
                Optional.of(new PlanRow.Gap(
                        needed - there, 0, needed - there, needed - there, there / needed, there >= needed ? 1 : 0)));
    }

    @Test
    void the_better_off_of_two_areas_lends_all_that_the_assumptions_let_it() {
        SharingProblem problem = sharing.of(
                        List.of(row(ASHBY, 10, 10, COUNTED), row(BIRCHLEY, 5, 10, COUNTED)), 200, TERMS)
                .orElseThrow();

        Sharing.Shared shared = (Sharing.Shared) FairSharing.solve(problem);

        // 10 people are 2,000 days. 10 km are 13 by road; 13 × 0.005 of each day is lost, 0.065. A tenth of 2,000 days
        // may be lent: 200 days,
        // of which 187 arrive.
        assertThat(shared.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.giver()).isEqualTo("Ashby");
            assertThat(reason.receiver()).isEqualTo("Birchley");
            assertThat(reason.days()).isCloseTo(new BigDecimal("200"), within(new BigDecimal("1e-6")));
            assertThat(reason.arriving()).isCloseTo(new BigDecimal("187"), within(new BigDecimal("1e-6")));
        });
        // 1,800 ÷ 2,000 and 1,187 ÷ 2,000.
        assertThat(shared.coverages())
                .extracting(Coverage::area, one -> Math.round(one.coverage().doubleValue() * 10_000))
                .containsExactly(tuple("Ashby", 9000L), tuple("Birchley", 5935L));
    }

    @Test
    void a_floor_that_lending_cannot_reach_is_named_with_what_limits_it() {
        SharingProblem problem = sharing.of(
                        List.of(row(ASHBY, 10, 10, COUNTED), row(BIRCHLEY, 5, 10, COUNTED)),
                        200,
                        new LendingTerms(5, 60, 1.3, 0.005, 0.1, 0.7))
                .orElseThrow();

        Sharing.Impossible none = (Sharing.Impossible) FairSharing.solve(problem);

        // Birchley has 1,000 days and can get 187: 1,187 of the 1,400 that are 0.7 of its 2,000.
        assertThat(none.floors()).extracting(SharingProblem.Floor::area).containsExactly("Birchley");
        assertThat(none.lending())
                .extracting(Sharing.StoreName::area, Sharing.StoreName::days)
                .satisfiesExactly(one -> assertThat(one.toList().getFirst()).isEqualTo("Ashby"));
        assertThat(none.share()).isCloseTo(new BigDecimal("0.8479"), within(new BigDecimal("0.0001")));
    }

    @Test
    void areas_beyond_the_greatest_distance_lend_each_other_nothing() {
        SharingProblem problem = sharing.of(
                        List.of(row(ASHBY, 10, 10, COUNTED), row(BIRCHLEY, 5, 10, COUNTED), row(CARNE, 1, 10, COUNTED)),
                        200,
                        TERMS)
                .orElseThrow();

        assertThat(problem.links())
                .extracting(SharingProblem.Link::from, SharingProblem.Link::to)
                .containsExactly(tuple("Ashby", "Birchley"), tuple("Birchley", "Ashby"));
    }

    @Test
    void an_area_whose_people_nobody_knows_takes_no_part_and_one_area_alone_has_nobody_to_share_with() {
        Optional<SharingProblem> alone = sharing.of(
                List.of(row(ASHBY, 10, 10, COUNTED), row(BIRCHLEY, 5, 10, new Known.NotKnown("Nobody counted."))),
                200,
                TERMS);

        assertThat(alone).isEmpty();
    }
}
