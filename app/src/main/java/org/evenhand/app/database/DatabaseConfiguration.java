package org.evenhand.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.evenhand.app.database.Database.Login;
import org.evenhand.app.database.Doctor.Check;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.app.vault.Sealing;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The root first: what every schema needs. */
    private static final List<String> MODULES_WITH_TABLES = List.of(
            "root",
            "mail",
            "people",
            "ledger",
            "guidance",
            "register",
            "capacity",
            "access",
            "visits",
            "continuity",
            "accountability",
            "isp",
            "notices",
            "personal",
            "inspection",
            "equity",
            "parliament",
            "coalition",
            "consultation",
            "pathways",
            "updates",
            "eaction",
            "workforce");

    @Bean
    MasterKey masterKey(DatabaseSettings settings) {
        return settings.key().isBlank()
                ? MasterKey.at(settings.data().resolve("keys/master.key"), new SecureRandom())
                : MasterKey.of(settings.key());
    }

    @Bean
    Sealing sealing(MasterKey key) {
        return new Sealing(key, new SecureRandom());
    }

    /** Present unless an external database is named. Closed after everything that uses it. */
    @Bean
    @Conditional(NoneIsNamed.class)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings, MasterKey key) {
        return EmbeddedDatabase.startIn(folder(settings.data()), Roles.ownerPassword(key));
    }

    @Bean
    Database database(
            DatabaseSettings settings,
            MasterKey key,
            org.springframework.beans.factory.ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        if (own != null) {
            return examined(Roles.prepare(own.url(), new Login(EmbeddedDatabase.OWNER, own.ownerPassword()), key));
        }
        ExternalAddress address = ExternalAddress.of(settings.url());
        return examined(Roles.prepare(address.url(), address.owner(settings), key));
    }

    /** What the application works with: the casework login, or, where an installation holds no cases, the campaign's. */
    @Bean
    @Primary
    DataSource dataSource(
            Database database,
            DatabaseSettings settings,
            @Value("${evenhand.parts:casework,campaign}") List<String> parts) {
        Login login = parts.contains("casework") ? database.casework() : database.campaign();
        return pool("evenhand", database.url(), login, settings.connections());
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return pool("migration", database.url(), database.owner(), 2);
    }

    /** Each module has its migrations, its schema and its history; they run in the order in which modules may use each other. */
    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return flyway -> MODULES_WITH_TABLES.forEach(module -> Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("history_of_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActingTransactions(dataSource);
    }

    /** The framework's own condition takes any value for the empty one. */
    private static final class NoneIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("evenhand.database.url", "")
                    .isBlank();
        }
    }

    private static Database examined(Database database) {
        List<Check> unsafe = Doctor.examine(database).stream()
                .filter(check -> !check.isSafe())
                .toList();
        if (!unsafe.isEmpty()) {
            throw new UnsafeDatabaseException(
                    unsafe.stream().map(Check::toString).collect(Collectors.joining("\n")));
        }
        return database;
    }

    private static HikariDataSource pool(String name, String url, Login login, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(login.name());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static Path folder(Path data) {
        try {
            return java.nio.file.Files.createDirectories(data.toAbsolutePath().resolve("postgresql"));
        } catch (java.io.IOException refused) {
            throw new java.io.UncheckedIOException("The data folder %s cannot be made.".formatted(data), refused);
        }
    }
}
