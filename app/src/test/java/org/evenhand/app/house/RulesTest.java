package org.evenhand.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.app.house.broken.rules.ReadsTheClock;
import org.evenhand.app.house.broken.rules.SealsWithSpring;
import org.evenhand.app.house.broken.rules.WritesSqlAnywhere;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule is an allow-list, and each has a twin that breaks it on purpose. */
class RulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.evenhand.app");

    private static final ArchRule SQL_IS_IN_TABLES = noClasses()
            .that(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("Table")))
            .and()
            .resideOutsideOfPackage("org.evenhand.app.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .because("all SQL of a module is in its one Table class");

    private static final ArchRule THE_CLOCK_IS_GIVEN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.evenhand.app.Application")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a test must be able to hold the clock");

    private static ArchRule vaultUsesTheJdkOnly(String vault) {
        return classes()
                .that()
                .resideInAPackage(vault)
                .and()
                .areNotAnnotatedWith("org.springframework.modulith.ApplicationModule")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", vault))
                .because("what seals a child's words should be small enough to read in one sitting");
    }

    @Test
    void all_sql_of_a_module_is_in_its_table() {
        SQL_IS_IN_TABLES.check(HOUSE);
    }

    @Test
    void all_sql_twin_bites() {
        assertBites(SQL_IS_IN_TABLES, WritesSqlAnywhere.class);
    }

    @Test
    void nobody_reads_the_clock_that_was_not_given_it() {
        THE_CLOCK_IS_GIVEN.check(HOUSE);
    }

    @Test
    void clock_twin_bites() {
        assertBites(THE_CLOCK_IS_GIVEN, ReadsTheClock.class);
    }

    @Test
    void the_vault_uses_the_jdk_only() {
        vaultUsesTheJdkOnly("org.evenhand.app.vault").check(HOUSE);
    }

    @Test
    void vault_twin_bites() {
        assertBites(vaultUsesTheJdkOnly("org.evenhand.app.house.broken.rules"), SealsWithSpring.class);
    }

    private static void assertBites(ArchRule rule, Class<?> breaksIt) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(breaksIt)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaksIt.getSimpleName());
    }
}
