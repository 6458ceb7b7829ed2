package org.evenhand.app.isp.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.evenhand.app.isp.InventedPlans;
import org.evenhand.app.isp.PlanJson;
import org.evenhand.app.isp.bundle.BundleFile.Fault;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.app.isp.bundle.SignatureCheck.Result;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.engine.ledger.Chain;
import org.evenhand.engine.ledger.Entry;
import org.evenhand.packs.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles as they are written, and as somebody would write them who means harm. Everybody in them is invented. */
class BundleFileTest {

    private static final char[] PASSPHRASE = "four plain words here".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final OriginKey KEY = OriginKey.ofSeed(new byte[32]);
    private static final String PLAN = "11111111-2222-3333-4444-555555555555";

    @Test
    void what_was_written_is_read_and_its_signatures_verify() {
        Bundle bundle = bundle();

        Opened opened = BundleFile.open(file(bundle), PASSPHRASE);

        assertThat(opened).isInstanceOfSatisfying(Opened.Good.class, good -> {
            assertThat(good.bundle()).isEqualTo(bundle);
            assertThat(good.signatures()).extracting(SignatureCheck::result).containsExactly(Result.VERIFIES);
        });
    }

    @Test
    void another_passphrase_and_a_changed_byte_open_nothing() {
        byte[] file = file(bundle());
        byte[] changed = file.clone();
        changed[file.length - 20] ^= 1;

        assertThat(fault(BundleFile.open(file, "four other words here".toCharArray())))
                .isEqualTo(Fault.WRONG_PASSPHRASE);
        assertThat(fault(BundleFile.open(changed, PASSPHRASE))).isEqualTo(Fault.WRONG_PASSPHRASE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 599_999, 5_000_001, -1, Integer.MAX_VALUE})
    void a_file_that_asks_for_another_work_factor_is_no_bundle_and_costs_nothing(int iterations) {
        byte[] file = file(bundle());
        ByteBuffer.wrap(file).putInt(8, iterations);

        assertThat(fault(BundleFile.open(file, PASSPHRASE))).isEqualTo(Fault.NOT_A_BUNDLE);
    }

    @Test
    void a_file_of_something_else_and_one_that_is_too_large_are_refused_before_they_are_unlocked() {
        assertThat(fault(BundleFile.open("PK something else".getBytes(StandardCharsets.US_ASCII), PASSPHRASE)))
                .isEqualTo(Fault.NOT_A_BUNDLE);
        assertThat(fault(BundleFile.open(new byte[BundleFile.LARGEST_BYTES + 1], PASSPHRASE)))
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void a_file_that_unpacks_to_gigabytes_is_refused_after_sixteen_megabytes() {
        // 17 MB of zeros pack to about 17 kB.
        Opened opened = read(parts -> with(parts, "plan.html", new byte[17_000_000]));

        assertThat(fault(opened)).isEqualTo(Fault.UNPACKS_TOO_LARGE);
    }

    @Test
    void too_many_parts_are_refused() {
        Opened opened = read(parts -> {
            for (int i = 0; i < 300; i++) {
                parts.put("versions/" + (i + 2) + ".json", new byte[0]);
            }
            return parts;
        });

        assertThat(fault(opened)).isEqualTo(Fault.UNPACKS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "versions/2.json", "/etc/passwd", "plan.html/../../x"})
    void a_part_that_nobody_listed_is_refused(String name) {
        Opened opened = read(parts -> with(parts, name, new byte[] {1}));

        assertThat(fault(opened)).isEqualTo(Fault.PART_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"versions/1.json", "signatures.json", "request.json", "recommendations.json", "plan.html"})
    void a_part_that_is_missing_or_changed_is_named(String name) {
        assertThat(read(parts -> {
                    parts.remove(name);
                    return parts;
                }))
                .isEqualTo(new Opened.Bad(Fault.PART_MISSING, name));
        assertThat(read(parts -> with(parts, name, "{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Opened.Bad(Fault.PART_CHANGED, name));
    }

    @Test
    void a_manifest_that_was_changed_is_not_the_origins() {
        Opened opened = read(parts -> replaced(parts, "manifest.json", "Little Levels", "Grand Levels"));

        assertThat(fault(opened)).isEqualTo(Fault.BAD_ORIGIN);
    }

    @Test
    void another_version_of_the_form_is_refused_by_name() {
        assertThat(fault(read(parts -> replaced(parts, "manifest.json", "\"format\":1", "\"format\":2"))))
                .isEqualTo(Fault.UNKNOWN_VERSION);
        assertThat(fault(read(parts -> replaced(parts, "manifest.json", "\"planSchema\":1", "\"planSchema\":9"))))
                .isEqualTo(Fault.UNKNOWN_VERSION);
    }

    @Test
    void what_does_not_fit_the_schema_is_refused_though_its_sums_are_right() {
        String text = bundle().latest().text().replace("\"needs\":[\"Gets stuck on words\"]", "\"needs\":[]");

        Opened opened = BundleFile.open(file(withVersion(text)), PASSPHRASE);

        assertThat(opened).isEqualTo(new Opened.Bad(Fault.BAD_PART, "versions/1.json /needs"));
    }

    @Test
    void a_day_that_is_none_is_refused() {
        String text = bundle().latest().text().replace("2027-05-22", "2027-02-31");

        assertThat(fault(BundleFile.open(file(withVersion(text)), PASSPHRASE))).isEqualTo(Fault.BAD_PART);
    }

    @Test
    void a_signature_of_another_text_or_with_a_changed_entry_does_not_verify() {
        Bundle bundle = bundle();
        Bundle.Signature right = bundle.signatures().getFirst();
        Bundle.Signature otherText = signature(right, "f".repeat(64), right.agrees(), right.entry());
        Bundle.Signature otherAnswer = signature(right, right.sha256(), !right.agrees(), right.entry());
        Bundle.Signature otherEntry =
                signature(right, right.sha256(), right.agrees(), right.entry().replace("2026-11-22", "2026-11-21"));

        Opened opened = BundleFile.open(
                file(new Bundle(
                        bundle.origin(),
                        bundle.versions(),
                        List.of(otherText, otherAnswer, otherEntry),
                        bundle.request(),
                        bundle.recommendations())),
                PASSPHRASE);

        assertThat(((Opened.Good) opened).signatures())
                .extracting(SignatureCheck::result)
                .containsExactly(Result.OF_ANOTHER_TEXT, Result.ENTRY_DIFFERS, Result.ENTRY_DIFFERS);
    }

    @Test
    void the_key_follows_from_its_seed_as_rfc_8032_says() {
        // RFC 8032, section 7.1, test 1: secret key and public key.
        OriginKey key = OriginKey.ofSeed(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        byte[] encoded = Base64.getDecoder().decode(key.publicKey());

        // X.509 puts 12 bytes before the 32 of the key.
        assertThat(HexFormat.of().formatHex(encoded, 12, 44))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void nothing_of_the_child_stands_in_the_file_for_who_has_no_passphrase() {
        assertThat(new String(file(bundle()), StandardCharsets.ISO_8859_1)).doesNotContain("Levels", "manifest");
    }

    private static Fault fault(Opened opened) {
        return ((Opened.Bad) opened).fault();
    }

    /** A bundle whose parts somebody changed before it was locked again. */
    private static Opened read(UnaryOperator<Map<String, byte[]>> change) {
        byte[] zip = Locking.unlock(file(bundle()), PASSPHRASE).orElseThrow();
        return new BundleReader().read(BundleFile.zip(change.apply(unzipped(zip))));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return parts;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        parts.put(name, content);
        return parts;
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> parts, String name, String from, String to) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return with(parts, name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(Bundle bundle) {
        return BundleFile.write(bundle, "<html></html>", KEY, PASSPHRASE, RANDOM);
    }

    private static Bundle withVersion(String text) {
        Bundle bundle = bundle();
        String hash = Checksum.of(text.getBytes(StandardCharsets.UTF_8));
        return new Bundle(
                bundle.origin(),
                List.of(new Bundle.Version(1, "2026-11-22", hash, text)),
                List.of(),
                bundle.request(),
                bundle.recommendations());
    }

    private static Bundle bundle() {
        String text = PlanJson.of(InventedPlans.whole()).text();
        String hash = Checksum.of(text.getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();
        return new Bundle(
                new Bundle.Origin(
                        PLAN,
                        "An installation",
                        "Little Levels (invented)",
                        "2026-11-22",
                        "2026-11-20",
                        KEY.publicKey()),
                List.of(new Bundle.Version(1, "2026-11-22", hash, text)),
                List.of(new Bundle.Signature(
                        id, 1, "PARENT", true, hash, "Ada (invented)", "", "2026-11-22T10:00:00Z", entry(id, hash))),
                new Bundle.Request("1111-2222", "2026-10-01", "Talking", "Stammers", "", "Targeted", "Accepted", ""),
                List.of());
    }

    private static String entry(String signature, String hash) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "at", "2026-11-22T10:00:00Z",
                "person", PLAN,
                "organisation", PLAN,
                "kind", "PlanSigned",
                "subject", PLAN));
        content.put(
                "facts",
                Map.of("signature", signature, "version", "1", "sha256", hash, "capacity", "PARENT", "agrees", "true"));
        Chain chain = Chain.named("evenhand");
        Entry entry = chain.next(chain.start(), CanonicalJson.of(content));
        return CanonicalJson.of(Map.of(
                        "number", entry.number(),
                        "previous", entry.previous(),
                        "content", entry.content(),
                        "hash", entry.hash()))
                .text();
    }

    private static Bundle.Signature signature(Bundle.Signature like, String sha256, boolean agrees, String entry) {
        return new Bundle.Signature(
                like.id(), 1, like.capacity(), agrees, sha256, like.name(), like.note(), like.at(), entry);
    }
}
