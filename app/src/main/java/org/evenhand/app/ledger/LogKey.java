package org.evenhand.app.ledger;

import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.evenhand.app.vault.Ed25519;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.engine.ledger.NoteSigner;

/** With what an installation signs the checkpoints of its log: Ed25519, from the installation's one secret, which is in no database. */
public final class LogKey {

    private static final int DIGITS = 12;

    private LogKey() {}

    /** The same at every start, and on every machine that shares the secret. The log is named after the key, so no two share a name. */
    public static NoteSigner of(MasterKey master, Book book) {
        KeyPair pair = Ed25519.of(master, "sign checkpoints of " + book.logName());
        return NoteSigner.log("evenhand-%s/%s".formatted(digits(pair), book.logName()), pair);
    }

    /** With what an installation cosigns the logs of others: a key that signs nothing else. */
    public static NoteSigner witness(MasterKey master) {
        KeyPair pair = Ed25519.of(master, "cosign checkpoints");
        return NoteSigner.witness("evenhand-%s/witness".formatted(digits(pair)), pair);
    }

    private static String digits(KeyPair pair) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not.", absent);
        }
    }
}
