package org.evenhand.app.ledger;

import java.util.Collection;
import org.evenhand.engine.ledger.Chain;

/** The two records. An installation writes one of them: who only campaigns may not read the record of casework. */
public enum Book {
    /** Of an installation that holds cases; it also holds what is recorded for the campaign there. */
    CASEWORK("ledger.", "evenhand", "ledger", 0x65_76_65_6e_68_61_6e_64L),
    /** Of an installation that only campaigns. */
    CAMPAIGN("ledger.campaign_", "evenhand campaign", "campaign-ledger", 0x65_76_65_6e_68_61_6e_65L);

    private final String prefix;
    private final String chain;
    private final String logName;
    private final long lock;

    Book(String prefix, String chain, String logName, long lock) {
        this.prefix = prefix;
        this.chain = chain;
        this.logName = logName;
        this.lock = lock;
    }

    /** @param parts those that run: casework, campaign */
    static Book of(Collection<String> parts) {
        return parts.contains("casework") ? CASEWORK : CAMPAIGN;
    }

    /** A table of this record, such as "leaf". */
    String table(String name) {
        return prefix + name;
    }

    /** How entries from before the Merkle log hang together. */
    Chain chain() {
        return Chain.named(chain);
    }

    /** The last part of the name of its log. */
    String logName() {
        return logName;
    }

    /** Number of the advisory lock that the one sequencer holds. */
    long lock() {
        return lock;
    }
}
