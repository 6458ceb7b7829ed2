package org.evenhand.app.ledger;

import java.util.Collection;
import org.evenhand.engine.ledger.Chain;

/** The two records. An installation writes one of them: who only campaigns may not read the record of casework. */
public enum Book {
    /** Of an installation that holds cases; it also holds what is recorded for the campaign there. */
    CASEWORK("ledger.entry", "evenhand", 0x65_76_65_6e_68_61_6e_64L),
    /** Of an installation that only campaigns. */
    CAMPAIGN("ledger.campaign_entry", "evenhand campaign", 0x65_76_65_6e_68_61_6e_65L);

    private final String table;
    private final String chain;
    private final long lock;

    Book(String table, String chain, long lock) {
        this.table = table;
        this.chain = chain;
        this.lock = lock;
    }

    /** @param parts those that run: casework, campaign */
    static Book of(Collection<String> parts) {
        return parts.contains("casework") ? CASEWORK : CAMPAIGN;
    }

    String table() {
        return table;
    }

    Chain chain() {
        return Chain.named(chain);
    }

    /** Number of the advisory lock that one writer at a time holds. */
    long lock() {
        return lock;
    }
}
