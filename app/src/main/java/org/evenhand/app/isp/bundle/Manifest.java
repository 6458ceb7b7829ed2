package org.evenhand.app.isp.bundle;

import java.util.List;

/** What the first part of a bundle says of the others. */
record Manifest(
        int format,
        int planSchema,
        String plan,
        String installation,
        String setting,
        String exportedOn,
        String consentOn,
        String publicKey,
        List<Version> versions,
        List<Part> parts) {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String SIGNATURES = "signatures.json";
    static final String REQUEST = "request.json";
    static final String RECOMMENDATIONS = "recommendations.json";
    static final String READABLE = "plan.html";

    record Version(int number, String publishedOn, String sha256) {

        String path() {
            return "versions/%d.json".formatted(number);
        }
    }

    record Part(String path, long bytes, String sha256) {}
}
