package org.evenhand.app.isp.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenhand.app.isp.PlanDocument;
import org.evenhand.app.isp.PlanJson;
import org.evenhand.app.isp.PlanSchema;
import org.evenhand.app.isp.bundle.BundleFile.Fault;
import org.evenhand.app.isp.bundle.BundleFile.Opened;
import org.evenhand.packs.Checksum;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was unlocked. It trusts nothing: not a size, not a name, not a hash that it did not compute. */
final class BundleReader {

    private static final int MOST_PARTS = 200;
    private static final int LARGEST_UNPACKED_BYTES = 16_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Opened read(byte[] zip) {
        try {
            unpack(zip);
            Manifest manifest = manifest();
            checkParts(manifest);
            Bundle bundle = bundle(manifest);
            return new Opened.Good(bundle, signatures(bundle));
        } catch (Wrong wrong) {
            return new Opened.Bad(wrong.fault, wrong.where);
        }
    }

    private void unpack(byte[] bytes) throws Wrong {
        int left = LARGEST_UNPACKED_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                // One byte more than is allowed shows that there is more, whatever the entry says of itself.
                out.write(zip.readNBytes(left + 1));
                left -= out.size();
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new Wrong(Fault.UNPACKS_TOO_LARGE, "");
                }
                if (parts.put(entry.getName(), out.toByteArray()) != null) {
                    throw new Wrong(Fault.PART_UNKNOWN, "a part that is there twice");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Wrong(Fault.NOT_A_BUNDLE, "");
        }
        if (parts.isEmpty()) {
            throw new Wrong(Fault.NOT_A_BUNDLE, "");
        }
    }

    private Manifest manifest() throws Wrong {
        byte[] bytes = part(Manifest.MANIFEST);
        JsonNode json = json(bytes, Manifest.MANIFEST);
        if (json.path("format").asInt(0) != Manifest.FORMAT
                || json.path("planSchema").asInt(0) != PlanSchema.VERSION) {
            throw new Wrong(Fault.UNKNOWN_VERSION, Manifest.MANIFEST);
        }
        fits("manifest", json, Fault.BAD_MANIFEST, Manifest.MANIFEST);
        Manifest manifest = JSON.treeToValue(json, Manifest.class);
        String signature = new String(part(Manifest.SIGNATURE), StandardCharsets.UTF_8);
        if (!OriginKey.verifies(manifest.publicKey(), bytes, signature)) {
            throw new Wrong(Fault.BAD_ORIGIN, Manifest.SIGNATURE);
        }
        return manifest;
    }

    private void checkParts(Manifest manifest) throws Wrong {
        Set<String> listed = manifest.parts().stream().map(Manifest.Part::path).collect(Collectors.toSet());
        for (String name : parts.keySet()) {
            if (!listed.contains(name) && !name.equals(Manifest.MANIFEST) && !name.equals(Manifest.SIGNATURE)) {
                throw new Wrong(Fault.PART_UNKNOWN, "a part that the manifest does not name");
            }
        }
        for (Manifest.Part listedPart : manifest.parts()) {
            byte[] bytes = part(listedPart.path());
            if (bytes.length != listedPart.bytes() || !Checksum.of(bytes).equals(listedPart.sha256())) {
                throw new Wrong(Fault.PART_CHANGED, listedPart.path());
            }
        }
    }

    private Bundle bundle(Manifest manifest) throws Wrong {
        List<Bundle.Version> versions = new ArrayList<>();
        int last = 0;
        for (Manifest.Version version : manifest.versions()) {
            if (version.number() <= last) {
                throw new Wrong(Fault.BAD_MANIFEST, Manifest.MANIFEST);
            }
            last = version.number();
            versions.add(version(version));
        }
        JsonNode signatures = checked("signatures", Manifest.SIGNATURES);
        JsonNode request = checked("request", Manifest.REQUEST);
        JsonNode recommendations = checked("recommendations", Manifest.RECOMMENDATIONS);
        return new Bundle(
                new Bundle.Origin(
                        manifest.plan(),
                        manifest.installation(),
                        manifest.setting(),
                        manifest.exportedOn(),
                        manifest.consentOn(),
                        manifest.publicKey()),
                versions,
                List.of(JSON.treeToValue(signatures, Bundle.Signature[].class)),
                JSON.treeToValue(request, Bundle.Request.class),
                List.of(JSON.treeToValue(recommendations, Bundle.Recommendation[].class)));
    }

    private Bundle.Version version(Manifest.Version version) throws Wrong {
        byte[] bytes = part(version.path());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Checksum.of(bytes).equals(version.sha256())) {
            throw new Wrong(Fault.PART_CHANGED, version.path());
        }
        List<PlanSchema.Misfit> misfits = PlanSchema.ofPlan().check(text);
        if (!misfits.isEmpty()) {
            throw new Wrong(
                    Fault.BAD_PART, version.path() + " " + misfits.getFirst().path());
        }
        try {
            PlanDocument plan = PlanJson.read(text);
            if (!PlanJson.of(plan).text().equals(text)) {
                throw new Wrong(Fault.BAD_PART, version.path());
            }
        } catch (IllegalArgumentException noDay) {
            throw new Wrong(Fault.BAD_PART, version.path());
        }
        return new Bundle.Version(version.number(), version.publishedOn(), version.sha256(), text);
    }

    private static List<SignatureCheck> signatures(Bundle bundle) {
        Map<Integer, String> hashes =
                bundle.versions().stream().collect(Collectors.toMap(Bundle.Version::number, Bundle.Version::sha256));
        return bundle.signatures().stream()
                .map(one -> SignatureCheck.of(one, Optional.ofNullable(hashes.get(one.version()))))
                .toList();
    }

    private JsonNode checked(String name, String path) throws Wrong {
        JsonNode json = json(part(path), path);
        fits(name, json, Fault.BAD_PART, path);
        return json;
    }

    /** Each part is checked against its own place in the schema; the others are filled in with what fits. */
    private static void fits(String name, JsonNode part, Fault fault, String path) throws Wrong {
        List<PlanSchema.Misfit> misfits = PlanSchema.ofBundle().check("{\"%s\":%s}".formatted(name, part)).stream()
                .filter(misfit -> misfit.path().startsWith("/" + name))
                .filter(misfit -> !isAnother(misfit.path(), name))
                .toList();
        if (!misfits.isEmpty()) {
            throw new Wrong(fault, path + " " + misfits.getFirst().path());
        }
    }

    private static boolean isAnother(String path, String name) {
        return !path.equals("/" + name) && !path.startsWith("/" + name + "/");
    }

    private JsonNode json(byte[] bytes, String path) throws Wrong {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            throw new Wrong(path.equals(Manifest.MANIFEST) ? Fault.BAD_MANIFEST : Fault.BAD_PART, path);
        }
    }

    private byte[] part(String path) throws Wrong {
        byte[] bytes = parts.get(path);
        if (bytes == null) {
            throw new Wrong(Fault.PART_MISSING, path);
        }
        return bytes;
    }

    /** Ends the reading; never leaves this class. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final Fault fault;
        private final String where;

        Wrong(Fault fault, String where) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.where = where;
        }
    }
}
