package org.evenhand.app.register.openreferral.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** An authority that signs certificates, and that only whoever asks for it here trusts. Made anew by the keytool of the JDK; nothing of it is kept. */
final class InventedCertificates {

    private static final String AUTHORITY = "authority";
    private static final String PASSWORD = "invented";

    private final Path store;

    private InventedCertificates(Path store) {
        this.store = store;
    }

    static InventedCertificates in(Path folder) throws IOException, InterruptedException {
        InventedCertificates certificates = new InventedCertificates(folder.resolve("invented.p12"));
        certificates.make(AUTHORITY, "-dname", "CN=Invented authority", "-ext", "bc:c");
        return certificates;
    }

    /**
     * For the one server of these certificates.
     *
     * @param name for which the certificate holds
     * @param more options of keytool: from when, and for how long
     */
    SSLContext of(String name, String... more) throws IOException, InterruptedException, GeneralSecurityException {
        List<String> options =
                new ArrayList<>(List.of("-dname", "CN=" + name, "-ext", "san=dns:" + name, "-signer", AUTHORITY));
        options.addAll(List.of(more));
        String alias = "server";
        make(alias, options.toArray(String[]::new));
        KeyStore all = read();
        KeyStore alone = empty();
        char[] password = PASSWORD.toCharArray();
        alone.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(alone, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For whoever trusts this authority, and no other. */
    SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore alone = empty();
        alone.setCertificateEntry(AUTHORITY, read().getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(alone);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private void make(String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool made no certificate: " + said);
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            return loaded(in);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        return loaded(null);
    }

    private static KeyStore loaded(@Nullable InputStream in) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(in, PASSWORD.toCharArray());
        return keys;
    }
}
