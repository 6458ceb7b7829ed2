package org.evenhand.app.database;

import javax.sql.DataSource;
import org.evenhand.app.vault.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The database of an installation for a command: the casework login, and transactions that say who acts. Named, never scanned for. */
@EnableTransactionManagement(proxyTargetClass = true)
public class OutsideDatabase {

    @Bean
    DataSource dataSource(Installation installation) {
        Database database = installation.database();
        return new DriverManagerDataSource(
                database.url(), database.casework().name(), database.casework().password());
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new ActingTransactions(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Sealing sealing(Installation installation) {
        return installation.sealing();
    }
}
