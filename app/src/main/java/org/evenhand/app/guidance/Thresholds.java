package org.evenhand.app.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Layers;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;

/** Decides layer and offer from published thresholds, which are data: a decision table with a version, a status and an effective date. */
public final class Thresholds {

    static final String PACK = "thresholds";

    private final Packs packs;
    private final Map<DataVersion, ThresholdTable> tables = new ConcurrentHashMap<>();
    private final Map<DataVersion, List<Worked>> worked = new ConcurrentHashMap<>();

    private Thresholds(Packs packs) {
        this.packs = packs;
    }

    /** Nothing is read yet; the table is made ready by the first call that needs it, or by {@link #prepare}. */
    public static Thresholds from(Packs packs) {
        return new Thresholds(packs);
    }

    /** Makes the table in use ready, which takes a few seconds. */
    public void prepare() {
        current();
    }

    /** What the thresholds in use say of these facts. */
    public Decision decide(Facts facts) {
        return table(packs.get(PACK)).decide(facts);
    }

    /** The thresholds in use. */
    public PublishedThresholds current() {
        return table(packs.get(PACK)).published();
    }

    /** @param version as the pack calls it: "2026-11-01" */
    public Optional<PublishedThresholds> find(String version) {
        return packs.find(new DataVersion(PACK, version))
                .map(pack -> table(pack).published());
    }

    /** What the examples of a version are answered, now: run once for each version, by the table that decides requests. */
    public List<Worked> worked(PublishedThresholds published) {
        return worked.computeIfAbsent(published.version(), version -> {
            ThresholdTable table = table(packs.find(version).orElseThrow());
            return published.examples().stream()
                    .map(example -> new Worked(example, table.decide(example.facts())))
                    .toList();
        });
    }

    /** An example and what the table says of it. */
    public record Worked(Example example, Decision actual) {

        public boolean isAsExpected() {
            return actual.rowId().equals(example.row())
                    && actual.layer().equals(example.layer())
                    && actual.professions().getFirst().title().equals(example.firstProfession());
        }
    }

    public String title(Layer layer) {
        return current().title(layer);
    }

    /** All that were ever published here, those in use first. */
    public List<DataVersion> versions() {
        return packs.versionsOf(PACK).stream().map(Pack::version).toList();
    }

    private ThresholdTable table(Pack pack) {
        return tables.computeIfAbsent(pack.version(), version -> ThresholdTable.of(pack, Layers.from(packs)));
    }
}
