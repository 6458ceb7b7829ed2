package org.evenhand.app.isp.bundle;

import java.util.List;

/**
 * What moves with a child: the plan's versions and signatures, what was asked and advised, and what became of it. Days are texts as in the
 * file (ISO 8601).
 *
 * @param versions each as canonical JSON, the oldest first
 */
public record Bundle(
        Origin origin,
        List<Version> versions,
        List<Signature> signatures,
        Request request,
        List<Recommendation> recommendations) {

    public Bundle {
        versions = List.copyOf(versions);
        signatures = List.copyOf(signatures);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * Where it comes from.
     *
     * @param plan the identifier of the plan there
     * @param installation who runs the installation
     * @param consentOn the day on which the family agreed
     * @param publicKey of the installation: Ed25519, X.509 in Base64
     */
    public record Origin(
            String plan, String installation, String setting, String exportedOn, String consentOn, String publicKey) {}

    /**
     * A version of the plan.
     *
     * @param sha256 over the text
     * @param text canonical JSON of the schema of plans
     */
    public record Version(int number, String publishedOn, String sha256, String text) {

        @Override
        public String toString() {
            return "Version[%d]".formatted(number);
        }
    }

    /**
     * Somebody agreed or disagreed with a version.
     *
     * @param entry of the origin's record, as JSON
     */
    public record Signature(
            String id,
            int version,
            String capacity,
            boolean agrees,
            String sha256,
            String name,
            String note,
            String at,
            String entry) {

        @Override
        public String toString() {
            return "Signature[version %d]".formatted(version);
        }
    }

    /** What was asked; empty texts where the plan had come from elsewhere before. */
    public record Request(
            String reference,
            String askedOn,
            String help,
            String noticed,
            String tried,
            String layer,
            String state,
            String firstSeenOn) {

        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    /** What was advised, and what became of it. */
    public record Recommendation(
            String advisedBy,
            String givenOn,
            String found,
            String what,
            String why,
            String amount,
            String deliverer,
            String holder,
            String byWhen,
            String state,
            String outcome) {

        @Override
        public String toString() {
            return "Recommendation[%s]".formatted(state);
        }
    }

    /** The newest version. */
    public Version latest() {
        return versions.getLast();
    }

    @Override
    public String toString() {
        return "Bundle[%s]".formatted(origin.plan());
    }
}
