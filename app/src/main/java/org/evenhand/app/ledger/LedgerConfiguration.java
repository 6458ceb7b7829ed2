package org.evenhand.app.ledger;

import org.evenhand.app.vault.MasterKey;
import org.evenhand.engine.ledger.NoteKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    LogReading logReading(LogTable log) {
        return new LogReading(log);
    }

    /** The key of this installation's log, to be published. */
    @Bean
    NoteKey logKey(LogTable log, MasterKey master) {
        return LogKey.of(master, log.book()).key();
    }
}
