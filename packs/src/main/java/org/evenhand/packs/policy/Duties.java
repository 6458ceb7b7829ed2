package org.evenhand.packs.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Provenance;

/** Who must act on which advice, from one edition of the pack {@code duties}. */
public final class Duties {

    public static final String PACK = "duties";

    private final DataVersion version;
    private final List<Provenance> sources;
    private final Map<String, Duty> byCode;

    private Duties(DataVersion version, List<Provenance> sources, Map<String, Duty> byCode) {
        this.version = version;
        this.sources = sources;
        this.byCode = byCode;
    }

    /** The edition in use. */
    public static Duties from(Packs packs) {
        return of(packs.get(PACK));
    }

    /** The edition that was in use when something was decided. */
    public static Duties from(Packs packs, DataVersion version) {
        return of(packs.get(version));
    }

    private static Duties of(Pack pack) {
        Map<String, Duty> byCode = new LinkedHashMap<>();
        for (Row row : pack.table("duties")) {
            byCode.put(row.text("code"), duty(row));
        }
        return new Duties(pack.version(), pack.sources(), byCode);
    }

    private static Duty duty(Row row) {
        return new Duty(
                row.text("code"),
                row.text("applies_when"),
                row.value("body", Duty.Body::valueOf),
                row.text("holder"),
                row.value("strength", DutyStrength::valueOf),
                row.text("hook"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    public DataVersion version() {
        return version;
    }

    public List<Provenance> sources() {
        return sources;
    }

    /** In the order of the pack. */
    public List<Duty> list() {
        return List.copyOf(byCode.values());
    }

    /** @throws IllegalArgumentException if this edition has no such duty */
    public Duty get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no duty “%s”. It has: %s.".formatted(version, code, byCode.keySet())));
    }

    public Optional<Duty> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
