package org.evenhand.app.register.openreferral.feeds;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a certificate is not trusted, as a person can act on it. */
enum Mistrust {
    NOBODY_TRUSTED_SIGNED_IT("feeds.refused.untrusted", CertPathBuilderException.class),
    IT_HAS_RUN_OUT("feeds.refused.expired", CertificateExpiredException.class),
    IT_DOES_NOT_HOLD_YET("feeds.refused.early", CertificateNotYetValidException.class),
    /** What else the JDK finds wrong in a certificate, once it is signed and in time, is the name. Last, for the others are of this kind too. */
    IT_IS_ANOTHERS("feeds.refused.another", CertificateException.class);

    private final String words;
    private final Class<? extends Exception> sign;

    Mistrust(String words, Class<? extends Exception> sign) {
        this.words = words;
        this.sign = sign;
    }

    /** The key of a sentence that takes the address. */
    String words() {
        return words;
    }

    /** @return empty where it is not about a certificate */
    static Optional<Mistrust> of(SSLException failed) {
        return Stream.of(values()).filter(why -> why.isSaidBy(failed)).findFirst();
    }

    private boolean isSaidBy(SSLException failed) {
        return Stream.<Throwable>iterate(failed, fault -> fault != null, Throwable::getCause)
                .anyMatch(sign::isInstance);
    }
}
