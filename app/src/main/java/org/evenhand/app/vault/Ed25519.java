package org.evenhand.app.vault;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;

/** Makes pairs of keys for signing (RFC 8032) from bytes that are known already. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";

    private Ed25519() {}

    /** @param seed 32 bytes: the private key of RFC 8032, section 5.1.5 */
    public static KeyPair ofSeed(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no Ed25519. Use JDK 25 or newer.", absent);
        }
    }

    /** The pair for one purpose: the same at every start, and on every machine that shares the secret. */
    public static KeyPair of(MasterKey master, String purpose) {
        return ofSeed(master.derive(purpose, ALGORITHM).getEncoded());
    }

    /** The JDK makes the public half only where it also draws the private one; it is given what it draws. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
