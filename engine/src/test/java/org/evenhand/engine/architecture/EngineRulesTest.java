package org.evenhand.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.evenhand.engine.architecture.broken.AsksTheClock;
import org.evenhand.engine.architecture.broken.ComputesWithVectors;
import org.evenhand.engine.architecture.broken.DrawsItsOwnLots;
import org.evenhand.engine.architecture.broken.ReadsAFile;
import org.evenhand.engine.architecture.broken.SolvesElsewhere;
import org.junit.jupiter.api.Test;

class EngineRulesTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.evenhand.engine");

    @Test
    void the_engine_uses_only_the_jdk_the_vocabulary_and_the_solver() {
        assertThat(ENGINE).isNotEmpty();
        EngineRules.ALLOWED_PACKAGES.check(ENGINE);
    }

    @Test
    void the_solver_is_asked_only_where_days_are_shared() {
        EngineRules.SOLVER_IN_ONE_PLACE.check(ENGINE);
    }

    @Test
    void the_rule_of_the_solver_bites() {
        JavaClasses broken = new ClassFileImporter().importClasses(SolvesElsewhere.class);

        assertThatThrownBy(() -> EngineRules.SOLVER_IN_ONE_PLACE.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MPSolver");
    }

    @Test
    void the_engine_looks_at_no_clock() {
        EngineRules.NO_CLOCK.check(ENGINE);
    }

    @Test
    void the_engine_draws_no_lots_of_its_own() {
        EngineRules.NO_RANDOMNESS_OF_ITS_OWN.check(ENGINE);
    }

    @Test
    void vector_instructions_are_used_in_one_place() {
        EngineRules.VECTORS_IN_ONE_PLACE.check(ENGINE);
    }

    @Test
    void the_rule_of_vectors_bites() {
        JavaClasses broken = new ClassFileImporter().importClasses(ComputesWithVectors.class);

        assertThatThrownBy(() -> EngineRules.VECTORS_IN_ONE_PLACE.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("IntVector");
    }

    @Test
    void the_rule_of_packages_bites() {
        JavaClasses broken = new ClassFileImporter().importClasses(ReadsAFile.class);

        assertThatThrownBy(() -> EngineRules.ALLOWED_PACKAGES.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.nio.file.Files");
    }

    @Test
    void the_rule_of_clocks_bites() {
        JavaClasses broken = new ClassFileImporter().importClasses(AsksTheClock.class);

        assertThatThrownBy(() -> EngineRules.NO_CLOCK.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LocalDate.now")
                .hasMessageContaining("Clock.systemUTC")
                .hasMessageContaining("System.nanoTime");
    }

    @Test
    void the_rule_of_randomness_bites() {
        JavaClasses broken = new ClassFileImporter().importClasses(DrawsItsOwnLots.class);

        assertThatThrownBy(() -> EngineRules.NO_RANDOMNESS_OF_ITS_OWN.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Math.random")
                .hasMessageContaining("java.util.Random.<init>()")
                .hasMessageContaining("SecureRandom");
    }
}
