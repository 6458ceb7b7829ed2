package org.evenhand.app.coalition.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ledger.CanonicalJson;

/** Spells a letter so that everybody who hashes it gets the same: canonical JSON (RFC 8785), then SHA-256 of its UTF-8. */
final class Freezing {

    private Freezing() {}

    static Letter.Frozen freeze(
            LetterId id, Letter.Kind kind, Letter.Version version, List<Letter.Signature> signatures, LocalDate on) {
        String content = CanonicalJson.of(Map.of(
                        "letter", id.toString(),
                        "kind", kind.name(),
                        "version", version.number(),
                        "from", version.sender(),
                        "subject", version.subject(),
                        "text", version.text(),
                        "sentOn", on.toString(),
                        "addressees",
                                version.addressees().stream()
                                        .map(one -> Map.of("body", one.body(), "name", one.name()))
                                        .toList(),
                        "figures",
                                version.figures().stream()
                                        .map(one -> Map.of(
                                                "figure",
                                                one.figure(),
                                                "value",
                                                one.value().toPlainString()))
                                        .toList(),
                        "signatories",
                                signatures.stream()
                                        .map(one -> Map.of(
                                                "name", one.name(),
                                                "as", one.signedAs(),
                                                "on", one.on().toString()))
                                        .toList()))
                .text();
        return new Letter.Frozen(content, sha256(content), on);
    }

    static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256.", absent);
        }
    }
}
