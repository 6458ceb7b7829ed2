package org.evenhand.app.isp.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.evenhand.app.vault.Ed25519;
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
        return new OriginKey(Ed25519.of(master, "sign bundles"));
    }

    /** @param seed 32 bytes: the private key of RFC 8032, section 5.1.5 */
    static OriginKey ofSeed(byte[] seed) {
        return new OriginKey(Ed25519.ofSeed(seed));
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
}
