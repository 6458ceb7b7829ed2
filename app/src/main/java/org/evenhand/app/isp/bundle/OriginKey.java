package org.evenhand.app.isp.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.packs.Checksum;

/** With what an installation signs the bundles it gives away: Ed25519 (RFC 8032), from the installation's one secret. */
public final class OriginKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private OriginKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The same at every start, and on every machine that shares the secret. */
    public static OriginKey of(MasterKey master) {
        return ofSeed(master.derive("sign bundles", ALGORITHM).getEncoded());
    }

    /** @param seed 32 bytes: the private key of RFC 8032, section 5.1.5 */
    static OriginKey ofSeed(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return new OriginKey(generator.generateKeyPair());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no Ed25519. Use JDK 25 or newer.", absent);
        }
    }

    /** X.509 in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** What people compare on the telephone: the first 16 hexadecimal digits of the key's SHA-256, in groups of four. */
    public static String fingerprint(String publicKey) {
        return Checksum.of(publicKey.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .substring(0, 16)
                .replaceAll("(.{4})(?!$)", "$1 ");
    }

    String sign(byte[] content) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(pair.getPrivate());
            signing.update(content);
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("Ed25519 refused to sign.", refused);
        }
    }

    static boolean verifies(String publicKey, byte[] content, String signature) {
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifying.update(content);
            return verifying.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException noKeyOrNoSignature) {
            return false;
        }
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
