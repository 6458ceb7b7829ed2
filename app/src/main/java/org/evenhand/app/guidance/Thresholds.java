package org.evenhand.app.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.evenhand.app.guidance.PublishedHere.Kept;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.Layers;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * Decides layer and offer from published thresholds, which are data: a decision table with a version, a status and an effective date. A version
 * is never changed, so that an old answer can be worked out again by its version.
 */
public final class Thresholds {

    static final String PACK = "thresholds";

    private final Packs packs;
    private final PublishedHere here;
    private final Map<DataVersion, ThresholdTable> tables = new ConcurrentHashMap<>();
    private final Map<DataVersion, Examined> examined = new ConcurrentHashMap<>();
    private final List<Edition> ofPacks;

    private Thresholds(Packs packs, PublishedHere here) {
        this.packs = packs;
        this.here = here;
        this.ofPacks = packs.versionsOf(PACK).stream()
                .map(pack -> new Edition(pack.version(), Optional.empty(), pack.effective(), false))
                .toList();
    }

    /** Those of the packs. No table is read yet; it is made ready by the first call that needs it, or by {@link #prepare}. */
    public static Thresholds from(Packs packs) {
        return new Thresholds(packs, PublishedHere.nothing());
    }

    /** Those of the packs, and those that were published here. */
    static Thresholds from(Packs packs, PublishedHere here) {
        return new Thresholds(packs, here);
    }

    /** Makes the national table of a day ready, which takes a few seconds. */
    public void prepare(LocalDate day) {
        inForce(day);
    }

    /** What the thresholds that are in force in an area on a day say of these facts. */
    public Decision decide(Facts facts, LaCode area, LocalDate day) {
        return table(edition(day, area)).decide(facts);
    }

    /** What the national table of a day says. */
    public Decision decide(Facts facts, LocalDate day) {
        return table(edition(day)).decide(facts);
    }

    /**
     * What a version says, whether it is in force or not: so is an old answer worked out again.
     *
     * @throws org.evenhand.packs.NoSuchPack if there is no such version
     */
    public Decision decide(Facts facts, DataVersion version) {
        return table(version).decide(facts);
    }

    /** The national table of a day. */
    public PublishedThresholds inForce(LocalDate day) {
        return table(edition(day)).published();
    }

    /** The local variation of an area where one is in force on the day, else the national table. */
    public PublishedThresholds inForce(LocalDate day, LaCode area) {
        return table(edition(day, area)).published();
    }

    /** Whether requests of its area, or those of all areas without a variation, are decided by it on a day. */
    public boolean isInForce(DataVersion version, Optional<LaCode> area, LocalDate day) {
        return area.map(one -> edition(day, one)).orElseGet(() -> edition(day)).equals(version);
    }

    /** Every case in which one of these tables may answer differently, one after another. */
    public Stream<Facts> everyCase(Collection<PublishedThresholds> tables) {
        return CasesOfFacts.of(tables.stream().map(PublishedThresholds::content).toArray(ThresholdContent[]::new))
                .all();
    }

    /** The table as DMN 1.3, for other programs. */
    public String dmn(PublishedThresholds table) {
        return DmnWriting.of(table);
    }

    /** @param version as it is called: "2026-11-01" */
    public Optional<PublishedThresholds> find(String version) {
        return editions().stream()
                .filter(edition ->
                        !edition.ends() && edition.version().version().equals(version))
                .findFirst()
                .map(edition -> table(edition.version()).published());
    }

    /** @throws org.evenhand.packs.NoSuchPack if there is no such version */
    public PublishedThresholds get(DataVersion version) {
        return table(version).published();
    }

    /** What a version answers in every case, and its examples, run once for each version. */
    public Examined examined(PublishedThresholds published) {
        return examined.computeIfAbsent(published.version(), version -> Examined.of(published));
    }

    public Comparison compare(PublishedThresholds from, PublishedThresholds to) {
        return Comparison.of(from, to);
    }

    public Explanation explain(PublishedThresholds table, Facts facts) {
        return Explanation.of(table, facts);
    }

    public String title(Layer layer) {
        return termsInUse().title(layer);
    }

    /** Every version there is, the latest first by the day it takes effect. */
    public List<Edition> editions() {
        List<Edition> all = new ArrayList<>(ofPacks);
        all.addAll(here.editions());
        return all.stream()
                .sorted(Comparator.comparing(Edition::effective).reversed())
                .toList();
    }

    /** Who writes a table writes it with the terms of the newest pack. */
    ThresholdTerms termsInUse() {
        return table(packs.get(PACK).version()).published().terms();
    }

    private DataVersion edition(LocalDate day) {
        return latest(day, Optional.empty())
                .map(Edition::version)
                // Before the first there was none; the first says what would have been proposed.
                .orElseGet(() -> ofPacks.getLast().version());
    }

    private DataVersion edition(LocalDate day, LaCode area) {
        return latest(day, Optional.of(area))
                .filter(edition -> !edition.ends())
                .map(Edition::version)
                .orElseGet(() -> edition(day));
    }

    /** Of two that take effect on one day, the one published later; and one published here goes before one that came with the product. */
    private Optional<Edition> latest(LocalDate day, Optional<LaCode> area) {
        List<Edition> all = new ArrayList<>(ofPacks.reversed());
        all.addAll(here.editions());
        return all.stream()
                .filter(edition ->
                        edition.area().equals(area) && !edition.effective().isAfter(day))
                .reduce((one, other) -> other.effective().isBefore(one.effective()) ? one : other);
    }

    private ThresholdTable table(DataVersion version) {
        ThresholdTable known = tables.get(version);
        if (known != null) {
            return known;
        }
        // Not inside the map: a version that was written here is made with the terms of another, which is looked for in
        // the same map.
        ThresholdTable made = here.find(version)
                .map(kept -> ThresholdTable.of(published(kept)))
                .orElseGet(() -> ThresholdTable.of(packs.get(version), Layers.from(packs)));
        tables.put(version, made);
        return made;
    }

    private PublishedThresholds published(Kept kept) {
        return written(
                kept.edition().version(),
                ThresholdContent.read(kept.content()),
                kept.edition(),
                kept.basedOn(),
                table(kept.terms()).published().terms());
    }

    /** A table that was written here, as people read it. */
    static PublishedThresholds written(
            DataVersion version, ThresholdContent content, Edition edition, DataVersion basedOn, ThresholdTerms terms) {
        return new PublishedThresholds(
                version,
                Words.of(edition.area().isPresent() ? "thresholds.title.local" : "thresholds.title.national"),
                Words.of(
                        edition.area().isPresent()
                                ? "thresholds.description.local"
                                : "thresholds.description.national"),
                PolicyStatus.PROPOSAL,
                edition.effective(),
                edition.area(),
                Optional.of(basedOn),
                PublishedThresholds.rows(content, terms),
                terms,
                content.examples());
    }
}
