package org.evenhand.engine.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;

/** What the engine may use. An allow-list: what is not named here is not allowed. */
final class EngineRules {

    private static final Set<String> CLOCKS = Set.of(
            Clock.class.getName(),
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Year.class.getName());

    /**
     * java.io and java.nio.file are left out: an engine reads no file. So are java.net and java.sql. java.text is let in
     * for the normal forms of Unicode, by which letters are compared.
     */
    static final ArchRule ALLOWED_PACKAGES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.nio",
                    "java.nio.charset",
                    "java.security..",
                    "java.text",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..",
                    "jdk.incubator.vector",
                    "com.google.ortools..",
                    "org.evenhand.vocabulary..",
                    "org.evenhand.engine..",
                    "org.jspecify.annotations..")
            .because(
                    "the engine is the JDK, the vocabulary and one linear solver, without files, network or frameworks");

    /** A linear solver is machine code of others: it is asked in one place, and what it answers is checked there. */
    static final ArchRule SOLVER_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.evenhand.engine.share..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools..")
            .because("only what shares days has the linear solver, and checks it in exact arithmetic");

    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .or(target(owner(isClock())).and(startsWithSystem()))
                    .or(target(owner(JavaClass.Predicates.type(System.class)))
                            .and(target(name("currentTimeMillis")).or(target(name("nanoTime"))))))
            .because("an engine is told the day; it does not look at a clock");

    static final ArchRule NO_RANDOMNESS_OF_ITS_OWN = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructorWhere(target(owner(JavaClass.Predicates.type(Random.class)))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .because("the same input gives the same output; a random source is handed in");

    /** The module is absent unless it was asked for at the start, so nothing else may need it. */
    static final ArchRule VECTORS_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.evenhand.engine.simulate.VectorKernel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector")
            .because("without the module everything must work but this one class");

    private EngineRules() {}

    private static DescribedPredicate<JavaClass> isClock() {
        return DescribedPredicate.describe("is a clock", type -> CLOCKS.contains(type.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> startsWithSystem() {
        return DescribedPredicate.describe(
                "asks the system", call -> call.getTarget().getName().startsWith("system"));
    }
}
