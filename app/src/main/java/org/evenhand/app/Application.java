package org.evenhand.app;

import java.time.Clock;
import java.time.ZoneId;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.database.HoldableExecutor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The web platform: one application of several modules. Each folder beside this class is a module; its package-info says what it may use.
 * Which parts run is configuration ({@code evenhand.parts}): a coalition runs the campaign and the public figures, a council the casework.
 */
@Modulithic(systemName = "Evenhand")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage
@EnableScheduling
@ComponentScan({
    "org.evenhand.app.database",
    "org.evenhand.app.site",
    "org.evenhand.app.place",
    "org.evenhand.app.travel",
    "org.evenhand.app.people",
    "org.evenhand.app.ledger",
    "org.evenhand.app.guidance",
    "org.evenhand.app.workforce",
    "org.evenhand.app.equity",
    "org.evenhand.app.retention",
    "org.evenhand.app.holdings",
    "org.evenhand.app.mail"
})
public class Application {

    static void main(String... arguments) {
        start(arguments);
    }

    /** Starts the product; returns when it answers. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return SpringApplication.run(Application.class, arguments);
    }

    /** What day it is in England. Every rule with a date asks this clock, so that a test can hold it. */
    @Bean
    Clock clock() {
        return HoldableClock.in(ZoneId.of("Europe/London"));
    }

    /** In which follows what an event asks for. By the name under which Spring looks for it where there is a scheduler as well. */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    AsyncTaskExecutor applicationTaskExecutor(SimpleAsyncTaskExecutorBuilder builder) {
        return builder.configure(new HoldableExecutor());
    }

    /** The parts that hold children's cases. Absent from an installation that campaigns only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('casework')")
    @ComponentScan({
        "org.evenhand.app.register",
        "org.evenhand.app.capacity",
        "org.evenhand.app.access",
        "org.evenhand.app.visits",
        "org.evenhand.app.continuity",
        "org.evenhand.app.accountability",
        "org.evenhand.app.evaluation",
        "org.evenhand.app.isp",
        "org.evenhand.app.notices",
        "org.evenhand.app.personal",
        "org.evenhand.app.inspection",
        "org.evenhand.app.establishment",
        "org.evenhand.app.demonstration"
    })
    static class Casework {}

    /** The parts that campaign. They hold public records and what campaigners say of them, and no child's. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${evenhand.parts:casework,campaign}'.contains('campaign')")
    @ComponentScan({
        "org.evenhand.app.parliament",
        "org.evenhand.app.coalition",
        "org.evenhand.app.consultation",
        "org.evenhand.app.pathways",
        "org.evenhand.app.updates",
        "org.evenhand.app.eaction"
    })
    static class Campaign {}
}
