package org.evenhand.engine.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final Certificate SOUND = certificate(SharingWorkload.of(8, 4, 3));

    @Test
    void every_level_of_a_country_is_proved_to_less_than_a_hundred_millionth() {
        Certificate.Verdict verdict = certificate(SharingWorkload.of(20, 6, 5)).check();

        assertThat(verdict).isInstanceOfSatisfying(Certificate.Proved.class, proved -> {
            assertThat(proved.level()).isLessThan(new BigDecimal("1e-8"));
            assertThat(proved.levels()).isPositive();
        });
    }

    @Test
    void prices_worked_out_by_hand_prove_a_plan_without_the_solver() {
        // Ashby lends 33 of 90 days, 26.4 arrive: 57 and 56.4 of 100. Prices 4 and 5, weights 4 and 5: 4·90 + 5·30 =
        // 510 is 900 of
        // weighted need × level, so the level is 17/30 at most. Birchley's 0.564 is the level that the plan has.
        SharingProblem problem = new World()
                .area("Ashby", "90", "100")
                .area("Birchley", "30", "100")
                .link("Ashby", "Birchley", "0.2", "10")
                .problem();
        Proof level = new Proof(
                Goal.LEVEL,
                0,
                new BigDecimal("0.564"),
                new BigDecimal("0.566666666667"),
                List.of(new Proof.CoverName("Ashby", "hearing"), new Proof.CoverName("Birchley", "hearing")),
                List.of(price("Ashby", 4), price("Birchley", 5)),
                List.of(weight("Ashby", 4), weight("Birchley", 5)),
                List.of(),
                BigDecimal.ZERO);
        // 26.4 days more than Birchley has must arrive, so 33 are sent, over 10: price 12.5 a day of Birchley's, weight
        // 12.5.
        Proof travel = new Proof(
                Goal.TRAVEL,
                0,
                new BigDecimal("330"),
                new BigDecimal("330"),
                List.of(),
                List.of(new Proof.Price("Birchley", "teacher", new BigDecimal("12.5"))),
                List.of(new Proof.Weight("Birchley", "hearing", new BigDecimal("12.5"))),
                List.of(),
                BigDecimal.ZERO);
        Certificate certificate = new Certificate(
                problem,
                false,
                List.of(served("Ashby", "57"), served("Birchley", "56.4")),
                List.of(new Transfer("Ashby", "Birchley", "teacher", new BigDecimal("33"), new BigDecimal("26.4"))),
                List.of(level, travel));

        assertThat(certificate.check()).isInstanceOfSatisfying(Certificate.Proved.class, proved -> {
            assertThat(proved.level()).isEqualByComparingTo("0.002666666667");
            assertThat(proved.travel()).isZero();
        });
    }

    @Test
    void a_level_said_to_be_proved_closer_than_it_is_is_refused() {
        assertRefused(
                withProof(0, proof -> proof(proof, proof.lower(), proof.lower(), proof.prices())), "the prices prove");
    }

    @Test
    void a_level_above_what_the_plan_reaches_is_refused() {
        BigDecimal more = SOUND.proofs().getFirst().lower().add(new BigDecimal("0.001"));

        assertRefused(withProof(0, proof -> proof(proof, more, BigDecimal.ONE, proof.prices())), "reach");
    }

    @Test
    void a_negative_price_is_refused() {
        assertRefused(
                withProof(
                        0,
                        proof -> proof(
                                proof,
                                proof.lower(),
                                proof.upper(),
                                List.of(new Proof.Price("area 0", "profession 0", new BigDecimal("-1"))))),
                "negative");
    }

    @Test
    void a_missing_proof_is_refused() {
        List<Proof> fewer = SOUND.proofs().subList(1, SOUND.proofs().size());

        assertRefused(new Certificate(SOUND.problem(), false, SOUND.served(), SOUND.transfers(), fewer), "");
    }

    @Test
    void days_that_nobody_has_are_refused() {
        List<Served> more = new ArrayList<>(SOUND.served());
        Served first = more.getFirst();
        more.set(
                0,
                new Served(
                        first.area(),
                        first.profession(),
                        first.condition(),
                        first.days().add(new BigDecimal("0.000001"))));

        assertRefused(new Certificate(SOUND.problem(), false, more, SOUND.transfers(), SOUND.proofs()), "");
    }

    @Test
    void more_lent_than_may_be_is_refused() {
        List<Transfer> more = new ArrayList<>(SOUND.transfers());
        Transfer first = more.getFirst();
        more.set(
                0,
                new Transfer(
                        first.from(),
                        first.to(),
                        first.profession(),
                        first.days().multiply(BigDecimal.TEN),
                        first.arriving().multiply(BigDecimal.TEN)));

        assertRefused(new Certificate(SOUND.problem(), false, SOUND.served(), more, SOUND.proofs()), "");
    }

    @Test
    void days_that_grow_on_the_road_are_refused() {
        List<Transfer> more = new ArrayList<>(SOUND.transfers());
        Transfer first = more.getFirst();
        more.set(0, new Transfer(first.from(), first.to(), first.profession(), first.days(), first.days()));

        assertRefused(new Certificate(SOUND.problem(), false, SOUND.served(), more, SOUND.proofs()), "less the loss");
    }

    private static void assertRefused(Certificate certificate, String because) {
        assertThat(certificate.check())
                .isInstanceOfSatisfying(
                        Certificate.Refused.class,
                        refused -> assertThat(refused.because()).isNotBlank().contains(because));
    }

    private static Certificate withProof(int at, UnaryOperator<Proof> change) {
        List<Proof> proofs = new ArrayList<>(SOUND.proofs());
        proofs.set(at, change.apply(proofs.get(at)));
        return new Certificate(SOUND.problem(), false, SOUND.served(), SOUND.transfers(), proofs);
    }

    private static Proof proof(Proof one, BigDecimal lower, BigDecimal upper, List<Proof.Price> prices) {
        return new Proof(
                one.goal(),
                one.part(),
                lower,
                upper,
                one.settled(),
                prices,
                one.weights(),
                one.floorWeights(),
                one.totalWeight());
    }

    private static Proof.Price price(String area, int value) {
        return new Proof.Price(area, "teacher", BigDecimal.valueOf(value));
    }

    private static Proof.Weight weight(String area, int value) {
        return new Proof.Weight(area, "hearing", BigDecimal.valueOf(value));
    }

    private static Served served(String area, String days) {
        return new Served(area, "teacher", "hearing", new BigDecimal(days));
    }

    private static Certificate certificate(SharingProblem problem) {
        return ((Sharing.Shared) FairSharing.solve(problem)).certificate();
    }
}
