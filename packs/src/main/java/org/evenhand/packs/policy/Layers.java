package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;

/** The layers of support under each set of rules: the law in force, and what was proposed in 2026. */
public final class Layers {

    private final Pack pack;
    private final List<LayerOfSupport> all;

    private Layers(Pack pack) {
        this.pack = pack;
        this.all = pack.table("layers").stream().map(Layers::layerOfSupport).toList();
    }

    public static Layers from(Packs packs) {
        return new Layers(packs.get("layers"));
    }

    /**
     * A layer under a set of rules.
     *
     * @param ruleSet "current-law" or "2026-consultation"
     * @param contains what it contains, as a phrase
     * @param plan which plan goes with it, or "none"
     * @param position order on a page; the proposed layers are no ladder
     */
    public record LayerOfSupport(
            String ruleSet,
            Layer layer,
            String title,
            String contains,
            String plan,
            PolicyStatus status,
            Basis basis,
            String source,
            int position) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<LayerOfSupport> list() {
        return all;
    }

    /** The layers of a set of rules, in their order. */
    public List<LayerOfSupport> of(String ruleSet) {
        return all.stream().filter(layer -> layer.ruleSet().equals(ruleSet)).toList();
    }

    public Optional<LayerOfSupport> find(String ruleSet, Layer layer) {
        return of(ruleSet).stream().filter(one -> one.layer().equals(layer)).findFirst();
    }

    private static LayerOfSupport layerOfSupport(Row row) {
        return new LayerOfSupport(
                row.text("rule_set"),
                row.value("code", Layer::new),
                row.text("title"),
                row.text("contains"),
                row.text("plan"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"),
                row.whole("position"));
    }
}
