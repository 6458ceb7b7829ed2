package org.evenhand.app.isp.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.packs.Checksum;
import tools.jackson.databind.json.JsonMapper;

/** A bundle as the one file that moves with a child. docs/methods/bundle.md describes it for who writes a reader of their own. */
public final class BundleFile {

    /** A form carries the file twice as text; this is what fits. */
    public static final int LARGEST_BYTES = 1_000_000;

    public static final String ENDING = ".evenhand-bundle";

    private static final JsonMapper JSON = new JsonMapper();

    private BundleFile() {}

    /** What is in a file. */
    public sealed interface Opened {

        /** All of it is as it was made. */
        record Good(Bundle bundle, List<SignatureCheck> signatures) implements Opened {

            public boolean allVerify() {
                return signatures.stream().allMatch(check -> check.result() == SignatureCheck.Result.VERIFIES);
            }
        }

        /** Something is wrong; nothing of it may be used. */
        record Bad(Fault fault, String where) implements Opened {}
    }

    /** What can be wrong with a file. */
    public enum Fault {
        TOO_LARGE,
        NOT_A_BUNDLE,
        WRONG_PASSPHRASE,
        UNPACKS_TOO_LARGE,
        UNKNOWN_VERSION,
        BAD_MANIFEST,
        BAD_ORIGIN,
        PART_MISSING,
        PART_UNKNOWN,
        PART_CHANGED,
        BAD_PART
    }

    /** Whether a passphrase is long enough to guard a child's record. */
    public static boolean isLongEnough(String passphrase) {
        return passphrase.strip().length() >= Locking.SHORTEST_PASSPHRASE;
    }

    /**
     * @param readable the plan for people, as HTML
     * @param key of the installation that gives it away
     */
    public static byte[] write(Bundle bundle, String readable, OriginKey key, char[] passphrase, SecureRandom random) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        bundle.versions()
                .forEach(version -> parts.put(
                        new Manifest.Version(version.number(), version.publishedOn(), version.sha256()).path(),
                        utf8(version.text())));
        parts.put(Manifest.SIGNATURES, utf8(JSON.writeValueAsString(bundle.signatures())));
        parts.put(Manifest.REQUEST, utf8(JSON.writeValueAsString(bundle.request())));
        parts.put(Manifest.RECOMMENDATIONS, utf8(JSON.writeValueAsString(bundle.recommendations())));
        parts.put(Manifest.READABLE, utf8(readable));
        byte[] manifest = utf8(JSON.writeValueAsString(manifest(bundle, parts, key)));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(Manifest.MANIFEST, manifest);
        all.put(Manifest.SIGNATURE, utf8(key.sign(manifest)));
        all.putAll(parts);
        return Locking.lock(zip(all), passphrase, random);
    }

    /** Opens and verifies a file, and changes nothing. */
    public static Opened open(byte[] file, char[] passphrase) {
        if (file.length > LARGEST_BYTES) {
            return new Opened.Bad(Fault.TOO_LARGE, "");
        }
        if (!Locking.isBundle(file)) {
            return new Opened.Bad(Fault.NOT_A_BUNDLE, "");
        }
        Optional<byte[]> zip = Locking.unlock(file, passphrase);
        return zip.isEmpty() ? new Opened.Bad(Fault.WRONG_PASSPHRASE, "") : new BundleReader().read(zip.get());
    }

    private static Manifest manifest(Bundle bundle, Map<String, byte[]> parts, OriginKey key) {
        List<Manifest.Part> listed = new ArrayList<>();
        parts.forEach((path, bytes) -> listed.add(new Manifest.Part(path, bytes.length, Checksum.of(bytes))));
        Bundle.Origin origin = bundle.origin();
        return new Manifest(
                Manifest.FORMAT,
                org.evenhand.app.isp.PlanSchema.VERSION,
                origin.plan(),
                origin.installation(),
                origin.setting(),
                origin.exportedOn(),
                origin.consentOn(),
                key.publicKey(),
                bundle.versions().stream()
                        .map(one -> new Manifest.Version(one.number(), one.publishedOn(), one.sha256()))
                        .toList(),
                listed);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A bundle could not be packed in memory.", impossible);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
